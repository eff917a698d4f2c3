/// Which days are working days: Monday to Friday, but for the days that calendar files list.
///
/// A year without a file is unknown, never guessed: a limit that runs through it has no deadline.
package struct WorkCalendar: Hashable, Sendable {
  /// A listed day and whether it is a working day.
  package struct Exception: Hashable, Sendable {
    /// The day.
    package let day: Day
    /// Whether it is worked (班) rather than off (休).
    package let isWorkday: Bool

    /// Creates an exception.
    package init(_ day: Day, isWorkday: Bool) {
      self.day = day
      self.isWorkday = isWorkday
    }
  }

  /// The years that have a file, ascending.
  package let years: [Int]
  /// The listed days, ascending, one each.
  package let exceptions: [Exception]

  /// Creates a calendar; of two exceptions for one day the later given wins.
  package init(years: [Int], exceptions: [Exception]) {
    self.years = years.sorted()
    var unique: [Exception] = []
    unique.reserveCapacity(exceptions.count)
    // Insertion keeps the order of equals, which a library sort does not promise under Embedded Swift.
    for (_, exception) in exceptions.enumerated().sorted(by: {
      $0.element.day == $1.element.day ? $0.offset < $1.offset : $0.element.day < $1.element.day
    }) {
      if unique.last?.day == exception.day { unique.removeLast() }
      unique.append(exception)
    }
    self.exceptions = unique
  }

  /// Whether a day is a working day, or nil where its year has no file.
  ///
  /// - Complexity: O(log *n*) in the listed days.
  package func isWorkday(_ day: Day) -> Bool? {
    guard years.contains(day.year) else { return nil }
    var low = 0
    var high = exceptions.count
    while low < high {
      let middle = (low + high) / 2
      if exceptions[middle].day < day { low = middle + 1 } else { high = middle }
    }
    if low < exceptions.count, exceptions[low].day == day { return exceptions[low].isWorkday }
    return day.weekday < 5
  }

  /// The end of a limit in working days.
  package enum Deadline: Hashable, Sendable {
    /// The last day of the limit, until its end.
    case day(Day)
    /// The limit runs through this year, which has no file.
    case missing(year: Int)
  }

  /// The `count`-th working day after a day, that day itself not counted.
  package func day(_ count: Int, workdaysAfter start: Day) -> Deadline {
    var day = start
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      guard let works = isWorkday(day) else { return .missing(year: day.year) }
      if works { left -= 1 }
    }
    return .day(day)
  }
}
