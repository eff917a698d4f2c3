/// The search for one unit's remedies, item by item.
///
/// A class, since it is handed on from function to function.
final class RemedySearch {
  let rubric: ScoringRubric
  let candidate: Candidate
  let terms: Terms
  let asOf: Day
  let today: Day
  /// The last day on which anything can be done.
  let horizon: Day
  /// How much may still be computed.
  private var left = RemedySearch.budget

  /// How many records may be read, one counting for each rule of its item and each try.
  static let budget: Int64 = 4_000_000
  /// The most changes in a sequence.
  static let longest = 32

  /// How an item stands: its score, and where that is the same, how near it is to a better one.
  struct Standing: Comparable {
    /// The score, 0 while undecided.
    var score: Points
    /// Unknown facts, facts under review, and records that make the item zero.
    var obstacles: Int
    /// The score before it is clamped.
    var sum: Points

    static func < (left: Standing, right: Standing) -> Bool {
      if left.score != right.score { return left.score < right.score }
      if left.obstacles != right.obstacles { return left.obstacles > right.obstacles }
      return left.sum < right.sum
    }
  }

  /// A change tried from a day on, until the next trial's day.
  struct Trial {
    let day: Day
    let standing: Standing
  }

  init(rubric: ScoringRubric, candidate: Candidate, terms: Terms, asOf: Day, today: Day) {
    self.rubric = rubric
    self.candidate = candidate
    self.terms = terms
    self.asOf = asOf
    self.today = today
    horizon = min(asOf, terms.window.upperBound, today.adding(days: 3660))
  }

  /// Whether the budget is spent, and what was found last worth nothing.
  var isExhausted: Bool { left < 0 }

  /// Finds the remedies of an item.
  func remedies(for id: ItemID) -> ItemRemedies {
    let item = rubric[id]
    let nothing = ItemRemedies(item: id, single: [], sequence: [])
    guard today <= horizon, let first = item.facts.first, let last = item.facts.last else { return nothing }
    let register = candidate.register
    let range = register.range(of: FactID(first)).lowerBound..<register.range(of: FactID(last)).upperBound
    let rows = Array(register.records[range])
    let now = standing(item, rows)
    guard now.score < item.points else { return nothing }
    var single: [Remedy] = []
    for change in changes(of: item, rows) {
      let trials = trials(of: change, item, rows)
      guard !isExhausted else { return nothing }
      if let remedy = remedy(change, trials, since: now) { single.append(remedy) }
    }
    let order = stableOrder(single.count) { single[$0].gain > single[$1].gain }
    return ItemRemedies(item: id, single: order.map { single[$0] }, sequence: sequence(item, rows, now))
  }

  /// The standing of an item with some rows.
  func standing(_ item: ScoringRubric.Item, _ rows: [Record]) -> Standing {
    spend(Int64(rows.count + 1) * Int64(item.rules.count + 2))
    let tally = evaluation(rows).tally(item)
    let zeros = tally.zeros.reduce(0) { $0 + max(1, $1.rows.count) }
    let score: Points = if case .success(let end) = Evaluation.conclude(tally, item) { end.score } else { .zero }
    return Standing(
      score: score, obstacles: tally.pending.count + tally.unknown.count + zeros, sum: tally.sum)
  }

  func evaluation(_ rows: [Record]) -> Evaluation {
    Evaluation(
      rubric: rubric, register: Register(rows, rubric: rubric), quantities: candidate.quantities, terms: terms,
      asOf: asOf)
  }

  /// Tries a change on its first day and on every later one on which what it does may be another thing.
  func trials(of change: Change, _ item: ScoringRubric.Item, _ rows: [Record]) -> [Trial] {
    let days = days(of: change, item, rows)
    var trials: [Trial] = []
    for (place, day) in days.enumerated() where place == 0 || day != days[place - 1] {
      trials.append(Trial(day: day, standing: standing(item, change.applied(to: rows, on: day))))
      guard !isExhausted else { return [] }
    }
    return trials
  }

  /// The best that a change gives by itself, or nil where it gives no points.
  private func remedy(_ change: Change, _ trials: [Trial], since now: Standing) -> Remedy? {
    guard let score = trials.map({ $0.standing.score }).max(), score > now.score,
      let first = trials.firstIndex(where: { $0.standing.score == score })
    else { return nil }
    let after = trials[first...].first { $0.standing.score != score }
    return Remedy(
      change: change, gain: score - now.score, firstDay: trials[first].day,
      lastDay: after?.day.adding(days: -1) ?? horizon)
  }

  func spend(_ amount: Int64) { left -= amount }
}
