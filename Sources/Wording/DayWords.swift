package import Rubric

/// The words for days of a year's calendar: date, day of the week, and working day or day off.
package struct DayWords: Sendable {
  /// The working days.
  package let calendar: WorkCalendar
  /// The names of the days that working calendars list.
  let names: [Day: String]
  /// The words of the interface.
  let labels: Labels

  /// Creates day words from their parts.
  package init(calendar: WorkCalendar, names: [Day: String], labels: Labels) {
    self.calendar = calendar
    self.names = names
    self.labels = labels
  }

  /// Returns the day of the week, such as 周六.
  package func weekday(_ day: Day) -> String {
    let words = labels[.weekdays].split(separator: " ")
    return day.weekday < words.count ? labels(.weekday, String(words[day.weekday])) : ""
  }

  /// Returns a day within its year, such as 12 月 20 日.
  package func short(_ day: Day) -> String { labels(.monthDay, "\(day.civil.month)", "\(day.civil.day)") }

  /// Returns a day with its day of the week, such as 12 月 20 日（周六）.
  package func long(_ day: Day) -> String { labels(.dayWithWeekday, short(day), weekday(day)) }

  /// Returns a span of days, a single day once; days of another year than the one given are written with theirs.
  package func span(_ days: ClosedRange<Day>, in year: Int) -> String {
    func words(_ day: Day) -> String { day.year == year ? short(day) : labels.words(for: day) }
    return days.count == 1
      ? words(days.lowerBound) : labels(.daySpan, words(days.lowerBound), words(days.upperBound))
  }

  /// Returns the words for a working day or a day off, or nil if the day's year has no calendar.
  package func mark(_ day: Day) -> String? {
    guard let works = calendar.isWorkday(day) else { return nil }
    let isListed = names[day] != nil
    if works { return labels[isListed && day.weekday > 4 ? .dayMadeUp : .dayWorked] }
    return isListed ? labels(.dayHoliday, names[day] ?? "") : labels[.dayOff]
  }

  /// Returns a limit after some event, such as 收到通报后 24 小时内.
  package func words(for limit: Limit, from: String) -> String {
    labels(.calendarWithin, from, labels.words(for: limit))
  }

  /// Returns the number of working days in a month, or nil if the year has no calendar.
  package func workdays(_ month: ClosedRange<Day>) -> Int? {
    guard calendar.isWorkday(month.lowerBound) != nil else { return nil }
    return month.days.count { calendar.isWorkday($0) ?? false }
  }

  /// Returns the listed days of a month that are off, or worked, as runs of consecutive days under one name.
  package func runs(_ month: ClosedRange<Day>, worked: Bool) -> [(name: String, days: ClosedRange<Day>)] {
    var runs: [(name: String, days: ClosedRange<Day>)] = []
    for exception in calendar.exceptions where month.contains(exception.day) && exception.isWorkday == worked {
      let name = names[exception.day] ?? ""
      if let last = runs.last, last.name == name, last.days.upperBound.adding(days: 1) == exception.day {
        runs[runs.count - 1].days = last.days.lowerBound...exception.day
      } else {
        runs.append((name, exception.day...exception.day))
      }
    }
    return runs
  }
}

extension ClosedRange<Day> {
  /// The number of days.
  package var count: Int { Int(upperBound.number) - Int(lowerBound.number) + 1 }

  /// The days one by one.
  package var days: some Sequence<Day> { (lowerBound.number...upperBound.number).lazy.map { Day(number: $0) } }
}

extension Day {
  /// Returns the days of a month from 1 to 12, or nil if there is no such month.
  package static func month(_ month: Int, of year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let last = (28...31).compactMap { Day(year: year, month: month, day: $0) }.last ?? first
    return first...last
  }
}
