/// The search for one unit's remedies, item by item.
///
/// A class, because it is passed from function to function and counts what it spends.
final class RemedySearch {
  let rubric: ScoringRubric
  let candidate: Candidate
  let terms: Terms
  let asOf: Day
  let today: Day
  /// The last day on which anything can be done.
  let horizon: Day
  /// The number of readings that may still be spent; negative once the budget is exceeded.
  private var left = RemedySearch.budget

  /// The number of readings of records that a search may spend: each record once for each rule of its item and each
  /// attempt.
  static let budget: Int64 = 4_000_000
  /// The most changes in a sequence.
  static let longest = 32

  /// The standing of an item: its score and, between equal scores, how near it is to a better one.
  struct Standing: Comparable {
    /// The score, 0 while undecided.
    var score: Points
    /// The number of unknown facts, facts under review, and records that make the item zero.
    var obstacles: Int
    /// The score before it is clamped.
    var sum: Points

    static func < (left: Standing, right: Standing) -> Bool {
      if left.score != right.score { return left.score < right.score }
      if left.obstacles != right.obstacles { return left.obstacles > right.obstacles }
      return left.sum < right.sum
    }
  }

  init(rubric: ScoringRubric, candidate: Candidate, terms: Terms, asOf: Day, today: Day) {
    self.rubric = rubric
    self.candidate = candidate
    self.terms = terms
    self.asOf = asOf
    self.today = today
    horizon = min(asOf, terms.window.upperBound, today.adding(days: 3660))
  }

  /// True if the budget is exceeded; results found after that are void.
  var isExhausted: Bool { left < 0 }

  /// Finds the remedies of an item, or nil if there are none or the budget is exceeded.
  func remedies(for id: ItemID) -> ItemRemedies? {
    let item = rubric[id]
    guard !isExhausted, today <= horizon else { return nil }
    let register = candidate.register
    var isRead = [Bool](repeating: false, count: rubric.facts.count)
    for fact in item.readFacts { isRead[Int(fact.index)] = true }
    let count = register.records.count
    let rows = Array(atMost: count + register.statements.count) { place in
      let row = place < count ? register.records[place] : register.statements[place - count]
      return isRead[Int(row.fact.index)] ? row : nil
    }
    let now = standing(item, rows)
    guard now.score < item.points else { return nil }
    var single: [Remedy] = []
    for change in changes(of: item, rows) {
      if let remedy = remedy(change, item, rows, since: now.score) { single.append(remedy) }
      guard !isExhausted else { return nil }
    }
    let order = stableOrder(single.count) { single[$0].gain > single[$1].gain }
    let sequence = sequence(item, rows, now)
    guard !isExhausted, !single.isEmpty || !sequence.isEmpty else { return nil }
    return ItemRemedies(item: id, single: Array(count: single.count) { single[order[$0]] }, sequence: sequence)
  }

  /// Computes the standing of an item with some rows.
  func standing(_ item: ScoringRubric.Item, _ rows: [Record]) -> Standing {
    spend(Int64(rows.count + 1) * Int64(item.rules.count + 2))
    let tally = evaluation(rows).tally(item)
    var obstacles = tally.pending.count + tally.unknown.count
    for zero in tally.zeros { obstacles += max(1, zero.rows.count) }
    let score: Points = if case .success(let end) = Evaluation.conclude(tally, item) { end.score } else { .zero }
    return Standing(score: score, obstacles: obstacles, sum: tally.sum)
  }

  func evaluation(_ rows: [Record]) -> Evaluation {
    Evaluation(
      rubric: rubric, register: Register(rows, rubric: rubric), quantities: candidate.quantities, terms: terms,
      asOf: asOf)
  }

  /// Tries a change on its first day, and then in turn on each later day on which its effect may differ, until the
  /// budget is exceeded or the body returns false.
  @inline(never)
  func attempt(
    _ change: Change, _ item: ScoringRubric.Item, _ rows: [Record], _ body: (_ day: Day, _ standing: Standing) -> Bool
  ) {
    var last: Int?
    for number in days(of: change, item, rows) where number != last {
      last = number
      let day = Day(number: Int32(truncatingIfNeeded: number))
      let standing = standing(item, change.applied(to: rows, on: day))
      guard !isExhausted else { return }
      if !body(day, standing) { return }
    }
  }

  /// Finds the greatest gain of a change by itself, or nil if it gains no points.
  private func remedy(
    _ change: Change, _ item: ScoringRubric.Item, _ rows: [Record], since now: Points
  ) -> Remedy? {
    var best = now
    var (firstDay, lastDay) = (horizon, horizon)
    var isOver = false
    let onlyWorsens = worsens(change, item)
    attempt(change, item, rows) { day, standing in
      if standing.score > best {
        (best, firstDay, lastDay, isOver) = (standing.score, day, horizon, false)
      } else if standing.score != best, !isOver {
        (lastDay, isOver) = (day.adding(days: -1), true)
      }
      return !onlyWorsens || !isOver && best > now
    }
    return best > now ? Remedy(change: change, gain: best - now, firstDay: firstDay, lastDay: lastDay) : nil
  }

  /// Returns true if a change never gains more on a later day: it finishes an occurrence or is a date, and delay is
  /// only ever punished.
  func worsens(_ change: Change, _ item: ScoringRubric.Item) -> Bool {
    switch change.kind {
    case .finish, .date: break
    default: return false
    }
    return !item.rules.contains { rule in
      guard rule.trigger.reads(change.fact) else { return false }
      if case .award = rule.effect { return true }
      if case .before = rule.trigger { return true }
      if case .ontime = rule.trigger.filter?.timing { return true }
      return false
    }
  }

  func spend(_ amount: Int64) { left -= amount }
}
