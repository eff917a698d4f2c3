import Rubric
import Testing

@testable import Exporting

/// What cells become in a text table.
struct SheetCellTests {
  @Test("a text table has numbers, days and defused words")
  func table() throws {
    let day = try #require(Day(year: 2024, month: 5, day: 28))
    let rows: [[SheetCell]] = [
      [.text("=x"), .points(Points(hundredths: -250)), .moment(Moment(day, minute: 5))], [.none, .count(7)],
    ]
    let columns = [SheetColumn("@甲"), SheetColumn("乙", .number), SheetColumn("丙", .moment)]
    let sheet = Sheet("表", columns, rows: rows)
    let text = String(decoding: sheet.csv, as: UTF8.self)
    #expect(text == "\u{FEFF}'@甲,乙,丙\r\n'=x,-2.5,2024-05-28 00:05\r\n,7,\r\n")
  }

  @Test(
    "numbers are written in digits alone, without needless zeros",
    arguments: [
      (0, 2, "0"), (5, 2, "0.05"), (-5, 2, "-0.05"), (50, 2, "0.5"), (100, 2, "1"), (-9250, 2, "-92.5"),
      (1234, 2, "12.34"), (1200, 0, "1200"), (Int64.max, 0, "9223372036854775807"),
      (Int64.min, 0, "-9223372036854775808"), (Int64.min, 2, "-92233720368547758.08"), (1, 16, "0.0000000000000001"),
      (4_544_039_583_333_330, 11, "45440.3958333333"),
    ] as [(Int64, Int, String)])
  func digits(number: Int64, places: Int, expected: String) {
    var bytes = Array("=".utf8)
    bytes.append(number, places: places)
    #expect(String(decoding: bytes, as: UTF8.self) == "=" + expected)
    #expect(places != 2 || decimal(number) == expected)
  }
}
