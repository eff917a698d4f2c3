import Foundation
import Publishing
import TestSupport
import Testing

@Suite struct PublicationTests {
  @Test("writes every page and a manifest, and nothing else")
  func first() throws {
    let folder = try TemporaryFolder()
    let summary = try publish([page("index.html", "首页"), page("政策/办 法.html", "办法"), page("空.txt")], in: folder)
    #expect(summary.written == 3)
    #expect(summary.bytes == 12)
    #expect((summary.unchanged, summary.removed) == (0, 0))
    #expect(summary.leftover == nil)
    let tree = try folder.tree("Output")
    #expect(tree.keys.sorted() == ["site/index.html", "site/manifest.json", "site/政策/办 法.html", "site/空.txt"].sorted())
    #expect(tree["site/政策/办 法.html"] == Data("办法".utf8))
    let umask = try umaskOfThisProcess()
    #expect(try folder.identity("Output/site/index.html")[2] & 0o777 == 0o644 & ~umask)
    #expect(try folder.identity("Output/site/政策")[2] & 0o777 == 0o755 & ~umask)
  }

  @Test("is for its owner alone where asked, and for everyone where asked again")
  func readers() throws {
    let folder = try TemporaryFolder()
    let pages = try [page("index.html", "首页"), page("单位/甲.html", "甲")]
    let umask = try umaskOfThisProcess()
    for (readers, mode) in [(Readers.owner, 0o700), (.everyone, 0o755), (.owner, 0o700)] as [(Readers, UInt64)] {
      try Publisher(output: folder["Output"], workers: 2).publish(pages, as: .office, gate: nil, for: readers)
      for path in ["Output/office", "Output/office/单位"] {
        #expect(try folder.identity(path)[2] & 0o777 == mode & ~umask)
      }
      for path in ["Output/office/index.html", "Output/office/单位/甲.html", "Output/office/manifest.json"] {
        #expect(try folder.identity(path)[2] & 0o777 == mode & 0o666 & ~umask)
      }
    }
  }

  @Test("gives the same bytes with one and with four workers, 2,000 pages, some nested")
  func workers() throws {
    let folder = try TemporaryFolder()
    let pages = try (0..<2_000).map {
      try page(
        "结果/\($0 % 7)/\($0).html",
        "<p id=p\($0)><a href=../\(($0 + 1) % 7)/\(($0 + 1) % 2_000).html#p\(($0 + 1) % 2_000)>")
    }
    // 2,000 is no multiple of 7, so the last page cannot link to the first by this rule.
    let last = try page("结果/4/1999.html", "<p id=p1999>")
    for (output, workers) in [("一", 1), ("四", 4)] {
      let publisher = Publisher(output: folder[output], workers: workers)
      #expect(try publisher.publish(pages.dropLast() + [last], as: .site, gate: nil).written == 2_000)
    }
    let one = try folder.tree("一")
    #expect(one.count == 2_001)
    #expect(try folder.tree("四") == one)
  }

  @Test(
    "keeps identity and time of what did not change, replaces and removes the rest",
    arguments: [SwapMethod.exchange, .renaming])
  func second(method: SwapMethod) throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲"), page("b/b.html", "乙"), page("c/c.html", "丙")], in: folder)
    let kept = try folder.identity("Output/site/a.html")
    let changed = try folder.identity("Output/site/b/b.html")
    let summary = try publish(
      [page("a.html", "甲"), page("b/b.html", "丁"), page("d.html", "")], in: folder, method: method)
    #expect((summary.written, summary.unchanged, summary.removed) == (2, 1, 1))
    #expect(try folder.identity("Output/site/a.html") == kept)
    #expect(try folder.identity("Output/site/b/b.html") != changed)
    #expect(
      try folder.tree("Output").keys.sorted() == [
        "site/a.html", "site/b/b.html", "site/d.html", "site/manifest.json",
      ])
    #expect(!folder.exists("Output/site/c"))
  }

  @Test("writes nothing at all where nothing changed")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    let pages = [try page("a.html", "甲"), try page("b/b.html", "乙")]
    try publish(pages, in: folder)
    let before = try ["site", "site/manifest.json", "site/b"].map { try folder.identity("Output/" + $0) }
    let summary = try publish(pages, in: folder)
    #expect((summary.written, summary.unchanged, summary.removed) == (0, 2, 0))
    #expect(try ["site", "site/manifest.json", "site/b"].map { try folder.identity("Output/" + $0) } == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["Output"]) == ["site"])
  }

  @Test("mends files of ours that were changed, removed or given another mode by hand")
  func mended() throws {
    let folder = try TemporaryFolder()
    let pages = [try page("a.html", "甲"), try page("b.html", "乙"), try page("c.html", "丙"), try page("d.html", "丁")]
    try publish(pages, in: folder)
    let fresh = try folder.tree("Output")
    try folder.write("改", to: "Output/site/a.html")
    try folder.remove("Output/site/b.html")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder["Output/site/c.html"])
    let summary = try publish(pages, in: folder)
    #expect((summary.written, summary.unchanged, summary.removed) == (3, 1, 0))
    #expect(try folder.tree("Output") == fresh)
    #expect(try folder.identity("Output/site/c.html")[2] == folder.identity("Output/site/d.html")[2])
  }

  @Test("removes pages that are gone even if nothing else changed, down to an empty edition")
  func withdrawn() throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html"), page("secret.html")], in: folder)
    #expect(try publish([page("a.html")], in: folder).removed == 1)
    #expect(!folder.exists("Output/site/secret.html"))
    #expect(try publish([], in: folder).removed == 1)
    #expect(try folder.tree("Output").keys.sorted() == ["site/manifest.json"])
  }

  @Test("touches only its own edition and leaves everything beside it alone")
  func beside() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "Output/note.txt")
    try folder.write("x", to: "Output/.site.staging-x/a")
    try folder.write("x", to: "Output/.site.staging-/a")
    try Publisher(output: folder["Output"], workers: 1).publish([page("a.html")], as: .office, gate: nil)
    try publish([page("a.html")], in: folder)
    #expect(
      try folder.tree("Output").keys.sorted() == [
        ".site.staging-/a", ".site.staging-x/a", "note.txt", "office/a.html", "office/manifest.json", "site/a.html",
        "site/manifest.json",
      ])
  }

  private func umaskOfThisProcess() throws -> UInt64 {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("Umask:") })
    return try #require(UInt64(line.dropFirst(6).trimmingCharacters(in: .whitespaces), radix: 8))
  }
}
