import Rubric
import Testing

@testable import Exporting

/// What cells become in a workbook and in a text table.
struct SheetCellTests {
  private func stored(_ cell: SheetCell) -> String {
    switch cell.inWorkbook {
    case .none: "-"
    case .text(let text): "'\(text)"
    case .number(let number): "\(number)"
    }
  }

  @Test(
    "points are numbers that are read back as the same decimal; what has more digits stands in words",
    arguments: [
      (9250, "92.5"), (1, "0.01"), (-205, "-2.05"), (0, "0.0"), (10_000, "100.0"),
      (999_999_999_999_999, "9999999999999.99"),
      (1_000_000_000_000_000, "'10000000000000"), (123_456_789_012_345_678, "'1234567890123456.78"),
    ] as [(Int64, String)])
  func points(hundredths: Int64, expected: String) {
    #expect(stored(.points(Points(hundredths: hundredths))) == expected)
  }

  @Test("days are numbers counted as the format does, minutes fractions of them, and old days words")
  func days() throws {
    let day = try #require(Day(year: 2024, month: 5, day: 28))
    #expect(stored(.day(day)) == "45440.0")
    #expect(stored(.moment(Moment(day, minute: 570))) == "\(45440 + 570.0 / 1440)")
    #expect(stored(.day(Day(year: 1900, month: 3, day: 1))) == "61.0")
    #expect(stored(.day(Day(year: 1900, month: 2, day: 28))) == "'1900-02-28")
  }

  @Test(
    "text stays as it is, but for line ends and what a reader would not take for itself",
    arguments: [
      ("=1+1", "'=1+1"), ("a\r\nb\rc", "'a\nb\nc"), ("_x0041_", "'_x005F_x0041_"), ("_x004_", "'_x004_"),
      ("字_xFF", "'字_xFF"),
      ("\u{FFFF}", "'_xFFFF_"), ("\u{FFFE}甲，", "'_xFFFE_甲，"),
    ])
  func texts(text: String, expected: String) {
    #expect(stored(.text(text)) == "'" + text)
    #expect("'" + SheetText(text).stored == expected)
  }

  @Test("a text table has numbers, days and defused words")
  func table() throws {
    let day = try #require(Day(year: 2024, month: 5, day: 28))
    let rows: [[SheetCell]] = [
      [.text("=x"), .points(Points(hundredths: -250)), .moment(Moment(day, minute: 5))], [.none, .count(7)],
    ]
    let columns = [SheetColumn("@甲"), SheetColumn("乙", .number), SheetColumn("丙", .moment)]
    let sheet = Sheet("表", columns, blocks: 2) { [rows[$0]] }
    let text = String(decoding: sheet.csv, as: UTF8.self)
    #expect(text == "\u{FEFF}'@甲,乙,丙\r\n'=x,-2.5,2024-05-28 00:05\r\n,7,\r\n")
  }

  @Test("rows are as high as their longest words need")
  func heights() {
    for (text, lines) in [("", 1), ("短", 1), ("a\nb", 2), ("一二三四五六七八九十", 3), ("012345678", 1)] {
      #expect(SheetText(text).lines(in: 11) == lines, "\(text)")
    }
  }
}
