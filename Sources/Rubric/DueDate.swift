/// A deadline and the time left until then.
package struct DueDate: Hashable, Sendable {
  /// The deadline, or the reason why there is none.
  package let deadline: Result<Deadline, Limit.Obstacle>
  /// The number of working days after the day asked about, up to and including the deadline's; negative once it is
  /// past, nil without a deadline or if a year in between has no calendar file.
  package let workdaysLeft: Int?

  /// Creates a due date.
  package init(deadline: Result<Deadline, Limit.Obstacle>, workdaysLeft: Int?) {
    self.deadline = deadline
    self.workdaysLeft = workdaysLeft
  }

  /// Creates the due date of an occurrence.
  ///
  /// - Parameters:
  ///   - limit: The time that it may take.
  ///   - start: 开始.
  ///   - due: 限期, which replaces the limit.
  ///   - today: The day asked about.
  ///   - calendar: The working days.
  package init(_ limit: Limit, from start: Moment, due: Moment?, today: Day, calendar: WorkCalendar) {
    deadline = limit.deadline(from: start, due: due, calendar: calendar)
    workdaysLeft =
      if case .success(let end) = deadline { calendar.workdays(after: today, through: end.lastDay) } else { nil }
  }
}
