extension Evaluation {
  /// How often a trigger counts for the unit.
  func outcome(of trigger: Trigger) -> Outcome {
    switch trigger {
    case .yesno(let fact, let wanted): return single(fact) { $0 == .yes(wanted) }
    case .choice(let fact, let tag, let not): return single(fact) { ($0 == .tag(tag)) != not }
    case .missing(let fact): return single(fact) { $0 == .never }
    case .before(let fact, let name):
      let limit = terms.dates[Int(name.index)]
      return single(fact) { if case .day(let day) = $0 { day < limit } else { false } }
    case .after(let fact, let name):
      let limit = terms.dates[Int(name.index)]
      return single(fact) { if case .day(let day) = $0 { day > limit } else { false } }
    case .each(let fact, let filter): return occurrences(of: fact, filter, all: true)
    case .any(let fact, let filter): return occurrences(of: fact, filter, all: false)
    case .run(let fact, let filter, let length): return run(of: fact, filter, length: length)
    case .below(let fact, let least, let quantity): return shortfall(of: fact, least: least, per: quantity)
    case .ratio(let part, let whole): return share(of: part, in: whole)
    }
  }

  private func single(_ fact: FactID, _ test: (Value) -> Bool) -> Outcome {
    let record = register.range(of: fact).last.map { register.records[$0] }
    let value = record?.value ?? rubric[fact].absent
    guard value != .none else { return .undecided }
    guard test(value) else { return .none }
    return .counted(1, rows: record.map { [$0.row] } ?? [])
  }

  private func occurrences(of fact: FactID, _ filter: Filter, all: Bool) -> Outcome {
    var count: Int64 = 0
    var rows: [RowID] = []
    for index in live(fact) {
      let record = register.records[index]
      guard let matches = self.matches(record, filter) else { return .undecided }
      guard matches else { continue }
      count = Int64(clamping: Int128(count) + Int128(record.count))
      rows.append(record.row)
    }
    return .counted(all || count == 0 ? count : 1, rows: rows)
  }

  private func run(of fact: FactID, _ filter: Filter, length: Int) -> Outcome {
    let records = live(fact).map { register.records[$0] }
    // Reading order settles equal starts.
    let order = stableOrder(records.count) { left, right in
      (records[left].start?.minutes ?? 0) < (records[right].start?.minutes ?? 0)
    }
    var found: [RowID] = []
    for index in order {
      guard let matches = self.matches(records[index], filter) else { return .undecided }
      if matches {
        found.append(records[index].row)
      } else if found.count >= length {
        break
      } else {
        found = []
      }
    }
    return found.count >= length ? .counted(1, rows: found) : .none
  }

  private func shortfall(of fact: FactID, least: Int64, per quantity: QuantityID?) -> Outcome {
    switch demand(least, per: quantity) {
    case .unknown: return .undecided
    case .none: return .none
    case .sum(let wanted):
      guard let (sum, rows) = sum(of: fact) else { return .undecided }
      return sum < wanted ? .counted(1, rows: rows) : .none
    }
  }

  /// What a `below` trigger asks of a sum.
  enum Demand {
    /// The quantity is not given.
    case unknown
    /// The unit has none of the quantity.
    case none
    /// At least this sum, in hundredths.
    case sum(Int128)
  }

  /// What a `below` trigger asks of a sum.
  func demand(_ least: Int64, per quantity: QuantityID?) -> Demand {
    guard let quantity else { return .sum(Int128(least)) }
    guard let amount = quantities[Int(quantity.index)] else { return .unknown }
    guard amount != 0 else { return .none }
    // A whole sum is below a fraction where it is below the next whole number.
    return .sum((Int128(least) * Int128(amount) + 99) / 100)
  }

  private func share(of part: FactID, in whole: FactID) -> Outcome {
    guard let (partSum, partRows) = sum(of: part), let (wholeSum, wholeRows) = sum(of: whole), wholeSum != 0 else {
      return .undecided
    }
    return .share(part: max(0, min(partSum, wholeSum)), whole: wholeSum, rows: partRows + wholeRows)
  }

  /// The sum of a number fact in hundredths with the rows behind it, or nil where nothing is known.
  ///
  /// It saturates, far beyond what registers can hold.
  func sum(of fact: FactID) -> (Int128, [RowID])? {
    let declared = rubric[fact]
    let indices = live(fact)
    if indices.isEmpty {
      guard case .number(let assumed) = declared.absent else { return nil }
      return (Int128(assumed), [])
    }
    let bound = Int128(1) << 126
    var sum: Int128 = 0
    for index in indices {
      guard case .number(let amount) = register.records[index].value else { continue }
      let product = Int128(min(amount, declared.cap ?? amount)) * Int128(register.records[index].count)
      sum = min(max(sum + product, -bound), bound)
    }
    return (sum, indices.map { register.records[$0].row })
  }

  /// Whether an occurrence meets a filter, or nil where its deadline cannot be told.
  @inline(never)
  private func matches(_ record: Record, _ filter: Filter) -> Bool? {
    if let tag = filter.tag, record.value != .tag(tag) { return false }
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
