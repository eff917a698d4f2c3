/// The time that an occurrence may take from 开始, that day not counted.
public enum Limit: Hashable, Sendable {
  /// Until the end of the *n*th working day after the start.
  case workdays(Int)
  /// Until the end of the *n*th calendar day after the start.
  case days(Int)
  /// Until *n* × 60 minutes after the start.
  case hours(Int)
  /// Until *n* minutes after the start.
  case minutes(Int)

  /// The largest number that a limit may have.
  public static let largest = 9999
}

/// The time by which an occurrence has to be finished.
package enum Deadline: Hashable, Sendable {
  /// By the end of a day.
  case endOf(Day)
  /// By a minute, in minutes since 1970-01-01 00:00.
  case minute(Int64)

  /// The deadline that a 限期 sets: with a time that minute, else that day's end.
  package init(_ due: Moment) { self = due.minute == nil ? .endOf(due.day) : .minute(due.minutes) }

  /// Returns true if a moment lies after the deadline.
  ///
  /// A moment without a time counts by its day alone.
  package func isBefore(_ moment: Moment) -> Bool {
    switch self {
    case .endOf(let day): moment.day > day
    case .minute(let minute):
      moment.minute == nil ? Int64(moment.day.number) > day(of: minute) : moment.minutes > minute
    }
  }

  /// Returns true if the end of a day lies after the deadline.
  package func isBefore(endOf day: Day) -> Bool {
    switch self {
    case .endOf(let last): day > last
    case .minute(let minute): Int64(day.number) >= self.day(of: minute)
    }
  }

  /// The last day on which something without a time still counts as finished in time; saturates.
  package var lastDay: Day {
    switch self {
    case .endOf(let day): day
    case .minute(let minute): Day(number: Int32(clamping: day(of: minute)))
    }
  }

  /// The moment until which something is finished in time: the last day, with the minute where there is one.
  package var moment: Moment {
    switch self {
    case .endOf(let day): Moment(day)
    case .minute(let minute): Moment(lastDay, minute: Int16(minute - day(of: minute) * 1440))
    }
  }

  private func day(of minute: Int64) -> Int64 {
    minute >= 0 ? minute / 1440 : (minute - 1439) / 1440
  }
}

extension Limit {
  /// The reason why an occurrence has no deadline.
  package enum Obstacle: Hashable, Sendable {
    /// The limit is in working days and runs through a year without a calendar file.
    case missingCalendar(year: Int)
    /// The limit is in hours or minutes and the start has no time.
    case startWithoutTime
  }

  /// Computes the deadline of an occurrence.
  ///
  /// - Parameters:
  ///   - start: The time at which it happened, was notified or fell due.
  ///   - due: A 限期 set in the individual case, which replaces the limit: the minute if it has a time, otherwise the
  ///     end of that day.
  ///   - calendar: The working days.
  /// - Returns: The deadline, or the reason why there is none.
  package func deadline(
    from start: Moment, due: Moment?, calendar: WorkCalendar
  ) -> Result<Deadline, Obstacle> {
    if let due { return .success(Deadline(due)) }
    switch self {
    case .workdays(let count):
      switch calendar.day(count, workdaysAfter: start.day) {
      case .day(let day): return .success(.endOf(day))
      case .missing(let year): return .failure(.missingCalendar(year: year))
      }
    case .days(let count): return .success(.endOf(start.day.adding(days: count)))
    case .hours(let count), .minutes(let count):
      guard start.minute != nil else { return .failure(.startWithoutTime) }
      return .success(.minute(start.minutes + Int64(count) * unit))
    }
  }

  /// The minutes in one hour or minute of the limit.
  private var unit: Int64 { if case .hours = self { 60 } else { 1 } }

  /// True if the limit runs from a minute rather than from a day.
  package var needsTime: Bool {
    switch self {
    case .workdays, .days: false
    case .hours, .minutes: true
    }
  }

  /// Counts the begun periods of this length from a deadline to when something was finished.
  ///
  /// - Parameters:
  ///   - deadline: The deadline.
  ///   - end: The time at which it was finished; without a minute, the end of that day.
  ///   - calendar: The working days.
  /// - Returns: The number, 0 if none had begun; nil if working days are counted through a year without a calendar.
  package func periods(from deadline: Deadline, to end: Moment, calendar: WorkCalendar) -> Int64? {
    let passed: Int64
    let length: Int64
    switch self {
    case .workdays(let count):
      guard let days = calendar.workdays(after: deadline.lastDay, through: end.day) else { return nil }
      (passed, length) = (Int64(days), Int64(count))
    case .days(let count):
      (passed, length) = (Int64(end.day.number) &- Int64(deadline.lastDay.number), Int64(count))
    case .hours(let count), .minutes(let count):
      (passed, length) = (end.lastMinute &- deadline.moment.lastMinute, Int64(count) &* unit)
    }
    return passed > 0 && length > 0 ? (passed &- 1) / length &+ 1 : 0
  }
}

extension Limit.Obstacle: Error {}
