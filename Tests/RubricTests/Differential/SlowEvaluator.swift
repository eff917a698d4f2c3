import Rubric
import TestSupport

/// A second reading of the content format (§5–§8), slow and obvious, that shares nothing with the first but the values
/// it is given: rows replace one another by walking over all of them, limits run minute by minute and day by day, and
/// shares are fractions.
struct SlowEvaluator {
  let rubric: ScoringRubric
  let terms: Terms
  let asOf: Day

  typealias Unit = World.Unit

  /// A line of a trace: a rule's index, `floor` or `ceiling`.
  struct Line: Equatable {
    var rule: String
    var count: Int64 = 0
    var delta: Int64
    var rows: [Int32] = []
  }

  struct Item: Equatable {
    var state: String
    var earned: Int64?
    var computed: Int64?
    var start: Int64?
    var trace: [Line] = []
  }

  struct Result: Equatable {
    var verdict: String
    var total: Int64
    var bonus: Int64
    var pendingPoints: Int64
    var rank: Int?
    var dimensions: [Dimension]
    var items: [Item]
  }

  /// A dimension's result.
  struct Dimension: Equatable {
    var exists = false
    var earned: Int64 = 0
    var points: Int64 = 0
    var weighted: Int64 = 0
  }

  /// The results of all units of an assessment, ranked within each category or among all.
  func results(_ units: [Unit], ranksWithinCategory: Bool) -> [Result] {
    var results = units.map(result)
    for place in results.indices where results[place].verdict == "scored" {
      var better = 0
      for (other, unit) in zip(results, units) where other.verdict == "scored" && other.total > results[place].total {
        if !ranksWithinCategory || unit.category == units[place].category { better += 1 }
      }
      results[place].rank = better + 1
    }
    return results
  }

  private func result(_ unit: Unit) -> Result {
    var items: [Item] = []
    for (index, item) in rubric.items.enumerated() {
      items.append(self.item(item, mark: unit.marks[index], unit))
    }
    let dimensions = rubric.dimensions.map { dimension($0, items) }
    var pendingPoints: Int64 = 0
    for (item, outcome) in zip(rubric.items, items) where outcome.state == "pending" {
      pendingPoints += item.points.hundredths
    }
    // §10: cap, weight, rescale without bonus, then the bonus, then the ceiling.
    var sum: Int64 = 0
    var bonus: Int64 = 0
    let total = rubric.total.hundredths
    // Weighted, in ten thousandths of a hundredth, for weights are hundredths of a percent.
    var leftOut: Int64 = 0
    for (dimension, outcome) in zip(rubric.dimensions, dimensions) {
      if dimension.isBonus {
        bonus += outcome.weighted
        continue
      }
      sum += outcome.weighted
      for index in dimension.items where isLeftOut(items[index], of: dimension) {
        leftOut += rubric.items[index].points.hundredths * dimension.weight
      }
    }
    if leftOut > 0 {
      let rest = total * 10_000 - leftOut
      sum = rest == 0 ? 0 : Fraction(sum * total * 10_000, rest).rounded
    }
    sum += bonus
    if rubric.hasCeiling, sum > total { sum = total }
    let isPending = items.contains { $0.state == "pending" }
    return Result(
      verdict: hasVeto(unit.vetoes) ? "vetoed" : isPending ? "pending" : "scored", total: sum, bonus: bonus,
      pendingPoints: pendingPoints, dimensions: dimensions, items: items)
  }

  /// A bonus item is 0 where it does not apply, and never left out.
  private func isLeftOut(_ item: Item, of dimension: ScoringRubric.Dimension) -> Bool {
    item.state == "notApplicable" && rubric.notApplicable == .rescale && !dimension.isBonus
  }

  private func dimension(_ dimension: ScoringRubric.Dimension, _ items: [Item]) -> Dimension {
    var result = Dimension()
    for index in dimension.items where items[index].state != "absent" {
      result.exists = true
      if isLeftOut(items[index], of: dimension) { continue }
      result.earned += items[index].earned ?? 0
      result.points += rubric.items[index].points.hundredths
    }
    if let cap = dimension.cap?.hundredths, result.earned > cap { result.earned = cap }
    result.weighted = Fraction(result.earned * dimension.weight, 10_000).rounded
    return result
  }

