extension Evaluation {
  /// Counts how often a trigger applies to the unit, or returns nil if that cannot be decided yet.
  func outcome(of trigger: Trigger) -> Outcome? {
    switch trigger {
    case .yesno(let fact, _), .choice(let fact, _, _), .missing(let fact), .before(let fact, _), .after(let fact, _, _):
      return single(fact, trigger)
    case .each(let fact, let filter, let counting): return occurrences(of: fact, filter, counting)
    case .any(let fact, let filter):
      guard let found = occurrences(of: fact, filter, .all) else { return nil }
      return found.count > 1 ? Outcome(count: 1, rows: found.rows) : found
    case .run(let fact, let filter, let length): return run(of: fact, filter, length: length)
    case .compare(let measure, let bound): return comparison(of: measure, with: bound, trigger)
    case .ratio(let part, let whole):
      guard let part = amount(part), let whole = amount(whole), whole != 0 else { return nil }
      return Outcome(count: 1, part: max(0, min(part, whole)), whole: whole, rows: rows(behind: trigger))
    }
  }

  private func single(_ fact: FactID, _ trigger: Trigger) -> Outcome? {
    let index = register.range(of: fact).last
    let value = index.map { register.records[$0].value } ?? rubric[fact].absent
    guard value != .none, let count = count(value, by: trigger) else { return nil }
    return count > 0 ? Outcome(count: count, rows: rows(index.map { [$0] } ?? [])) : Outcome.none
  }

  /// Counts what the value of a single fact says, or returns nil if that cannot be counted.
  private func count(_ value: Value, by trigger: Trigger) -> Int64? {
    switch trigger {
    case .yesno(_, let wanted): return value == .yes(wanted) ? 1 : 0
    case .choice(_, let tags, let not): return value.isTag(of: tags) != not ? 1 : 0
    case .missing: return value == .never ? 1 : 0
    case .before(_, let name):
      guard case .day(let day) = value, day < terms.dates[Int(name.index)] else { return 0 }
      return 1
    case .after(let fact, let name, let period):
      let limit = register.deadline(of: fact) ?? terms.dates[Int(name.index)]
      guard case .day(let day) = value, day > limit else { return 0 }
      guard let period else { return 1 }
      return period.periods(from: .endOf(limit), to: Moment(day), calendar: terms.calendar)
    default: return 0
    }
  }

  /// Returns true if the occurrences of an event are known: there are some, its register says that there were none
  /// or was kept, or none is assumed.
  @inline(never)
  private func isKnown(_ fact: FactID, _ live: [Int]) -> Bool {
    if rubric[fact].absent == .never || !live.isEmpty { return true }
    for index in register.statements(of: Int(fact.index)..<Int(fact.index) + 1)
    where isLive(register.statements[index].start) { return true }
    return false
  }

  private func occurrences(of fact: FactID, _ filter: Filter, _ counting: Counting) -> Outcome? {
    var count: Int64 = 0
    var found: [Int] = []
    let live = live(fact)
    guard isKnown(fact, live) else { return nil }
    var passedOver: Int64 = 0
    if case .from(let first) = counting { passedOver = first &- 1 }
    for index in passedOver > 0 ? ordered(live) : live {
      guard let matches = self.matches(index, filter) else { return nil }
      guard matches else { continue }
      guard let times = times(index, filter, counting) else { return nil }
      let skipped = min(passedOver, times)
      passedOver &-= skipped
      guard times > skipped else { continue }
      let (sum, overflow) = count.addingReportingOverflow(times &- skipped)
      count = overflow ? .max : sum
      found.append(index)
    }
    if case .from = counting {
      let order = stableOrder(found.count) { found[$0] < found[$1] }
      found = Array(count: found.count) { found[order[$0]] }
    }
    return Outcome(count: count, rows: rows(found))
  }

  /// Returns how often a matching record counts, or nil if its periods cannot be determined.
  @inline(never)
  private func times(_ index: Int, _ filter: Filter, _ counting: Counting) -> Int64? {
    let times = register.records[index].count
    guard case .every(let period) = counting else { return times }
    guard let limit = filter.timing?.limit, let deadline = deadline(of: index, limit),
      let periods = period.periods(from: deadline, to: end(of: index) ?? Moment(asOf), calendar: terms.calendar)
    else { return nil }
    return Points(wide: Int128(product: times, periods)).hundredths
  }

  /// Orders records by 开始, those without a time at 00:00; reading order settles equal starts.
  private func ordered(_ live: [Int]) -> [Int] {
    let order = stableOrder(live.count) { left, right in
      (register.records[live[left]].start?.minutes ?? 0) < (register.records[live[right]].start?.minutes ?? 0)
    }
    return Array(count: live.count) { live[order[$0]] }
  }

