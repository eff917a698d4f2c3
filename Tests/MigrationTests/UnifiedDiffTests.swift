import Foundation
import Migration
import TestSupport
import Testing

/// Changes are shown so that patch(1) makes them.
@Suite struct UnifiedDiffTests {
  private func change(_ path: String, _ before: String?, _ edits: [(of: String, to: String)]) -> FileChange {
    let bytes = Array((before ?? "").utf8)
    let found = edits.map { old, new in
      let start = Array((before ?? "").utf8).firstRange(of: Array(old.utf8))?.lowerBound ?? bytes.count
      return ByteEdit(start..<(start + old.utf8.count), Array(new.utf8))
    }
    return FileChange(path, before.map { Array($0.utf8) }, found, [])
  }

  @Test("lines near each other are one hunk, others have their own, with three lines around")
  func hunks() {
    let before = (1...20).map { "l\($0);\n" }.joined()
    let change = change("a.csv", before, [("l2;", "x"), ("l9;", "y\nz"), ("l20;\n", "")])
    #expect(
      String(decoding: UnifiedDiff(change).text, as: UTF8.self) == """
        --- a/a.csv
        +++ b/a.csv
        @@ -1,12 +1,13 @@
         l1;
        -l2;
        +x
         l3;
         l4;
         l5;
         l6;
         l7;
         l8;
        -l9;
        +y
        +z
         l10;
         l11;
         l12;
        @@ -17,4 +18,3 @@
         l17;
         l18;
         l19;
        -l20;

        """)
  }

  @Test("a new file, a line put first and a line that is not ended")
  func ends() {
    func text(_ change: FileChange) -> String { String(decoding: UnifiedDiff(change).text, as: UTF8.self) }
    let new = FileChange("site.yaml", nil, [ByteEdit(0..<0, Array("format: 2\n".utf8))], [])
    #expect(text(new) == "--- /dev/null\n+++ b/site.yaml\n@@ -0,0 +1 @@\n+format: 2\n")
    let first = FileChange("a b.yaml", Array("a\n".utf8), [ByteEdit(0..<0, Array("f\n".utf8))], [])
    #expect(text(first) == "--- a/a b.yaml\t\n+++ b/a b.yaml\t\n@@ -1 +1,2 @@\n+f\n a\n")
    let last = FileChange("a", Array("a\nb".utf8), [ByteEdit(3..<3, Array("\nc".utf8))], [])
    let mark = "\\ No newline at end of file\n"
    #expect(text(last) == "--- a/a\n+++ b/a\n@@ -1,2 +1,3 @@\n a\n-b\n\(mark)+b\n+c\n\(mark)")
  }

  @Test("patch makes the same of the files as writing does: at random places, in GBK, with CRLF, whatever the name")
  func patched() throws {
    var numbers = SeededGenerator(seed: 7)
    for round in 0..<12 {
      let name = ["a.csv", "文件 夹/登 记.csv", "r\\\"x.yaml", "x'y.csv"][round % 4]
      let end = round % 3 == 0 ? "\r\n" : "\n"
      let text = (0..<Int.random(in: 0...30, using: &numbers)).map { "第\($0)行，内容" }.joined(separator: end)
      let bytes = round % 2 == 0 ? try VersionOneFolder.gbk(text) : Array(text.utf8)
      var edits: [ByteEdit] = []
      var place = 0
      while place < bytes.count {
        let start = min(bytes.count, place + Int.random(in: 0...120, using: &numbers))
        let stop = min(bytes.count, start + Int.random(in: 0...20, using: &numbers))
        let words = ["x", "y\n", "", "\nz"].randomElement(using: &numbers) ?? ""
        edits.append(ByteEdit(start..<stop, Array(words.utf8)))
        place = stop + 1
      }
      let change = FileChange(name, bytes, edits, [])
      let folder = try TemporaryFolder([name: bytes])
      try folder.write(UnifiedDiff(change).text, to: "changes.diff")
      if change.after != bytes { try #require(patch(in: folder.path) == 0) }
      let made = (try? Array(Data(contentsOf: URL(filePath: folder[name])))) ?? []
      #expect(made == change.after, "\(round)")
    }
  }

  private func patch(in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/patch")
    process.arguments = ["-p1", "-s", "-i", "changes.diff"]
    process.currentDirectoryURL = URL(filePath: folder)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
