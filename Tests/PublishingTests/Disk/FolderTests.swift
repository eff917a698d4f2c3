import Digests
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct FolderTests {
  @Test("removes a tree without following links")
  func removal() throws {
    let temporary = try TemporaryFolder()
    try temporary.write("x", to: "outside/keep")
    try temporary.write("x", to: "doomed/deep/er/x")
    try temporary.link("doomed/deep/link", to: temporary["outside"])
    try temporary.link("doomed/dead", to: "nowhere")
    try Folder(at: temporary.path, creating: false).removeTree("doomed")
    #expect(try temporary.tree().keys.sorted() == ["outside/keep"])
  }

  @Test("reads only regular files of the size and mode asked for")
  func reading() throws {
    let temporary = try TemporaryFolder()
    let folder = try Folder(at: temporary.path, creating: false)
    let mode = try folder.write([1, 2, 3], to: "a")
    #expect(try folder.read("a") == [1, 2, 3])
    #expect(try folder.read("a", ofSize: 3, mode: mode) == [1, 2, 3])
    #expect(try folder.read("a", ofSize: 2) == nil)
    #expect(try folder.read("a", mode: mode ^ 0o100) == nil)
    #expect(try folder.read("a", atMost: 2) == nil)
    try temporary.link("link", to: "a")
    try #require(unsafe mkfifo(temporary["pipe"], 0o644) == 0)
    for other in ["link", "pipe", "missing", "a/b", "."] { #expect(try folder.read(other) == nil) }
  }

  @Test("never writes over an existing file")
  func writing() throws {
    let temporary = try TemporaryFolder()
    let folder = try Folder(at: temporary.path, creating: false)
    try folder.write([1], to: "a")
    let error = #expect(throws: PublishingError.self) { try folder.write([2], to: "a") }
    #expect(error?.message == "无法写入“\(temporary["a"])”：同名的文件或文件夹已经存在。")
    #expect(try folder.read("a") == [1])
  }

  @Test("lends a lock to one holder at a time")
  func locking() throws {
    let temporary = try TemporaryFolder()
    let folder = try Folder(at: temporary.path, creating: false)
    func isFree() throws -> Bool {
      switch try folder.lock("lock") {
      case .some: true
      case .none: false
      }
    }
    do {
      let lock = try folder.lock("lock")
      #expect(try !isFree())
      _ = consume lock
    }
    #expect(try isFree())
  }

  @Test(
    "copies an unchanged file where it cannot be linked",
    .enabled(if: FolderTests.device("/dev/shm") != FolderTests.device(FileManager.default.temporaryDirectory.path)))
  func carrying() throws {
    let temporary = try TemporaryFolder()
    let other = "/dev/shm/" + (temporary.path as NSString).lastPathComponent
    defer { try? FileManager.default.removeItem(atPath: other) }
    let file = Manifest.File(path: try OutputPath("a.html"), size: 3, digest: FileDigest(of: Array("甲".utf8)))
    try Publisher(output: other, workers: 1).publish([page("a.html", "甲")], as: .site, gate: nil)
    let published = try PublishedEdition(of: .site, at: EditionLocation(of: .site, in: other, creating: false))
    do {
      let staging = try Staging(at: EditionLocation(of: .site, in: temporary.path, creating: false), for: .everyone)
      try staging.carry(file, from: published)
      #expect(try staging.folder.read("a.html") == Array("甲".utf8))
      try Data("乙".utf8).write(to: URL(filePath: other + "/site/a.html"))
      try staging.folder.removeFile("a.html")
      let error = #expect(throws: PublishingError.self) { try staging.carry(file, from: published) }
      #expect(error?.message.hasSuffix("被改动；请再生成一次。") == true)
    }
    #expect(try temporary.tree().isEmpty)
  }

  private static func device(_ path: String) -> UInt64? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? UInt64(status.st_dev) : nil
  }
}