  private func run(of fact: FactID, _ filter: Filter, length: Int) -> Outcome? {
    let live = live(fact)
    guard isKnown(fact, live) else { return nil }
    var found: [Int] = []
    for index in ordered(live) {
      guard let matches = self.matches(index, filter) else { return nil }
      if matches {
        found.append(index)
      } else if found.count >= length {
        break
      } else {
        found = []
      }
    }
    return found.count >= length ? Outcome(count: 1, rows: rows(found)) : Outcome.none
  }

  private func comparison(of measure: Measure, with bound: Bound, _ trigger: Trigger) -> Outcome? {
    guard let whole = amount(measure.whole) else { return nil }
    guard whole != 0 else { return measure.isRate ? nil : Outcome.none }
    guard let part = amount(measure.part) else { return nil }
    // Both sides times the whole, so that nothing is divided.
    let own = part &* (measure.isRate ? 10_000 : 100)
    var excess: Int128
    switch bound {
    case .below(let least, _): excess = Int128(least) &* whole &- own
    case .above(let most, _): excess = own &- Int128(most) &* whole
    case .within(let from, let below):
      let isReached = from.map { own >= Int128($0) &* whole } ?? true
      excess = isReached && below.map { own < Int128($0) &* whole } ?? true ? 1 : 0
    }
    guard excess > 0 else { return Outcome.none }
    if let step = bound.step {
      let size = Int128(step.size) &* whole
      if step.isBegun { excess = excess &+ size &- 1 }
      excess = min(excess / size, Int128(Int64.max))
    } else {
      excess = 1
    }
    return excess > 0 ? Outcome(count: Int64(truncatingIfNeeded: excess), rows: rows(behind: trigger)) : Outcome.none
  }

  /// Returns the rows behind the facts that a trigger reads.
  private func rows(behind trigger: Trigger) -> [RowID] {
    var indices: [Int] = []
    for fact in trigger.facts { indices += live(fact) }
    return rows(indices)
  }

  /// Determines a number in hundredths, or returns nil if nothing is known.
  @inline(never)
  func amount(_ operand: Operand) -> Int128? {
    switch operand {
    case .fact(let fact): return sum(of: fact)
    case .number(let number): return Int128(number)
    case .quantity(let quantity):
      guard let amount = quantities[Int(quantity.index)] else { return nil }
      return Int128(amount)
    }
  }

  /// Computes the sum of a number fact in hundredths, or nil if nothing is known.
  ///
  /// The sum saturates far beyond what registers can hold, and low enough to be multiplied by a bound.
  @inline(never)
  func sum(of fact: FactID) -> Int128? {
    let declared = rubric[fact]
    let indices = live(fact)
    if indices.isEmpty {
      guard case .number(let assumed) = declared.absent else { return nil }
      return Int128(assumed)
    }
    let bound = Int128(1) << 86
    var sum: Int128 = 0
    for index in indices {
      guard case .number(let amount) = register.records[index].value else { continue }
      let product = Int128(product: min(amount, declared.cap ?? amount), register.records[index].count)
      sum = min(max(sum + product, -bound), bound)
    }
    return sum
  }

  /// Returns true if an occurrence meets a filter, or nil if its deadline cannot be determined.
  @inline(never)
  private func matches(_ index: Int, _ filter: Filter) -> Bool? {
    let record = register.records[index]
    if !filter.tags.isEmpty, !record.value.isTag(of: filter.tags) { return false }
    let done = end(of: index)
    if filter.isOpen, done != nil { return false }
    guard let timing = filter.timing else { return true }
    guard let deadline = deadline(of: index, timing.limit) else { return nil }
    let isLate = done.map { deadline.isBefore($0) } ?? deadline.isBefore(endOf: asOf)
    if case .late = timing { return isLate }
    return !isLate
  }

  /// Returns when an occurrence was finished, nil if it was not by the end of the day.
  @inline(never)
  private func end(of index: Int) -> Moment? {
    register.records[index].done.flatMap { $0.day <= asOf ? $0 : nil }
  }

  /// Returns the deadline of an occurrence, nil if it cannot be determined.
  @inline(never)
  private func deadline(of index: Int, _ limit: Limit) -> Deadline? {
    let record = register.records[index]
    guard let start = record.start,
      case .success(let deadline) = limit.deadline(from: start, due: record.due, calendar: terms.calendar)
    else { return nil }
    return deadline
  }
}
