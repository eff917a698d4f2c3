import Diagnostics
import Testing

/// A row on a terminal with marks under the cell that is meant.
@Suite struct ExcerptTests {
  @Test("puts as many marks under a cell as it is wide, wide characters before and within it counted twice")
  func alignment() {
    let excerpt = Excerpt("信息,5.1,", marks: [.init("漏洞a", after: ",是")])
    #expect(excerpt.lines == ["信息,5.1,漏洞a,是", "         ^^^^^"])
    #expect(Excerpt("甲,", marks: [.init("5", after: "", cell: "B3")]).lines == ["B3: 甲,5", "       ^"])
    #expect(Excerpt("e\u{301},", marks: [.init("x", after: "")]).lines == ["e\u{301},x", "  ^"])
  }

  @Test("marks an empty cell, and one that is not there, by a single mark")
  func emptyCell() {
    #expect(Excerpt("甲,", marks: [.init("", after: ",乙")]).lines == ["甲,,乙", "   ^"])
    #expect(Excerpt("甲", marks: [.init("", after: "")]).lines == ["甲", "  ^"])
  }

  @Test("marks nothing where the row is meant as a whole")
  func wholeLine() {
    #expect(Excerpt("合计,,,").lines == ["合计,,,"])
  }

  @Test("marks several parts of a line, the first four of them")
  func severalMarks() {
    let marks = (1...6).map { Excerpt.Mark("\($0)", after: ",", cell: "\(Unicode.Scalar(64 + UInt8($0)))7") }
    #expect(Excerpt("", marks: marks).lines == ["A7、B7、C7、D7: 1,2,3,4,", "                ^ ^ ^ ^"])
    // Two cells that the row lacks stand at one place.
    #expect(Excerpt("甲", marks: [.init("", after: ""), .init("", after: "")]).lines == ["甲", "  ^"])
    let far = Excerpt("甲,", marks: [.init("乙", after: String(repeating: "长", count: 50)), .init("丙", after: "")])
    #expect(
      far.lines
        == ["甲,乙" + String(repeating: "长", count: 11) + "…丙", "   ^^" + String(repeating: " ", count: 23) + "^^"])
  }

  @Test("stays on one line, whatever the row holds")
  func standIns() {
    let excerpt = Excerpt("\"a\nb\",", marks: [.init("\u{1B}[31m", after: "\t\u{202E}c\r")])
    #expect(excerpt.lines == ["\"a⏎b\",␛[31m␉�c⏎", "      ^^^^^"])
  }

  @Test("cuts what is too long for a screen and keeps the marks under the cell")
  func clipping() throws {
    let long = String(repeating: "长", count: 300_000)
    for (before, marked, after) in [
      (long, "x", ""), ("", long, ""), ("", "x", long), (long, long, long), ("甲,", "乙", "," + long),
    ] {
      let lines = Excerpt(before, marks: [.init(marked, after: after)]).lines
      #expect(lines.count == 2)
      #expect(lines.allSatisfy { $0.displayWidth <= 108 })
      let indent = lines[1].prefix { $0 == " " }.count
      #expect(lines[1].count - indent >= 1)
      #expect(lines[0].contains("…"))
      if marked == "x" {
        let head = try #require(lines[0].firstIndex(of: "x"))
        #expect(String(lines[0][..<head]).displayWidth == indent)
      }
    }
    #expect(Excerpt(long).lines[0].displayWidth <= 108)
  }
}
