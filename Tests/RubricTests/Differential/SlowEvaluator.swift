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
    var pendingPoints: Int64
    var rank: Int?
    var earnedByDimension: [Int64]
    var pointsByDimension: [Int64]
    var items: [Item]
  }

  /// The results of all units of an assessment.
  func results(_ units: [Unit]) -> [Result] {
    var results = units.map(result)
    for place in results.indices where results[place].verdict == "scored" {
      let better = results.filter { $0.verdict == "scored" && $0.total > results[place].total }
      results[place].rank = better.count + 1
    }
    return results
  }

  private func result(_ unit: Unit) -> Result {
    var items: [Item] = []
    for (index, item) in rubric.items.enumerated() {
      items.append(self.item(item, mark: unit.marks[index], unit))
    }

    var sum: Int64 = 0
    var leftOut: Int64 = 0
    var pendingPoints: Int64 = 0
    var earnedByDimension: [Int64] = []
    var pointsByDimension: [Int64] = []
    for dimension in rubric.dimensions {
      var earned: Int64 = 0
      var points: Int64 = 0
      for index in dimension.items {
        let worth = rubric.items[index].points.hundredths
        if items[index].state == "pending" { pendingPoints += worth }
        if items[index].state == "notApplicable", rubric.notApplicable == .rescale {
          leftOut += worth
        } else {
          earned += items[index].earned ?? 0
          points += worth
        }
      }
      earnedByDimension.append(earned)
      pointsByDimension.append(points)
      sum += earned
    }
    let total = rubric.total.hundredths
    if leftOut > 0 {
      sum = total == leftOut ? 0 : Fraction(sum * total, total - leftOut).rounded
    }
    let isPending = items.contains { $0.state == "pending" }
    return Result(
      verdict: hasVeto(unit.vetoes) ? "vetoed" : isPending ? "pending" : "scored", total: sum,
      pendingPoints: pendingPoints, earnedByDimension: earnedByDimension, pointsByDimension: pointsByDimension,
      items: items)
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
      return Item(state: "notApplicable", earned: rubric.notApplicable == .full ? item.points.hundredths : 0)
    case .score(let points): given = points.hundredths
    case .absent: return Item(state: "absent", earned: nil)
    case nil: break
    }
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
    let records = item.facts.flatMap { remaining(unit.rows, of: $0) }
    if records.contains(where: { $0.review == .pending }) { return nil }
    if item.facts.contains(where: { waits(unit.rows, on: $0) }) { return nil }

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
        let worth = (Fraction(each.hundredths * answer.times, 1) * answer.share).rounded
        trace.append(Line(rule: "\(index)", count: answer.times, delta: worth, rows: answer.rows))
      case .deduct(let each):
        let worth = (Fraction(each.hundredths * answer.times, 1) * answer.share).rounded
        trace.append(Line(rule: "\(index)", count: answer.times, delta: -worth, rows: answer.rows))
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

  /// §5 and §7: the records about a fact that later rows, the window and the day have left over.
  func remaining(_ rows: [Record], of fact: Int) -> [Record] {
    var left: [Record] = []
    switch rubric.facts[fact].kind {
    case .yesno, .choice, .date:
      for row in rows where row.fact.index == fact && row.count != 0 && !setsDeadlineOnly(row) { left = [row] }
      return left.filter { $0.review != .returned }
    case .event, .number:
      left = standing(rows, of: fact)
      left.removeAll { $0.count == 0 || $0.review == .returned || !isInside($0) }
      return left
    }
  }

  /// The event or number records about a fact that no later row has replaced, whatever they say.
  private func standing(_ rows: [Record], of fact: Int) -> [Record] {
    var left: [Record] = []
    for row in rows where row.fact.index == fact && row.value != .never {
      if let reference = row.reference { left.removeAll { $0.reference == reference } }
      left.append(row)
    }
    return left
  }

  /// Whether a record lies in the window and not after the day.
  private func isInside(_ record: Record) -> Bool {
    guard let number = record.start?.day.number else { return true }
    return number >= terms.window.lowerBound.number && number <= terms.window.upperBound.number
      && number <= asOf.number
  }

  /// §5, “None”, and §7, `absent: unknown`.
  func isKnown(_ rows: [Record], of fact: Int) -> Bool {
    if rubric.facts[fact].absent == .never { return true }
    if standing(rows, of: fact).contains(where: isInside) { return true }
    let said = rows.filter { $0.fact.index == fact && $0.value == .never }
    if said.contains(where: { $0.start != nil && isInside($0) }) { return true }
    return said.last(where: { $0.start == nil })?.review == .accepted
  }

  /// Whether a row without value waits for a decision.
  private func waits(_ rows: [Record], on fact: Int) -> Bool {
    let own = rows.filter { $0.fact.index == fact }
    if own.contains(where: { $0.count != 0 && $0.review == .pending && setsDeadlineOnly($0) }) { return true }
    return rubric.facts[fact].kind == .event
      && own.last(where: { $0.value == .never && $0.start == nil })?.review == .pending
  }

  /// §5: 限期 on a date fact with an empty 内容.
  private func setsDeadlineOnly(_ row: Record) -> Bool {
    rubric.facts[Int(row.fact.index)].kind == .date && row.value == .none && row.due != nil && row.review != .returned
  }

  /// §5: the day that 限期 on a date fact sets for the unit alone.
  func ownDeadline(_ rows: [Record], of fact: Int) -> Int32? {
    rows.last { $0.fact.index == fact && $0.due != nil && $0.count != 0 && $0.review == .accepted }?.due?.day.number
  }
}
