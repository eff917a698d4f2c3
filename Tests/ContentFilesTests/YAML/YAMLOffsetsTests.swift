import ContentFiles
import Diagnostics
import Testing

/// The place of a node is found in the bytes of its file.
@Suite struct YAMLOffsetsTests {
  @Test(
    "every node's text stands at its place, whatever ends the lines",
    arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func places(end: String) throws {
    for mark in ["", "\u{FEFF}"] {
      let text = mark + ["甲: 一", "乙:", "  丙: {丁: 二, 戊😀: 三}  # 注", "  己:", "    - 四", "    - 五"].joined(separator: end)
      var findings = Findings()
      let document = try #require(YAMLDocument(Array(text.utf8), path: "a.yaml", findings: &findings))
      let offsets = YAMLOffsets(Array(text.utf8))
      var rest = [try #require(document.root)]
      var seen: [String] = []
      while let node = rest.popLast() {
        rest += node.elements ?? []
        rest += (node.pairs ?? []).flatMap { [$0.key, $0.value] }
        guard let word = node.text else { continue }
        let offset = try #require(offsets.offset(of: node.location))
        #expect(String(decoding: Array(text.utf8)[offset...].prefix(word.utf8.count), as: UTF8.self) == word)
        seen.append(word)
      }
      #expect(seen.count == 11)
    }
  }

  @Test("lines begin behind the break before them, and the first break is the file's")
  func lines() {
    let offsets = YAMLOffsets(Array("a: 1\r\nb: 2".utf8))
    #expect(offsets.newline == [0x0D, 0x0A])
    #expect(offsets.lineStart(of: 8) == 6 && offsets.nextLine(after: 3) == 6 && offsets.nextLine(after: 6) == nil)
    #expect(YAMLOffsets(Array("a".utf8)).newline == [0x0A])
    #expect(offsets.offset(of: Location("a", line: 3, column: 1)) == nil)
  }
}
