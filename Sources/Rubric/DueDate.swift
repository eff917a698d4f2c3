/// A deadline and how much time is left until then.
package struct DueDate: Hashable, Sendable {
  /// The deadline, or why there is none.
  package let deadline: Result<Deadline, Limit.Obstacle>
  /// The working days after the day asked about up to and with the deadline's, negative once it is past; nil without
  /// deadline, or where a year in between has no calendar file.
  package let workdaysLeft: Int?

  /// Creates a due date.
  package init(deadline: Result<Deadline, Limit.Obstacle>, workdaysLeft: Int?) {
    self.deadline = deadline
    self.workdaysLeft = workdaysLeft
  }

  /// Reckons the deadline of an occurrence and the time left.
  ///
  /// - Parameters:
  ///   - limit: How long it may take.
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
