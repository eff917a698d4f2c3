import TestSupport
import Testing

@testable import Serving

/// What can be found in an edition's folder.
struct ServedFolderTests {
  private let disk: TemporaryFolder
  private let folder: ServedFolder

  init() throws {
    disk = try TemporaryFolder([
      "site/a.txt": Array("甲".utf8), "site/b/manifest.json": Array("{}".utf8), "site/manifest.json": [],
      "site/.git/config": [], "site/b/.hidden": [], "secret.txt": [],
    ])
    folder = ServedFolder(path: disk["site"])
  }

  @Test("finds files with their bytes, and folders; the folder itself by no name")
  func there() {
    #expect(folder.isThere && folder.find([]) == .folder)
    #expect(folder.find(["a.txt"]) == .file(Array("甲".utf8)))
    #expect(folder.find(["b"]) == .folder)
    // Only the edition's own manifest is the program's.
    #expect(folder.find(["b", "manifest.json"]) == .file(Array("{}".utf8)))
  }

  @Test(
    "finds nothing hidden, nothing above, nothing in a file, and not the manifest",
    arguments: [
      ["manifest.json"], [".git"], [".git", "config"], ["b", ".hidden"], [".."], ["..", "secret.txt"], ["."],
      ["a.txt", "b"], ["c"], ["b", ""],
    ])
  func nothing(names: [String]) { #expect(folder.find(names) == .nothing) }

  @Test("follows no link, to a folder as little as to a file, and waits for no pipe")
  func special() throws {
    try disk.link("site/file", to: "a.txt")
    try disk.link("site/folder", to: "b")
    try disk.link("site/around", to: "around")
    try disk.pipe("site/pipe")
    for names in [["file"], ["folder"], ["folder", "manifest.json"], ["around"], ["pipe"]] {
      #expect(folder.find(names) == .nothing, "\(names)")
    }
  }

  @Test("reads a file that is longer than a read whole")
  func long() throws {
    let bytes = (0..<200_001).map { UInt8(truncatingIfNeeded: $0) }
    try disk.write(bytes, to: "site/long.bin")
    #expect(folder.find(["long.bin"]) == .file(bytes))
  }

  @Test("sees the folder that has its path now, or none")
  func exchanged() throws {
    try disk.move("site", to: "old")
    #expect(!folder.isThere && folder.find(["a.txt"]) == .nothing)
    try disk.write("乙", to: "site/a.txt")
    #expect(folder.isThere && folder.find(["a.txt"]) == .file(Array("乙".utf8)))
    try disk.write("", to: "file")
    #expect(!ServedFolder(path: disk["file"]).isThere)
  }
}
