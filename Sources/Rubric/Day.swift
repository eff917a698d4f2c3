/// A civil day of the proleptic Gregorian calendar, without a time zone, counted in days since 1970-01-01.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  /// Creates a day from days since 1970-01-01.
  public init(number: Int32) { self.number = number }

  /// Creates the day of a year, month and day of the month, or nil if there is no such day.
  ///
  /// - Parameters:
  ///   - year: From 1 to 9999.
  ///   - month: From 1 to 12.
  ///   - day: From 1 to the month's length.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    // Years are counted from March, so that the leap day comes last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, month and day of the month.
  public var civil: (year: Int, month: Int, day: Int) {
    // In 64 bits, because Int has 32 in the browser.
    let shifted = Int64(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
  }

  /// The year that the day lies in.
  package var year: Int { civil.year }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  package var weekday: Int {
    let remainder = Int((Int64(number) + 3) % 7)  // 1970-01-01 was a Thursday.
    return remainder < 0 ? remainder + 7 : remainder
  }

  /// Returns the day `days` days later, or earlier if negative; saturates at the ends of the range.
  package func adding(days: Int) -> Day {
    let step = min(max(Int64(days), -(1 << 32)), 1 << 32)
    return Day(number: Int32(clamping: Int64(number) + step))
  }

  /// The last day of the year that the day lies in; saturates at the end of the range.
  var endOfYear: Day {
    let (year, month, day) = civil
    var left = Day.length(ofMonth: month, year: year) - day
    for month in (month + 1)..<max(13, month + 1) { left += Day.length(ofMonth: month, year: year) }
    return adding(days: left)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: Comparable {
  /// Orders by date.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
