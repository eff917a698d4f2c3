import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Publishing

@Suite struct FailureTests {
  private struct Broken: Error {}

  private func broken(_ path: String) throws -> EditionFile {
    EditionFile(try OutputPath(path), from: path + ".md") { throw Broken() }
  }

  @Test("leaves the former edition to the byte when a page fails, and names the first that does", arguments: [1, 2, 4])
  func failing(workers: Int) throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲"), page("b.html", "乙")], in: folder)
    let before = try folder.tree("Output")
    let identity = try folder.identity("Output/site")
    let pages =
      try (0..<50).map { try page("\($0).html", "新") } + [try broken("坏1.html"), try broken("坏2.html")]
      + (50..<99).map { try page("\($0).html", "新") }
    let error = #expect(throws: PublishingError.self) { try publish(pages, in: folder, workers: workers) }
    #expect(error?.message == "无法生成“坏1.html”（来自“坏1.html.md”）：Broken()")
    #expect(try folder.tree("Output") == before)
    #expect(try folder.identity("Output/site") == identity)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["Output"]) == ["site"])
  }

  @Test("keeps the former edition whole while the new one is made, and keeps a second run away")
  func meanwhile() throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲")], in: folder)
    let before = try folder.tree("Output/site")
    let seen = Mutex<[String]>([])
    let curious = EditionFile(try OutputPath("a.html"), from: "a.md") {
      let state = try folder.tree("Output/site") == before ? "whole" : "broken"
      let error = #expect(throws: PublishingError.self) { try publish([page("a.html", "丙")], in: folder) }
      seen.withLock { $0 += [state, error?.message ?? ""] }
      return Array("乙".utf8)
    }
    try publish([curious], in: folder)
    #expect(
      seen.withLock { $0 } == ["whole", "另一次生成正在写入“\(folder["Output/site"])”；请等它结束后再试。"])
    #expect(try folder.text("Output/site/a.html") == "乙")
  }

  @Test("asked to stop before everything is written, keeps the former edition and nothing beside it", arguments: 0..<6)
  func stopped(patience: Int) throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲")], in: folder)
    let before = try folder.tree("Output")
    let asked = Mutex(0)
    let publisher = Publisher(output: folder["Output"], workers: 1) {
      asked.withLock { asked in
        asked += 1
        return asked > patience
      }
    }
    let pages = try ["a.html", "b.html", "c/c.html"].map { try page($0, "新") }
    if patience < 4 {
      let error = #expect(throws: PublishingError.self) { try publisher.publish(pages, as: .site, gate: nil) }
      #expect(error?.message == "生成已中止，原有内容保持不变。")
      #expect(try folder.tree("Output") == before)
    } else {
      #expect(try publisher.publish(pages, as: .site, gate: nil).written == 3)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder["Output"]) == ["site"])
  }

  @Test("two editions may be built at a time")
  func twoEditions() throws {
    let folder = try TemporaryFolder()
    let outer = EditionFile(try OutputPath("a.html"), from: "a.md") {
      try Publisher(output: folder["Output"], workers: 1).publish([page("b.html")], as: .office, gate: nil)
      return []
    }
    try publish([outer], in: folder)
    #expect(
      try folder.tree("Output").keys.sorted() == [
        "office/b.html", "office/manifest.json", "site/a.html", "site/manifest.json",
      ])
  }

  @Test("clears what a killed run left, at whatever step it was killed")
  func killed() throws {
    let folder = try TemporaryFolder()
    try publish([page("a.html", "甲")], in: folder)
    let whole = try folder.tree("Output")
    // While rendering, and after the exchange: a staging and a lock file without a holder.
    try folder.write("半", to: "Output/.site.staging-99999/深/半.html")
    try folder.write("", to: "Output/.site.lock")
    #expect(try publish([page("a.html", "甲")], in: folder).unchanged == 1)
    #expect(try folder.tree("Output") == whole)
    // Between the two renames of the fallback: the only edition stands aside.
    try FileManager.default.moveItem(atPath: folder["Output/site"], toPath: folder["Output/.site.former"])
    try folder.write("半", to: "Output/.site.staging-99999/半.html")
    #expect(throws: PublishingError.self) { try publish([broken("a.html")], in: folder) }
    #expect(try folder.tree("Output") == whole)
    // Behind both renames: the former edition was not yet removed.
    try folder.write("旧", to: "Output/.site.former/旧.html")
    #expect(try publish([page("a.html", "甲")], in: folder).unchanged == 1)
    #expect(try folder.tree("Output") == whole)
  }

  @Test("says in Chinese what the operating system refused")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Output")
    let output = #expect(throws: PublishingError.self) { try publish([page("a.html")], in: folder) }
    #expect(output?.message == "无法打开文件夹“\(folder["Output"])”：路径中有一段不是文件夹。")
    try folder.remove("Output")
    try folder.write("", to: "Output/site")
    let site = #expect(throws: PublishingError.self) { try publish([page("a.html")], in: folder) }
    #expect(site?.message == "无法打开文件夹“\(folder["Output/site"])”：路径中有一段不是文件夹。")
    #expect(try folder.tree().keys.sorted() == ["Output/site"])
    let full = SystemFault(action: .write, path: "Output/site/a.html", code: ENOSPC)
    #expect(full.message == "无法写入“Output/site/a.html”：磁盘已满，请腾出空间后再试。")
  }
}
