import Diagnostics
import Tabular
import Testing

/// CSV written for people.
@Suite struct CSVTextTests {
  @Test("writes a byte-order mark, CRLF and quotes where they are needed")
  func quoting() {
    var csv = CSVText()
    csv.row([.text("单位"), .text("a,b"), .text("a\"b"), .text("a\nb"), .text("a\rb"), .text(""), .number("92.5")])
    csv.row([])
    csv.row([.text(" x ")])
    #expect(
      csv.bytes == [0xEF, 0xBB, 0xBF]
        + Array("单位,\"a,b\",\"a\"\"b\",\"a\nb\",\"a\rb\",,92.5\r\n\r\n x \r\n".utf8))
  }

  @Test(
    "defuses what a spreadsheet would take for a formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-3", "'-3"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("=A1,B1", "\"'=A1,B1\""), ("x=1", "x=1"), ("3", "3"),
      ("＝1+1", "'＝1+1"), ("＋86", "'＋86"), ("－3", "'－3"), ("＠x", "'＠x"), ("，x", "，x"), ("３", "３"),
    ])
  func formulas(text: String, expected: String) {
    var csv = CSVText()
    csv.row([.text(text)])
    #expect(String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == expected + "\r\n")
  }

  @Test("leaves numbers as they are")
  func numbers() {
    var csv = CSVText()
    csv.row([.number("-3"), .number("0")])
    #expect(String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == "-3,0\r\n")
  }

  @Test("is read back as it was written")
  func roundTrip() throws {
    let cells = ["单位", "a,b", "\"", "\"\"x\"", "两\r\n行", "", " x ", "\u{3000}"]
    var csv = CSVText()
    csv.row((0..<cells.count).map { .text("c\($0)") })
    csv.row(cells.map { .text($0) })
    var findings = Findings()
    let schema = Schema((0..<cells.count).map { Column("c\($0)", required: true) })
    let table = try #require(Table(csv.bytes, path: "a.csv", schema: schema, findings: &findings))
    let row = try #require(table.rows.first)
    #expect(cells.indices.map { table.text(row, $0) } == cells)
    #expect(findings.all.isEmpty)
  }
}
