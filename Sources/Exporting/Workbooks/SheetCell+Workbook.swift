import Rubric
import Wording

extension SheetCell {
  /// A value as a workbook stores it.
  enum Stored: Hashable {
    case none
    case text(String)
    /// A decimal number, counted in units of its last place.
    case number(Int64, places: Int)
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
  /// Amounts with more digits than a number holds, and days before March 1900, are stored as words.
  var inWorkbook: Stored {
    switch self {
    case .none: return .none
    case .text(let text): return text.isEmpty ? .none : .text(text)
    case .points(let points):
      guard points.hundredths.magnitude <= UInt64(SheetCell.mostExact) else { return .text(points.decimal) }
      return .number(points.hundredths, places: 2)
    case .count(let count):
      guard count.magnitude <= UInt64(SheetCell.mostExact) else { return .text("\(count)") }
      return .number(count, places: 0)
    case .moment(let moment):
      guard moment.day.number >= SheetCell.firstExactDay else { return .text(moment.words) }
      let day = Int64(moment.day.number - SheetCell.firstDay)
      return moment.minute.map { SheetCell.number(day, minute: $0) } ?? .number(day, places: 0)
    }
  }

  /// Returns a day and a minute of it as spreadsheet programs do: the nearest binary fraction, to 16 digits.
  private static func number(_ day: Int64, minute: Int16) -> Stored {
    let number = Double(day) + Double(minute) / 1440
    var (unit, places) = (UInt128(1), 0)
    while UInt128(day) * unit < 1_000_000_000_000_000 { (unit, places) = (unit * 10, places + 1) }
    // A double is a whole number of 53 bits, divided by a power of two.
    let shift = UInt128(52 - number.exponent)
    let product = UInt128(number.significandBitPattern | 1 << 52) * unit
    return .number(Int64((product + (1 << (shift - 1))) >> shift), places: places)
  }
}
