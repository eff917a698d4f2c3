/// A calendar of working days: Monday to Friday, except for the days that calendar files list.
///
/// A year without a file is unknown, never guessed: a limit that runs through it has no deadline.
public struct WorkCalendar: Hashable, Sendable {
  /// A listed day, either a working day or a day off.
  public struct Exception: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// True if it is worked (班) rather than off (休).
    public let isWorkday: Bool

    /// Creates an exception.
    public init(_ day: Day, isWorkday: Bool) {
      self.day = day
      self.isWorkday = isWorkday
    }
  }

  /// The years that have a file, ascending.
  public let years: [Int]
  /// The listed days, ascending and unique.
  public let exceptions: [Exception]
  /// The number of working days by which the first *n* exceptions change what the weekdays alone would give, for
  /// each *n*.
  private let shifts: [Int32]

  /// Creates a calendar; of two exceptions for one day the later one wins.
  public init(years: [Int], exceptions: [Exception]) {
    let ascending = stableOrder(years.count) { years[$0] < years[$1] }
    self.years = Array(count: years.count) { years[ascending[$0]] }
    let order = stableOrder(exceptions.count) { exceptions[$0].day < exceptions[$1].day }
    self.exceptions = Array(atMost: order.count) { place in
      let exception = exceptions[order[place]]
      let isReplaced = place + 1 < order.count && exceptions[order[place + 1]].day == exception.day
      return isReplaced ? nil : exception
    }
    let unique = self.exceptions
    var shift: Int32 = 0
    shifts = Array(count: unique.count + 1) { place in
      guard place > 0 else { return 0 }
      let exception = unique[place - 1]
      let byWeekday = exception.day.weekday < 5
      shift += exception.isWorkday == byWeekday ? 0 : byWeekday ? -1 : 1
      return shift
    }
  }

  /// Returns true if a day is a working day, or nil if its year has no file.
  ///
  /// - Complexity: O(log *n*) for *n* listed days.
  package func isWorkday(_ day: Day) -> Bool? {
    guard isKnown(day.year) else { return nil }
    let low = exceptionCount { $0 < day }
    if low < exceptions.count, exceptions[low].day == day { return exceptions[low].isWorkday }
    return day.weekday < 5
  }

  /// The end of a limit in working days.
  package enum Deadline: Hashable, Sendable {
    /// The last day of the limit, up to its end.
    case day(Day)
    /// The limit runs through this year, which has no file.
    case missing(year: Int)
  }

  /// Finds the `count`th working day after a day, that day itself not counted.
  ///
  /// - Complexity: O(*y* log *n*) for a limit of *y* years and *n* listed days, however large `count` is.
  package func day(_ count: Int, workdaysAfter start: Day) -> Deadline {
    guard count > 0 else { return .day(start) }
    var end = start
    repeat {
      let next = end.adding(days: 1)
      // The range of days ends before the limit does.
      guard next > end, isKnown(next.year) else { return .missing(year: next.year) }
      end = next.endOfYear
    } while passed(after: start, through: end) < Int64(count)
    var low = Int64(start.number) + 1
    var high = Int64(end.number)
    while low < high {
      let middle = (low + high) >> 1
      if passed(after: start, through: Day(number: Int32(clamping: middle))) < Int64(count) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return .day(Day(number: Int32(clamping: low)))
  }

  /// Counts the working days after one day up to and including another, negative if the other is the earlier one.
  ///
  /// - Returns: The number, or nil if a year in between has no file.
  /// - Complexity: O(*y* log *n*) for a span of *y* years and *n* listed days.
  package func workdays(after start: Day, through end: Day) -> Int? {
    guard start <= end else { return workdays(after: end, through: start).map { -$0 } }
    guard start < end else { return 0 }
    for year in start.adding(days: 1).year...end.year where !isKnown(year) { return nil }
    return Int(clamping: passed(after: start, through: end))
  }

  /// Counts the working days after one day up to and including another, all years between being known.
  private func passed(after start: Day, through end: Day) -> Int64 {
    let shift = shifts[exceptionCount { $0 <= end }] - shifts[exceptionCount { $0 <= start }]
    return WorkCalendar.weekdays(through: end) - WorkCalendar.weekdays(through: start) + Int64(shift)
  }

  /// Counts the days from Monday to Friday up to and including a day, relative to a fixed Monday.
  private static func weekdays(through day: Day) -> Int64 {
    let weekday = Int64(day.weekday)
    return (Int64(day.number) + 3 - weekday) / 7 * 5 + min(weekday + 1, 5)
  }

  /// Counts the listed days, from the first on, that meet a condition that later ones do not meet.
  private func exceptionCount(while condition: (Day) -> Bool) -> Int {
    var low = 0
    var high = exceptions.count
    while low < high {
      let middle = (low + high) / 2
      if condition(exceptions[middle].day) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isKnown(_ year: Int) -> Bool {
    var low = 0
    var high = years.count
    while low < high {
      let middle = (low + high) / 2
      if years[middle] < year { low = middle + 1 } else { high = middle }
    }
    return low < years.count && years[low] == year
  }
}
