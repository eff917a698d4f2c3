/// The computation of one unit's items as of a day.
///
/// A class, since it is handed on from function to function and never changes.
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

  /// How often a trigger counts.
  enum Outcome {
    /// Something it reads is unknown.
    case undecided
    /// It counts this often because of these rows.
    case counted(Int64, rows: [RowID])
    /// It counts once, by part ⁄ whole of its effect.
    case share(part: Int128, whole: Int128, rows: [RowID])

    static let none = Outcome.counted(0, rows: [])
  }

  /// What an item's rules come to before anything is clamped or made zero.
  struct Tally {
    /// The awards and deductions that counted.
    var trace: [TraceLine] = []
    /// The start and all of these together.
    var sum: Points
    /// The zero rules that counted.
    var zeros: [(rule: Int, count: Int64, rows: [RowID])] = []
    /// The facts because of which a rule is undecided.
    var unknown: [FactID] = []
    /// The facts with a record under review, in which case nothing else is told.
    var pending: [FactID] = []
  }

  /// Computes an item by its rules.
  ///
  /// - Returns: The computation, or why there is none: a record under review always, an unknown fact unless a zero rule
  ///   counts anyway.
  func compute(_ item: ScoringRubric.Item) -> Result<Computation, Indecision> {
    Evaluation.conclude(tally(item), item)
  }

  /// What an item's score is, given what its rules come to.
  static func conclude(_ tally: Tally, _ item: ScoringRubric.Item) -> Result<Computation, Indecision> {
    guard tally.pending.isEmpty else { return .failure(Indecision(unknown: [], pending: tally.pending)) }
    guard tally.unknown.isEmpty || !tally.zeros.isEmpty else {
      return .failure(Indecision(unknown: tally.unknown, pending: []))
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
      trace.append(TraceLine(.rule(zero.rule), count: zero.count, delta: -score, rows: zero.rows))
      score = .zero
    }
    return .success(Computation(start: item.start, trace: trace, score: score))
  }

  /// Asks each rule of an item.
  func tally(_ item: ScoringRubric.Item) -> Tally {
    var tally = Tally(sum: item.start, pending: item.facts.map { FactID($0) }.filter(hasPending))
    guard tally.pending.isEmpty else { return tally }
    for (index, rule) in item.rules.enumerated() {
      let count: Int64
      let share: (part: Int128, whole: Int128)
      let rows: [RowID]
      switch outcome(of: rule.trigger) {
      case .undecided:
        tally.unknown += rule.trigger.facts.filter { !tally.unknown.contains($0) }
        continue
      case .counted(0, _): continue
      case .counted(let times, let behind): (count, share, rows) = (times, (1, 1), behind)
      case .share(let part, let whole, let behind): (count, share, rows) = (1, (part, whole), behind)
      }
      let delta: Points
      switch rule.effect {
      case .award(let points): delta = (points * count).scaled(by: share.part, over: share.whole)
      case .deduct(let points): delta = -(points * count).scaled(by: share.part, over: share.whole)
      case .zero:
        tally.zeros.append((index, count, rows))
        continue
      }
      tally.trace.append(TraceLine(.rule(index), count: count, delta: delta, rows: rows))
      tally.sum = tally.sum + delta
    }
    return tally
  }

  /// The indices of a fact's records that count or wait: inside the window and not after the day.
  @inline(never)
  func live(_ fact: FactID) -> [Int] {
    let range = register.range(of: fact)
    let isSingle = rubric[fact].kind.isSingle
    return range.filter { index in
      guard !isSingle, let start = register.records[index].start else { return true }
      return terms.window.contains(start.day) && start.day <= asOf
    }
  }

  private func hasPending(_ fact: FactID) -> Bool {
    live(fact).contains { register.records[$0].review == .pending }
  }
}

extension Indecision: Error {}
