import Rubric
import Wording

extension SheetCell {
  /// A value as a workbook stores it.
  enum Stored {
    case none
    case text(String)
    case number(Double)
  }

  /// The largest amount that a number of the format, which has 15 digits, holds exactly.
  private static let mostExact: Int64 = 999_999_999_999_999

  /// The day that is number 0 of the format from March 1900 on; it counts a 29 February 1900 that never was.
  private static let firstDay: Int32 = -25_569

  /// The first day that the format numbers correctly, 1 March 1900.
  private static let firstExactDay: Int32 = -25_508

  /// True if the cell holds a minute of a day.
  var hasMinute: Bool {
    if case .moment(let moment) = self { moment.minute != nil } else { false }
  }

  /// The value that a workbook stores.
  ///
  /// Hundredths divided by 100 are read back as the same decimal; amounts with more digits than a number holds, and
  /// days before March 1900, are stored as words.
  var inWorkbook: Stored {
    switch self {
    case .none: return .none
    case .text(let text): return text.isEmpty ? .none : .text(text)
    case .points(let points):
      guard points.hundredths.magnitude <= UInt64(SheetCell.mostExact) else { return .text(points.decimal) }
      return .number(Double(points.hundredths) / 100)
    case .count(let count):
      guard count.magnitude <= UInt64(SheetCell.mostExact) else { return .text("\(count)") }
      return .number(Double(count))
    case .moment(let moment):
      guard moment.day.number >= SheetCell.firstExactDay else { return .text(moment.words) }
      return .number(Double(moment.day.number - SheetCell.firstDay) + Double(moment.minute ?? 0) / 1440)
    }
  }
}
