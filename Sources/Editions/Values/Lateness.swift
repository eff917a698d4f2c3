package import Rubric

/// The time by which something passed its deadline.
package struct Lateness: Sendable, Hashable {
  /// The time, in the measure of the limit as far as that can be counted; hours in minutes, so that none are rounded.
  package let by: Limit
  /// True if it is not finished.
  package let isOpen: Bool
  /// The days of the lateness if it is counted in days: from the first that was too late to the last.
  package let days: ClosedRange<Day>?
  /// The number of occurrences whose periods of lateness are counted together, or 1.
  package let times: Int64

  /// Measures the lateness of an occurrence, or returns nil if it is not late.
  ///
  /// - Parameters:
  ///   - done: The moment at which it was finished, or nil.
  ///   - deadline: Its deadline.
  ///   - limit: The limit by which it was reckoned, or the period in which the lateness is counted, which names the
  ///     measure.
  ///   - times: The number of occurrences whose periods of lateness are counted together.
  ///   - asOf: The day at whose end the state is taken.
  ///   - calendar: The working days.
  init?(
    _ done: Moment?, past deadline: Deadline, by limit: Limit, times: Int64 = 1, asOf: Day, _ calendar: WorkCalendar
  ) {
    self.times = times
    let done = done.flatMap { $0.day > asOf ? nil : $0 }
    guard done.map(deadline.isBefore) ?? deadline.isBefore(endOf: asOf) else { return nil }
    isOpen = done == nil
    let end = done?.day ?? asOf
    let days = Limit.days(Int(end.number) - Int(deadline.lastDay.number))
    var first = deadline.lastDay.adding(days: 1)
    if case .workdays = limit, case .day(let workday) = calendar.day(1, workdaysAfter: deadline.lastDay) {
      first = workday
    }
    self.days = !limit.needsTime && first <= end ? first...end : nil
    switch (limit, deadline) {
    case (.workdays, _):
      // What is done on days off is late by none of the working days.
      let count = calendar.workdays(after: deadline.lastDay, through: end) ?? 0
      by = count > 0 ? .workdays(count) : days
    case (.hours, .minute(let minute)), (.minutes, .minute(let minute)):
      guard let minutes = done.map({ $0.minute == nil ? nil : $0.minutes }) ?? (Int64(asOf.number) + 1) * 1440 else {
        by = days
        return
      }
      by = .minutes(Int(minutes - minute))
    default: by = days
    }
  }
}