  /// §6: a later row with the same 编号 replaces, then what is accepted and dated rightly counts.
  private func hasVeto(_ vetoes: [Veto]) -> Bool {
    var standing: [Veto] = []
    for veto in vetoes {
      if let reference = veto.reference { standing.removeAll { $0.reference == reference } }
      standing.append(veto)
    }
    for veto in standing where veto.review == .accepted {
      let number = veto.day.number
      if number >= terms.window.lowerBound.number && number <= terms.window.upperBound.number && number <= asOf.number {
        return true
      }
    }
    return false
  }

  private func item(_ item: ScoringRubric.Item, mark: Mark?, _ unit: Unit) -> Item {
    var given: Int64?
    switch mark {
    case .notApplicable:
      let isFull = rubric.notApplicable == .full && !item.isBonus
      return Item(state: "notApplicable", earned: isFull ? item.points.hundredths : 0)
    case .score(let points): given = points.hundredths
    case .absent: return Item(state: "absent", earned: nil)
    case nil: break
    }
    if item.isJudged, item.isBonus { return Item(state: "judged", earned: given ?? 0) }
    if item.isJudged { return Item(state: given == nil ? "pending" : "judged", earned: given) }
    guard var computed = computed(item, unit) else {
      return Item(state: given == nil ? "pending" : "overridden", earned: given)
    }
    if let given, given != computed.computed {
      computed.state = "overridden"
      computed.earned = given
    }
    return computed
  }

  /// §7, an item's score; nil where it cannot be told.
  private func computed(_ item: ScoringRubric.Item, _ unit: Unit) -> Item? {
    let records = records(item, unit)
    if records.contains(where: { $0.review == .pending }) { return nil }
    if facts(item).contains(where: { waits(unit.rows, on: $0) }) { return nil }

    let points = item.points.hundredths
    let start = item.startsFull ? points : 0
    var trace: [Line] = []
    var zeros: [Line] = []
    var isDecided = true
    for (index, rule) in item.rules.enumerated() {
      guard let answer = answer(rule.trigger, records, unit) else {
        isDecided = false
        continue
      }
      if answer.times == 0 { continue }
      switch rule.effect {
      case .award(let each):
        trace.append(
          Line(rule: "\(index)", count: answer.times, delta: worth(rule, each, answer), rows: answer.rows))
      case .deduct(let each):
        trace.append(
          Line(rule: "\(index)", count: answer.times, delta: 0 - worth(rule, each, answer), rows: answer.rows))
      case .zero:
        zeros.append(Line(rule: "\(index)", count: answer.times, delta: 0, rows: answer.rows))
      }
    }
    if !isDecided && zeros.isEmpty { return nil }

    var score = start
    for line in trace { score += line.delta }
    if score < 0 {
      trace.append(Line(rule: "floor", delta: 0 - score))
      score = 0
    }
    if score > points {
      trace.append(Line(rule: "ceiling", delta: points - score))
      score = points
    }
    if !zeros.isEmpty {
      zeros[0].delta = 0 - score
      score = 0
    }
    return Item(state: "scored", earned: score, computed: score, start: start, trace: trace + zeros)
  }

  private func worth(_ rule: Rule, _ each: Points, _ answer: Answer) -> Int64 {
    let worth = (Fraction(each.hundredths * answer.times, 1) * answer.share).rounded
    if let cap = rule.cap?.hundredths, worth > cap { return cap }
    return worth
  }

  /// The facts of an item: its own, and those of its dimension that its rules read.
  private func facts(_ item: ScoringRubric.Item) -> [Int] {
    let read = item.rules.flatMap { $0.trigger.facts }.map { Int($0.index) }
    return item.facts + item.sharedFacts.filter { read.contains($0) }
  }

  /// The records that decide an item.
  func records(_ item: ScoringRubric.Item, _ unit: Unit) -> [Record] {
    facts(item).flatMap { remaining(unit.rows, of: $0) }
  }
}
