extension Evaluation {
  /// Counts how often a trigger applies to the unit, or returns nil if that cannot be decided yet.
  func outcome(of trigger: Trigger) -> Outcome? {
    switch trigger {
    case .yesno(let fact, let wanted): return single(fact) { $0 == .yes(wanted) }
    case .choice(let fact, let tags, let not): return single(fact) { $0.isTag(of: tags) != not }
    case .missing(let fact): return single(fact) { $0 == .never }
    case .before(let fact, let name):
      let limit = terms.dates[Int(name.index)]
      return single(fact) { if case .day(let day) = $0 { day < limit } else { false } }
    case .after(let fact, let name):
      let limit = register.deadline(of: fact) ?? terms.dates[Int(name.index)]
      return single(fact) { if case .day(let day) = $0 { day > limit } else { false } }
    case .each(let fact, let filter): return occurrences(of: fact, filter, all: true)
    case .any(let fact, let filter): return occurrences(of: fact, filter, all: false)
    case .run(let fact, let filter, let length): return run(of: fact, filter, length: length)
    case .below(let fact, let least, let quantity): return shortfall(of: fact, least: least, per: quantity)
    case .ratio(let part, let whole): return share(of: part, in: whole)
    }
  }

  private func single(_ fact: FactID, _ test: (Value) -> Bool) -> Outcome? {
    let index = register.range(of: fact).last
    let value = index.map { register.records[$0].value } ?? rubric[fact].absent
    guard value != .none else { return nil }
    guard test(value) else { return Outcome.none }
    return Outcome(count: 1, rows: rows(index.map { [$0] } ?? []))
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

  private func occurrences(of fact: FactID, _ filter: Filter, all: Bool) -> Outcome? {
    var count: Int64 = 0
    var found: [Int] = []
    let live = live(fact)
    guard isKnown(fact, live) else { return nil }
    for index in live {
      guard let matches = self.matches(index, filter) else { return nil }
      guard matches else { continue }
      let (sum, overflow) = count.addingReportingOverflow(register.records[index].count)
      count = !overflow ? sum : sum < 0 ? .max : .min
      found.append(index)
    }
    return Outcome(count: all || count == 0 ? count : 1, rows: rows(found))
  }

  private func run(of fact: FactID, _ filter: Filter, length: Int) -> Outcome? {
    let live = live(fact)
    guard isKnown(fact, live) else { return nil }
    // Reading order settles equal starts.
    let order = stableOrder(live.count) { left, right in
      (register.records[live[left]].start?.minutes ?? 0) < (register.records[live[right]].start?.minutes ?? 0)
    }
    var found: [Int] = []
    for place in order {
      guard let matches = self.matches(live[place], filter) else { return nil }
      if matches {
        found.append(live[place])
      } else if found.count >= length {
        break
      } else {
        found = []
      }
    }
    return found.count >= length ? Outcome(count: 1, rows: rows(found)) : Outcome.none
  }

  private func shortfall(of fact: FactID, least: Int64, per quantity: QuantityID?) -> Outcome? {
    switch demand(least, per: quantity) {
    case .unknown: return nil
    case .none: return Outcome.none
    case .sum(let wanted):
      guard let sum = sum(of: fact) else { return nil }
      return sum < wanted ? Outcome(count: 1, rows: rows(live(fact))) : Outcome.none
    }
  }

  /// The sum that a `below` trigger asks for.
  enum Demand {
    /// The quantity is not given.
    case unknown
    /// The unit has none of the quantity.
    case none
    /// At least this sum, in hundredths.
    case sum(Int128)
  }

  /// Determines the sum that a `below` trigger asks for.
  func demand(_ least: Int64, per quantity: QuantityID?) -> Demand {
    guard let quantity else { return .sum(Int128(least)) }
    guard let amount = quantities[Int(quantity.index)] else { return .unknown }
    guard amount != 0 else { return .none }
    // A whole sum is below a fraction exactly if it is below the next whole number.
    return .sum((Int128(product: least, amount) + 99) / 100)
  }

  private func share(of part: FactID, in whole: FactID) -> Outcome? {
    guard let partSum = sum(of: part), let wholeSum = sum(of: whole), wholeSum != 0 else { return nil }
    return Outcome(
      count: 1, part: max(0, min(partSum, wholeSum)), whole: wholeSum, rows: rows(live(part) + live(whole)))
  }

  /// Computes the sum of a number fact in hundredths, or nil if nothing is known.
  ///
  /// The sum saturates far beyond what registers can hold.
  @inline(never)
  func sum(of fact: FactID) -> Int128? {
    let declared = rubric[fact]
    let indices = live(fact)
    if indices.isEmpty {
      guard case .number(let assumed) = declared.absent else { return nil }
      return Int128(assumed)
    }
    let bound = Int128(1) << 126
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
    let done = record.done.flatMap { $0.day <= asOf ? $0 : nil }
    if filter.isOpen, done != nil { return false }
    guard let timing = filter.timing else { return true }
    guard let start = record.start,
      case .success(let deadline) = timing.limit.deadline(from: start, due: record.due, calendar: terms.calendar)
    else { return nil }
    let isLate = done.map { deadline.isBefore($0) } ?? deadline.isBefore(endOf: asOf)
    if case .late = timing { return isLate }
    return !isLate
  }
}
