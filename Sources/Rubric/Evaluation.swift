/// The computation of one unit's items as of a day.
struct Evaluation {
  let rubric: ScoringRubric
  let register: Register
  let quantities: [Int64?]
  let terms: Terms
  /// The day at whose end the state is taken.
  let asOf: Day

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

  /// Computes an item by its rules.
  ///
  /// - Returns: The computation, or why there is none: a record under review always, an unknown fact unless a zero rule
  ///   counts anyway.
  func compute(_ item: ScoringRubric.Item) -> Result<Computation, Indecision> {
    let pending = item.facts.lazy.map { FactID($0) }.filter(hasPending)
    guard pending.isEmpty else { return .failure(Indecision(unknown: [], pending: Array(pending))) }

    var trace: [TraceLine] = []
    var score = item.start
    var zeros: [(rule: Int, count: Int64, rows: [RowID])] = []
    var unknown: [FactID] = []
    for (index, rule) in item.rules.enumerated() {
      let count: Int64
      let share: (part: Int128, whole: Int128)
      let rows: [RowID]
      switch outcome(of: rule.trigger) {
      case .undecided:
        unknown += rule.trigger.facts.filter { !unknown.contains($0) }
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
        zeros.append((index, count, rows))
        continue
      }
      trace.append(TraceLine(.rule(index), count: count, delta: delta, rows: rows))
      score = score + delta
    }
    guard unknown.isEmpty || !zeros.isEmpty else { return .failure(Indecision(unknown: unknown, pending: [])) }

    if score < .zero {
      trace.append(TraceLine(.floor, delta: -score))
      score = .zero
    } else if score > item.points {
      trace.append(TraceLine(.ceiling, delta: item.points - score))
      score = item.points
    }
    for zero in zeros {
      trace.append(TraceLine(.rule(zero.rule), count: zero.count, delta: -score, rows: zero.rows))
      score = .zero
    }
    return .success(Computation(start: item.start, trace: trace, score: score))
  }

  /// The indices of a fact's records that count or wait: inside the window and not after the day.
  func live(_ fact: FactID) -> some RandomAccessCollection<Int> {
    let range = register.range(of: fact)
    guard !rubric[fact].kind.isSingle else { return Array(range) }
    return range.filter { index in
      guard let start = register.records[index].start else { return true }
      return terms.window.contains(start.day) && start.day <= asOf
    }
  }

  private func hasPending(_ fact: FactID) -> Bool {
    live(fact).contains { register.records[$0].review == .pending }
  }
}

extension Indecision: Error {}
