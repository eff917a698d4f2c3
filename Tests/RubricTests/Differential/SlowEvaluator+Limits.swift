import Rubric

extension SlowEvaluator {
  /// An instant in half minutes since 1970: even for a minute, odd for the end of a day, just before the next midnight.
  typealias Instant = Int

  /// The end of a day.
  func end(of day: Int) -> Instant { (day + 1) * 24 * 60 * 2 - 1 }

  /// The instant of a moment, of a day alone its midnight.
  func instant(_ moment: Moment) -> Instant {
    (Int(moment.day.number) * 24 * 60 + Int(moment.minute ?? 0)) * 2
  }

  /// §7, filters.
  func matches(_ record: Record, _ filter: Filter) -> Bool {
    if !filter.tags.isEmpty, !filter.tags.contains(where: { record.value == .tag($0) }) { return false }
    if filter.isOpen, isDone(record) { return false }
    switch filter.timing {
    case .late(let limit): return isLate(record, limit)
    case .ontime(let limit): return !isLate(record, limit)
    case nil: return true
    }
  }

  /// Whether an occurrence was finished in this round.
  func isDone(_ record: Record) -> Bool {
    guard let done = record.done else { return false }
    return done.day.number <= asOf.number
  }

  private func isLate(_ record: Record, _ limit: Limit) -> Bool {
    let deadline = deadline(of: record, limit)
    if let done = record.done, isDone(record) { return instant(done) > deadline }
    return end(of: Int(asOf.number)) > deadline
  }

  /// §7, deadlines.
  func deadline(of record: Record, _ limit: Limit) -> Instant {
    if let due = record.due { return due.minute == nil ? end(of: Int(due.day.number)) : instant(due) }
    guard let start = record.start else { return .max }
    var day = Int(start.day.number)
    switch limit {
    case .days(let count):
      for _ in 0..<count { day += 1 }
      return end(of: day)
    case .workdays(let count):
      var left = count
      repeat {
        day += 1
        if isWorked(day) { left -= 1 }
      } while left > 0
      return end(of: day)
    case .minutes(let count): return instant(Moment(start.day)) + Instant(Int(start.minute ?? 0) + count)
    case .hours(let count):
      var minute = Int(start.minute ?? 0)
      for _ in 0..<count {
        for _ in 0..<60 { minute += 1 }
        if minute >= 24 * 60 {
          minute -= 24 * 60
          day += 1
        }
      }
      return (day * 24 * 60 + minute) * 2
    }
  }

  /// §7 and §9: a listed day wins, else Monday to Friday.
  private func isWorked(_ day: Int) -> Bool {
    for exception in terms.calendar.exceptions where exception.day.number == day { return exception.isWorkday }
    let monday = 19_723  // 2024-01-01
    var weekday = day - monday
    while weekday < 0 { weekday += 7 }
    while weekday > 6 { weekday -= 7 }
    return weekday < 5
  }
}
