import Diagnostics
import Tabular
import Testing

/// The row that a finding is about, found again in its file.
@Suite struct SourceTextTests {
  private func excerpt(_ text: String, _ line: Int, _ column: Int?, isTable: Bool = true) -> Excerpt? {
    SourceText(Array(text.utf8), isTable: isTable)?.excerpt(at: [Location("a.csv", line: line, column: column)])
  }

  @Test("finds a cell by its number and names it as a spreadsheet does")
  func cells() {
    let text = "单位,指标\n甲,5.1,x\n\n乙,5.2\n"
    #expect(excerpt(text, 2, 1) == Excerpt("", marks: [.init("甲", after: ",5.1,x", cell: "A2")]))
    #expect(excerpt(text, 2, 3) == Excerpt("甲,5.1,", marks: [.init("x", after: "", cell: "C2")]))
    #expect(excerpt(text, 4, 2) == Excerpt("乙,", marks: [.init("5.2", after: "", cell: "B4")]))
    #expect(excerpt(text, 4, 30) == Excerpt("乙,5.2", marks: [.init("", after: "", cell: "AD4")]))
    #expect(excerpt(text, 4, nil) == Excerpt("乙,5.2"))
  }

  @Test("keeps quotes, and counts a row with line breaks in its cells as one row of the sheet")
  func quotes() {
    let text = "a,b\r\n\"甲\r\n,\"\"乙\"\"\",\"\",\"\"\"\",c\"\"d,e\r\nf,g\r\n"
    #expect(
      excerpt(text, 2, 1)
        == Excerpt("", marks: [.init("\"甲\r\n,\"\"乙\"\"\"", after: ",\"\",\"\"\"\",c\"\"d,e", cell: "A2")]))
    #expect(excerpt(text, 2, 2)?.marks.first?.text == "\"\"")
    #expect(excerpt(text, 2, 3)?.marks.first?.text == "\"\"\"\"")
    #expect(excerpt(text, 2, 4)?.marks.first?.text == "c\"\"d")
    #expect(excerpt(text, 3, 5)?.marks.first?.text == "e")
    #expect(excerpt(text, 4, 2) == Excerpt("f,", marks: [.init("g", after: "", cell: "B3")]))
  }

  @Test("reads other line ends, tabs and encodings as registers are read")
  func dialects() throws {
    #expect(excerpt("a,b\rc,d\re,f", 3, 2)?.marks.first?.text == "f")
    #expect(excerpt("a\tb\nc\td\n", 2, 2) == Excerpt("c\t", marks: [.init("d", after: "", cell: "B2")]))
    let gbk: [UInt8] = [0x61, 0x2C, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A]
    let source = try #require(SourceText(gbk, isTable: true))
    #expect(source.encoding == .gb18030)
    #expect(source.excerpt(at: [Location("a.csv", line: 1, column: 2)])?.marks.first?.text == "单位")
  }

  @Test("counts characters where the file is no table")
  func prose() {
    let text = "year: 2024\n标题: 𠀀甲\n"
    #expect(excerpt(text, 2, 5, isTable: false) == Excerpt("标题: ", marks: [.init("𠀀", after: "甲")]))
    #expect(excerpt(text, 2, 99, isTable: false) == Excerpt("标题: 𠀀甲", marks: [.init("", after: "")]))
  }

  @Test("takes of a long line what stands around places, whole characters")
  func longLine() throws {
    let text = String(repeating: "甲", count: 20_000) + "乙" + String(repeating: "丙𠀀", count: 20_000)
    let source = try #require(SourceText(Array(text.utf8), isTable: false))
    let places = [1, 20_001, 20_002, 20_002].map { Location("a.md", line: 1, column: $0) }
    let excerpt = try #require(source.excerpt(at: places))
    #expect(excerpt.before.isEmpty)
    #expect(excerpt.marks.map(\.text) == ["甲", "乙", "丙"])
    #expect(excerpt.marks.map(\.after.utf8.count) == [8193, 0, 8194])
    #expect(source.excerpt(at: places[2...])?.before == String(repeating: "甲", count: 2729) + "乙")
    #expect(source.excerpt(at: [Location("a.md", line: 1)]) == Excerpt(String(repeating: "甲", count: 2731)))
  }

  @Test("marks the first few of many places on a line, and names each cell")
  func manyPlaces() throws {
    let source = try #require(SourceText(Array("a,b\n\"c\nd\",,e,f\n".utf8), isTable: true))
    let places = [1, 2, 2, 4, 9].map { Location("a.csv", line: 2, column: $0) } + [Location("a.csv", line: 2)]
    #expect(
      source.excerpt(at: places)
        == Excerpt(
          "",
          marks: [
            .init("\"c\nd\"", after: ",", cell: "A2"), .init("", after: ",e,", cell: "B2"),
            .init("f", after: "", cell: "D2"), .init("", after: "", cell: "I2"),
          ]))
    #expect(places.map(source.cell(at:)) == ["A2", "B2", "B2", "D2", "I2", nil])
    #expect(source.cell(at: Location("a.csv", line: 9, column: 1)) == nil)
    let many = (1...1000).map { Location("a.csv", line: 1, column: $0) }
    #expect(source.excerpt(at: many)?.marks.count == 16)
  }

  @Test("has nothing to show of a whole file, of a line that is not there, and of bytes that do not decode")
  func nothing() {
    #expect(excerpt("a\nb\n", 3, 1) == nil)
    #expect(excerpt("", 1, 1) == nil)
    #expect(SourceText(Array("a\n".utf8), isTable: true)?.excerpt(at: [Location("a.csv")]) == nil)
    #expect(SourceText([0xFF, 0xFE, 0x00], isTable: true) == nil)
  }

  @Test("never fails, whatever bytes it is given and whatever place it is asked for")
  func hostile() {
    let parts: [[UInt8]] = [
      [0x22], [0x22, 0x22], [0x2C], [0x0A], [0x0D], [0x0D, 0x0A], [0x09], [0xE7, 0x94, 0xB2], [0x61],
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += parts[Int(state >> 33) % parts.count]
      }
      for isTable in [true, false] {
        guard let source = SourceText(bytes, isTable: isTable) else { continue }
        for (line, column) in [(1, 1), (2, 3), (4, 1), (13, 2), (-1, -1), (1, 0)] {
          let places = [column, column + 1].map { Location("a", line: line, column: $0) }
          _ = places.map(source.cell(at:))
          guard let excerpt = source.excerpt(at: places) else { continue }
          let shown = excerpt.before + excerpt.marks.map { $0.text + $0.after }.joined()
          #expect(String(decoding: bytes, as: UTF8.self).contains(shown))
        }
      }
    }
  }
}
