import ContentFiles
import ContentTestSupport
import Foundation
import TestSupport
import Testing

/// Files added to a content folder: all of them or none.
@Suite struct FolderAddingTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(Fixture(files: ["there/a.csv": [1], "file": [2]]))
  }

  private func everything(in content: TemporaryFolder) throws -> [String] {
    try #require(FileManager.default.subpaths(atPath: content.path)).sorted()
  }

  @Test("makes folders, adds files and replaces others")
  func added() throws {
    let content = try folder()
    let folder = try ContentFolder(disk: content.path)
    try folder.add(
      ["new/deep/x.csv": [3], "there/y.csv": [4]], folders: ["new/empty"], replacing: ["there/a.csv": [5]])
    #expect(
      try everything(in: content)
        == ["file", "new", "new/deep", "new/deep/x.csv", "new/empty", "there", "there/a.csv", "there/y.csv"])
    #expect(try folder.read("there/a.csv", limit: 9) == [5] && folder.read("new/deep/x.csv", limit: 9) == [3])
  }

  @Test(
    "leaves everything as it was where one of them cannot be written",
    arguments: [
      (["a/x.csv", "file/y.csv"], []), (["a/x.csv", "there/a.csv"], []), (["a/x.csv"], ["none.csv"]),
      (["a/x.csv"], ["there/a.csv", "there/none.csv"]), (["a/x.csv", "../y.csv"], []), (["a/x.csv", "a/\0"], []),
    ] as [([String], [String])])
  func undone(files: [String], replacements: [String]) throws {
    let content = try folder()
    let folder = try ContentFolder(disk: content.path)
    let before = try everything(in: content)
    #expect(throws: ContentFolder.WriteFault.self) {
      try folder.add(
        Dictionary(uniqueKeysWithValues: files.map { ($0, [7]) }), folders: ["b"],
        replacing: Dictionary(uniqueKeysWithValues: replacements.map { ($0, [8]) }))
    }
    #expect(try everything(in: content) == before)
    #expect(try folder.read("there/a.csv", limit: 9) == [1])
  }

  @Test("sets files aside before it adds others, and takes them back where one cannot be written")
  func setAside() throws {
    let content = try folder()
    let folder = try ContentFolder(disk: content.path)
    let before = try everything(in: content)
    for moves in [[("there/a.csv", ".old/a.csv"), ("none", ".old/none")], [("there/a.csv", "file")]] {
      #expect(throws: ContentFolder.WriteFault.self) { try folder.add(["x.csv": [3]], settingAside: moves) }
      #expect(try everything(in: content) == before)
    }
    try folder.add(["x.csv": [3]], settingAside: [("there/a.csv", ".old/there/a.csv")])
    #expect(
      try everything(in: content) == [".old", ".old/there", ".old/there/a.csv", "file", "there", "x.csv"])
    #expect(try folder.read(".old/there/a.csv", limit: 9) == [1])
  }

  @Test("reads a folder as it would be without some files")
  func without() throws {
    let content = try folder()
    let folder = try ContentFolder(disk: content.path).without(["there/a.csv"])
    #expect(throws: ContentFolder.Fault.missing) { try folder.read("there/a.csv", limit: 9) }
    #expect(try folder.list("there").isEmpty)
    let laid = folder.overlaid(with: ["there/b.csv": [1]])
    #expect(try laid.list("there").map(\.name) == ["b.csv"])
    #expect(try laid.overlaid(with: ["there/a.csv": [2]]).read("there/a.csv", limit: 9) == [2])
    #expect(throws: ContentFolder.Fault.missing) { try laid.without(["there/b.csv"]).read("there/b.csv", limit: 9) }
  }

  @Test("follows no link out of the folder")
  func links() throws {
    let content = try folder()
    let outside = try folder()
    try content.link("out", to: outside.path)
    try content.link("in", to: content.path + "/there")
    let folder = try ContentFolder(disk: content.path)
    let refusal = #expect(throws: ContentFolder.WriteFault.self) { try folder.add(["out/x.csv": [1]]) }
    #expect(refusal?.path == "out/x.csv" && refusal?.fault == .outside)
    try folder.add(["in/x.csv": [6]])
    #expect(try folder.read("there/x.csv", limit: 9) == [6])
    #expect(try everything(in: outside) == ["file", "there", "there/a.csv"])
  }

  @Test("reads a folder as it would be")
  func overlaid() throws {
    let content = try folder()
    let folder = try ContentFolder(disk: content.path).overlaid(with: ["there/a.csv": [9], "new/x.csv": [8, 8]])
    #expect(try folder.read("there/a.csv", limit: 9) == [9])
    #expect(try folder.list("").map(\.name) == ["file", "new", "there"])
    #expect(try folder.list("new").map(\.name) == ["x.csv"] && folder.list("there").map(\.name) == ["a.csv"])
    #expect(throws: ContentFolder.Fault.tooLarge) { try folder.read("new/x.csv", limit: 1) }
    #expect(throws: ContentFolder.Fault.missing) { try folder.list("none") }
  }
}
