import Foundation
import Rubric
import Testing

@testable import Exporting

/// What cells become in a workbook.
struct StoredCellTests {
  private func stored(_ cell: SheetCell) -> String {
    switch cell.inWorkbook {
    case .none: return "-"
    case .text(let text): return "'\(text)"
    case .number(let number, let places):
      var bytes: [UInt8] = []
      bytes.append(number, places: places)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(
    "points are numbers of the same digits; what has more digits than a number holds stands in words",
    arguments: [
      (9250, "92.5"), (1, "0.01"), (-205, "-2.05"), (0, "0"), (10_000, "100"), (9785, "97.85"),
      (999_999_999_999_999, "9999999999999.99"),
      (1_000_000_000_000_000, "'10000000000000"), (123_456_789_012_345_678, "'1234567890123456.78"),
    ] as [(Int64, String)])
  func points(hundredths: Int64, expected: String) {
    #expect(stored(.points(Points(hundredths: hundredths))) == expected)
    #expect(stored(.count(hundredths)) == (expected.hasPrefix("'") ? "'\(hundredths)" : "\(hundredths)"))
  }

  @Test("nothing, and a text without characters, are no cells")
  func nothing() {
    #expect(stored(.none) == "-" && stored(.text("")) == "-" && stored(.text("=x")) == "'=x")
  }

  @Test("days are numbers counted as the format does, and old days words")
  func days() throws {
    #expect(stored(.day(Day(year: 2024, month: 5, day: 28))) == "45440")
    #expect(stored(.day(Day(year: 1900, month: 3, day: 1))) == "61")
    #expect(stored(.day(Day(year: 1900, month: 2, day: 28))) == "'1900-02-28")
    #expect(stored(.moment(Moment(try #require(Day(year: 1900, month: 2, day: 28)), minute: 5))) == "'1900-02-28 00:05")
  }

  @Test(
    "minutes are the nearest fractions of their days, to 16 digits",
    arguments: [(1900, 3, 1), (1927, 5, 18), (1989, 12, 31), (2024, 5, 28), (2025, 1, 1), (9999, 12, 31)])
  func minutes(year: Int, month: Int, day: Int) throws {
    let day = try #require(Day(year: year, month: month, day: day))
    for minute in 0..<Int16(1440) {
      let number = Double(day.number + 25_569) + Double(minute) / 1440
      #expect(stored(.moment(Moment(day, minute: minute))) == String(format: "%.16G", number))
    }
  }
}
