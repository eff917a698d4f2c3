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
    case .hours(let count): return (day * 24 * 60 + Int(start.minute ?? 0) + count * 60) * 2
    case .minutes(let count):
      var minute = Int(start.minute ?? 0)
      for _ in 0..<count {
        minute += 1
        if minute == 24 * 60 { (day, minute) = (day + 1, 0) }
      }
      return (day * 24 * 60 + minute) * 2
    }
  }

  /// §7, `every`: the begun periods between an occurrence's deadline and when it was finished, or the end of the round.
  func periods(of record: Record, late limit: Limit, _ period: Limit) -> Int64 {
    let deadline = deadline(of: record, limit)
    var finish = end(of: Int(asOf.number))
    if let done = record.done, isDone(record) {
      finish = done.minute == nil ? end(of: Int(done.day.number)) : instant(done)
    }
    switch period {
    case .days(let count): return daily(deadline, finish, count) { _ in true }
    case .workdays(let count): return daily(deadline, finish, count, isWorked)
    case .hours(let count): return timely(deadline, finish, minutes: count * 60)
    case .minutes(let count): return timely(deadline, finish, minutes: count)
    }
  }

  /// §7, `date` with `every`: the begun periods of days after one day up to and including another.
  func periods(after last: Int, through day: Int, _ period: Limit) -> Int64 {
    switch period {
    case .days(let count): daily(end(of: last), end(of: day), count) { _ in true }
    case .workdays(let count): daily(end(of: last), end(of: day), count, isWorked)
    case .hours, .minutes: 0
    }
  }

  private func daily(_ deadline: Instant, _ finish: Instant, _ length: Int, _ isCounted: (Int) -> Bool) -> Int64 {
    var begun: Int64 = 0
    var left = 0
    var day = deadline / (24 * 60 * 2) + 1
    while day <= finish / (24 * 60 * 2) {
      if isCounted(day) {
        if left == 0 { (begun, left) = (begun + 1, length) }
        left -= 1
      }
      day += 1
    }
    return begun
  }

  /// Days end at 24:00, which is half a minute after their last instant.
  private func timely(_ deadline: Instant, _ finish: Instant, minutes: Int) -> Int64 {
    var begun: Int64 = 0
    var instant = deadline.isMultiple(of: 2) ? deadline : deadline + 1
    let last = finish.isMultiple(of: 2) ? finish : finish + 1
    while instant < last {
      begun += 1
      instant += minutes * 2
    }
    return begun
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
