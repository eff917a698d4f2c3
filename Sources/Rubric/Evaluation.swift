/// The computation of one unit's items as of a day.
///
/// A class, because it is passed from function to function and never changes.
final class Evaluation {
  let rubric: ScoringRubric
  let register: Register
  let quantities: [Int64?]
  let terms: Terms
  /// The day at whose end the state is taken.
  let asOf: Day

  init(rubric: ScoringRubric, register: Register, quantities: [Int64?], terms: Terms, asOf: Day) {
    self.rubric = rubric
    self.register = register
    self.quantities = quantities
    self.terms = terms
    self.asOf = asOf
  }

  /// The number of times that a trigger counts, the part of its effect that applies, and the rows behind it.
  struct Outcome {
    var count: Int64
    var part: Int128 = 1
    var whole: Int128 = 1
    var rows: [RowID] = []

    static let none = Outcome(count: 0)
  }

  /// The outcome of an item's rules before the score is clamped or made zero.
  struct Tally {
    /// The awards and deductions that counted, in the order written.
    var trace: [TraceLine] = []
    /// The start and the deltas of the trace together.
    var sum: Points
    /// The zero rules that counted; their deltas are filled in at the end.
    var zeros: [TraceLine] = []
    /// The indices of the facts that leave a rule undecided.
    var unknown: [Int] = []
    /// The facts with a record under review; if there are any, everything else is empty.
    var pending: [FactID]
  }

  /// Computes an item by its rules.
  ///
  /// - Returns: The computation, or the reason why there is none: any record under review, or an unknown fact
  ///   unless a zero rule counts anyway.
  func compute(_ item: ScoringRubric.Item) -> Result<Computation, Indecision> {
    Evaluation.conclude(tally(item), item)
  }

  /// Concludes an item's score from the outcome of its rules.
  static func conclude(_ tally: Tally, _ item: ScoringRubric.Item) -> Result<Computation, Indecision> {
    guard tally.pending.isEmpty, tally.unknown.isEmpty || !tally.zeros.isEmpty else {
      let unknown = tally.pending.isEmpty ? tally.unknown : []
      return .failure(
        Indecision(unknown: Array(count: unknown.count) { FactID(unknown[$0]) }, pending: tally.pending))
    }
    var trace = tally.trace
    var score = tally.sum
    if score < .zero {
      trace.append(TraceLine(.floor, delta: -score))
      score = .zero
    } else if score > item.points {
      trace.append(TraceLine(.ceiling, delta: item.points - score))
      score = item.points
    }
    for zero in tally.zeros {
      trace.append(TraceLine(zero.cause, count: zero.count, delta: -score, rows: zero.rows))
      score = .zero
    }
    return .success(Computation(start: item.start, trace: trace, score: score))
  }

  /// Evaluates each rule of an item.
  func tally(_ item: ScoringRubric.Item) -> Tally {
    let facts = item.readFacts
    var tally = Tally(
      sum: item.start, pending: Array(atMost: facts.count) { hasPending(facts[$0]) ? facts[$0] : nil })
    guard tally.pending.isEmpty else { return tally }
    for index in item.rules.indices {
      let rule = item.rules[index]
      guard let outcome = outcome(of: rule.trigger) else {
        let before = tally.unknown
        for fact in rule.trigger.facts where !before.contains(Int(fact.index)) {
          tally.unknown.append(Int(fact.index))
        }
        continue
      }
      guard outcome.count != 0 else { continue }
      let points: Points
      var isAward = false
      switch rule.effect {
      case .award(let each): (points, isAward) = (each, true)
      case .deduct(let each): points = each
      case .zero:
        tally.zeros.append(TraceLine(.rule(index), count: outcome.count, delta: .zero, rows: outcome.rows))
        continue
      }
      var delta = (points * outcome.count).scaled(by: outcome.part, over: outcome.whole)
      if let cap = rule.cap { delta = min(delta, cap) }
      if !isAward { delta = -delta }
      tally.trace.append(TraceLine(.rule(index), count: outcome.count, delta: delta, rows: outcome.rows))
      tally.sum = tally.sum + delta
    }
    return tally
  }

  /// Finds the indices of a fact's records that count or wait for review: all of a single fact's, otherwise those
  /// that began inside the window and not after the day.
  @inline(never)
  func live(_ fact: FactID) -> [Int] {
    let isSingle = rubric[fact].kind.isSingle
    var live: [Int] = []
    for index in register.range(of: fact) where isSingle || isLive(register.records[index].start) {
      live.append(index)
    }
    return live
  }

  /// Returns true if an occurrence that began at `start` lies inside the window and not after the day; one without
  /// a start does.
  func isLive(_ start: Moment?) -> Bool {
    guard let day = start?.day else { return true }
    return terms.window.contains(day) && day <= asOf
  }

  /// Returns the register rows of records.
  @inline(never)
  func rows(_ indices: [Int]) -> [RowID] {
    Array(count: indices.count) { register.records[indices[$0]].row }
  }

  private func hasPending(_ fact: FactID) -> Bool {
    for index in live(fact) where register.records[index].review == .pending { return true }
    for index in register.statements(of: Int(fact.index)..<Int(fact.index) + 1)
    where register.statements[index].review == .pending { return true }
    return false
  }
}

extension Indecision: Error {}
