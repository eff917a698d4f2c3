import Rubric
import RubricBooks

/// The invented time in which invented units are scored: so long that every limit runs out in it.
///
/// The module `Trials` says a rubric in sentences and tries it out on invented units, so that whoever writes one sees
/// what its words mean. It must not know registers, years or pages.
enum TrialTerms {
  /// A Monday, on which whatever happens begins.
  static let start = Day(number: 21_935)
  /// The last day of the window, at whose end units are scored.
  static let asOf = start.adding(days: 25_000)
  /// The day that is neither earlier nor later than any date allows.
  static let inTime = start.adding(days: 200)
  /// The working days: from Monday to Friday, for longer than any limit runs.
  static let calendar = WorkCalendar(years: Array(start.year...start.year + 150), exceptions: [])
  /// What every quantity of a unit is, in hundredths.
  static let quantity: Int64 = 1_000
  /// What a number is by which others are divided, in hundredths.
  static let whole: Int64 = 10_000

  /// Returns terms for a rubric: what may not be earlier than some date and later than another can be in time.
  static func terms(of rubric: RubricBook) -> Terms {
    let triggers = rubric.scoring.items.flatMap(\.rules).map(\.trigger)
    let dates = rubric.dateNames.indices.map { index -> Day in
      let name = NamedDateID(index)
      let opens = triggers.contains { if case .before(_, let other) = $0 { other == name } else { false } }
      let closes = triggers.contains { if case .after(_, let other, _) = $0 { other == name } else { false } }
      return inTime.adding(days: opens == closes ? 0 : opens ? -10 : 10)
    }
    return Terms(window: start.adding(days: -1)...asOf, dates: dates, calendar: calendar)
  }

  /// Returns the last day of a limit that runs from a day; that day for a limit in hours or minutes.
  static func day(_ limit: Limit, after start: Day) -> Day {
    guard case .success(let deadline) = limit.deadline(from: Moment(start), due: nil, calendar: calendar) else {
      return start
    }
    return deadline.lastDay
  }

  /// Returns the first moment after a limit has run out.
  ///
  /// - Parameters:
  ///   - limit: The limit.
  ///   - start: The time from which it runs.
  ///   - isWorkday: True if it has to be on a working day.
  /// - Returns: The moment, nil if the limit is longer than the calendar.
  static func moment(after limit: Limit, from start: Moment, isWorkday: Bool) -> Moment? {
    guard case .success(let deadline) = limit.deadline(from: start, due: nil, calendar: calendar) else { return nil }
    if limit.needsTime {
      let minutes = deadline.moment.minutes + 1
      return Moment(Day(number: Int32(clamping: minutes / 1440)), minute: Int16(minutes % 1440))
    }
    if isWorkday, case .day(let day) = calendar.day(1, workdaysAfter: deadline.lastDay) { return Moment(day) }
    return Moment(deadline.lastDay.adding(days: 1))
  }
}
