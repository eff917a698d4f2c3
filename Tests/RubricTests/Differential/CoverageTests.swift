import Rubric
import TestSupport
import Testing

/// Without these the comparison and the laws could hold of nothing.
@Suite("Random assessments")
struct CoverageTests {
  @Test("reach every trigger with every effect, every filter, state and edge")
  func coverage() {
    var seen: [String: Int] = [:]
    for seed in 0..<1000 {
      let world = World(seed: seed)
      for asOf in world.days {
        let results = world.ranked(asOf: asOf)
        let ranks = results.compactMap(\.rank)
        if Set(ranks).count < ranks.count { seen["shared rank", default: 0] += 1 }
        for (unit, result) in zip(world.units, results) {
          for label in labels(world, unit, result, asOf) { seen[label, default: 0] += 1 }
        }
      }
    }
    let missing = expected.filter { seen[$0, default: 0] < 5 }
    #expect(missing == [])
  }

  private var expected: [String] {
    let each = [
      "each", "each from", "each every workdays", "each every days", "each every hours", "each every minutes",
    ]
    let bounds = ["below", "above"].flatMap { bound in
      ["", " per", " step", " begun", " per step", " per begun"].map { bound + $0 }
    }
    let rates = ["rate from", "rate below", "rate within", "rate step", "rate begun"]
    let dates = ["missing", "before", "after", "after every workdays", "after every days"]
    let triggers = ["yes", "no", "is", "is not"] + dates + each + ["any", "run"] + bounds + rates + ["ratio"]
    let filters =
      ["tag", "open", "late", "ontime"]
      + ["late", "ontime"].flatMap { timing in
        ["workdays", "days", "hours", "minutes"].map { "\(timing) \($0)" }
      }
    let rules = triggers.flatMap { trigger in
      ["deduct", "award", "zero"].filter { trigger != "ratio" || $0 != "zero" }.map { "\(trigger) \($0)" }
    }
    return rules + filters + wholes + calculations + states + days
  }

  private let calculations = [
    "floor", "ceiling", "second zero", "zero although unknown", "share of nothing", "rounded share",
    "without people, sum unknown", "absence assumed", "long run", "capped deduct", "capped award", "below the cap",
    "part number", "part quantity", "whole number", "whole quantity", "nothing to divide by", "row twice",
    "part of a row", "several steps", "several periods after every workdays", "several periods after every days",
    "several periods each every workdays", "several periods each every hours", "late without period",
    "date without period", "fact of the dimension", "fact of the dimension waits",
  ]

  private let states = [
    "scored", "judged", "overridden", "overridden undecided", "marked alike", "notApplicable", "pending", "absent",
    "waiting", "unknown", "verdict scored", "verdict pending", "verdict vetoed", "shared rank",
  ]

  private let wholes = [
    "dimension capped", "dimension weighted", "weight rounded", "dimension absent", "bonus earned", "bonus capped",
    "bonus weighted", "bonus without mark", "bonus not applicable", "bonus pending", "at the ceiling",
    "above the total", "rescaled", "rescaled weights", "everything left out", "ranked within categories",
  ]

  private let days = [
    "replaced", "replaced from outside", "on the first day", "on the last day", "on the round's day", "a day late",
    "done on the round's day", "met to the minute", "missed by a minute", "met on the last day", "missed by a day",
    "限期 met", "限期 missed", "open and in time", "open and overdue", "done after the round",
    "done without time",
  ]

  private func labels(_ world: World, _ unit: World.Unit, _ result: UnitResult, _ asOf: Day) -> [String] {
    var labels = ["verdict \(result.verdict)"] + wholes(world, result)
    for (index, (item, outcome)) in zip(world.rubric.items, result.items).enumerated() {
      labels.append("\(outcome.state)")
      if outcome.state == .overridden, outcome.computed == nil { labels.append("overridden undecided") }
      if outcome.state == .scored, case .score = unit.marks[index] { labels.append("marked alike") }
      if let indecision = outcome.indecision {
        labels.append(indecision.pending.isEmpty ? "unknown" : "waiting")
        if indecision.pending.contains(where: { item.sharedFacts.contains(Int($0.index)) }) {
          labels.append("fact of the dimension waits")
        }
        labels += undivided(world, unit, item, asOf)
      }
      if item.isBonus {
        if item.isJudged, unit.marks[index] == nil { labels.append("bonus without mark") }
        if outcome.state == .notApplicable { labels.append("bonus not applicable") }
        if outcome.state == .pending { labels.append("bonus pending") }
      }
      guard let computed = outcome.computed else { continue }
      labels += computed.trace.flatMap { self.labels($0, item) }
      if computed.trace.count(where: { line in line.isZero(of: item) }) > 1 { labels.append("second zero") }
      labels += self.labels(world, unit, item, computed, asOf)
    }
    return labels + edges(world, unit, asOf)
  }

  private func labels(_ line: TraceLine, _ item: ScoringRubric.Item) -> [String] {
    guard case .rule(let index) = line.cause else { return ["\(line.cause)"] }
    let rule = item.rules[index]
    var labels = ["\(rule.trigger.word) \(rule.effect.word)"]
    if let filter = rule.trigger.filter {
      if !filter.tags.isEmpty { labels.append("tag") }
      if filter.isOpen { labels.append("open") }
      switch filter.timing {
      case .late(let limit): labels += ["late", "late \(limit.word)"]
      case .ontime(let limit): labels += ["ontime", "ontime \(limit.word)"]
      case nil: break
      }
    }
    if line.rows.isEmpty { labels.append("absence assumed") }
    if case .run(_, _, let length) = rule.trigger, line.rows.count > length { labels.append("long run") }
    switch rule.effect {
    case .deduct(let amount):
      if let cap = rule.cap { labels.append(amount * line.count > cap ? "capped deduct" : "below the cap") }
    case .award(let amount):
      if let cap = rule.cap { labels.append(amount * line.count > cap ? "capped award" : "below the cap") }
    case .zero: break
    }
    if rule.trigger.facts.contains(where: { item.sharedFacts.contains(Int($0.index)) }) {
      labels.append("fact of the dimension")
    }
    if rule.trigger.divides {
      for (name, operand) in zip(["part", "whole"], rule.trigger.operands) {
        if case .number = operand { labels.append("\(name) number") }
        if case .quantity = operand { labels.append("\(name) quantity") }
      }
      if Set(line.rows).count < line.rows.count { labels.append("row twice") }
    }
    if rule.trigger.bound?.step != nil, line.count > 1 { labels.append("several steps") }
    if rule.trigger.period != nil, line.count > Int64(max(1, line.rows.count)) {
      labels.append("several periods \(rule.trigger.word)")
    }
    if case .ratio = rule.trigger {
      if line.delta == .zero { labels.append("share of nothing") }
      if !line.delta.hundredths.isMultiple(of: 10) { labels.append("rounded share") }
    }
    return labels
  }

  private func labels(
    _ world: World, _ unit: World.Unit, _ item: ScoringRubric.Item, _ computed: Computation, _ asOf: Day
  ) -> [String] {
    let slow = SlowEvaluator(rubric: world.rubric, terms: world.terms, asOf: asOf)
    let records = slow.records(item, unit)
    var labels: [String] = []
    for rule in item.rules {
      if slow.answer(rule.trigger, records, unit) == nil { labels.append("zero although unknown") }
      if case .compare(let measure, _) = rule.trigger, let fact = measure.part.fact,
        !measure.isRate, let quantity = measure.whole.quantity, unit.quantities[Int(quantity.index)] == 0,
        world.rubric[fact].absent == .none, !records.contains(where: { $0.fact == fact })
      {
        labels.append("without people, sum unknown")
      }
      if case .after(let fact, let name, every: .workdays?) = rule.trigger,
        let answer = slow.answer(rule.trigger, records, unit), answer.times == 0,
        slow.answer(.after(fact, name), records, unit)?.times == 1
      {
        labels.append("date without period")
      }
      guard let limit = rule.trigger.filter?.timing?.limit, let fact = rule.trigger.facts.first else { continue }
      for record in records where record.fact == fact { labels += timing(record, limit, slow) }
      let matching = records.filter { record in
        record.fact == fact && rule.trigger.filter.map { slow.matches(record, $0) } ?? false
      }
      switch rule.trigger.counting {
      case .every(let period):
        if matching.contains(where: { slow.periods(of: $0, late: limit, period) == 0 }) {
          labels.append("late without period")
        }
      case .from:
        let all = slow.each(matching, Filter(), .all).times
        let counted = slow.answer(rule.trigger, records, unit)
        let whole = matching.filter { counted?.rows.contains($0.row.index) ?? false }.reduce(0) { $0 + $1.count }
        if let counted, counted.times < all, counted.times < whole { labels.append("part of a row") }
      case .all: break
      }
    }
    return labels
  }

  /// What dimensions, weights and bonus came to.
  private func wholes(_ world: World, _ result: UnitResult) -> [String] {
    var labels: [String] = []
    for (dimension, outcome) in zip(world.rubric.dimensions, result.dimensions) {
      let name = dimension.isBonus ? "bonus" : "dimension"
      let sum = dimension.items.reduce(Points.zero) { $0 + (result.items[$1].earned ?? .zero) }
      if outcome.earned < sum { labels.append("\(name) capped") }
      if outcome.weighted != outcome.earned { labels.append("\(name) weighted") }
      if outcome.earned.hundredths * dimension.weight % 10_000 != 0 { labels.append("weight rounded") }
      if !outcome.exists { labels.append("dimension absent") }
      let leavesOut = dimension.items.contains { world.rubric.notApplicable.leavesOut(result.items[$0].state) }
      if leavesOut, !dimension.isBonus {
        labels.append(dimension.weight == ScoringRubric.Dimension.fullWeight ? "rescaled" : "rescaled weights")
      }
    }
    if result.bonus > .zero { labels.append("bonus earned") }
    if result.total > world.rubric.total { labels.append("above the total") }
    if world.rubric.hasCeiling, result.bonus > .zero, result.total == world.rubric.total {
      labels.append("at the ceiling")
    }
    let counted = zip(world.rubric.items, result.items).filter { item, outcome in
      !item.isBonus && outcome.state != .absent && item.points > .zero
    }
    if !counted.isEmpty, counted.allSatisfy({ world.rubric.notApplicable.leavesOut($1.state) }) {
      labels.append("everything left out")
    }
    if world.ranksWithinCategory, result.rank != nil { labels.append("ranked within categories") }
    return labels
  }

  /// Whether an item is undecided because there is nothing to divide by.
  private func undivided(
    _ world: World, _ unit: World.Unit, _ item: ScoringRubric.Item, _ asOf: Day
  ) -> [String] {
    let slow = SlowEvaluator(rubric: world.rubric, terms: world.terms, asOf: asOf)
    let records = slow.records(item, unit)
    let isEmpty = item.rules.contains { rule in
      rule.trigger.divides && slow.amount(rule.trigger.operands[1], records, unit)?.sum == 0
    }
    return isEmpty ? ["nothing to divide by"] : []
  }

  /// Where an occurrence stands towards its deadline, in half minutes.
  private func timing(_ record: Record, _ limit: Limit, _ slow: SlowEvaluator) -> [String] {
    let deadline = slow.deadline(of: record, limit)
    guard let done = record.done else {
      return [slow.end(of: Int(slow.asOf.number)) > deadline ? "open and overdue" : "open and in time"]
    }
    guard slow.isDone(record) else { return ["done after the round"] }
    let rest = deadline - slow.instant(done)
    var labels: [String] = limit.needsTime && done.minute == nil ? ["done without time"] : []
    if record.due != nil { labels.append(rest < 0 ? "限期 missed" : "限期 met") }
    if rest == 0 { labels.append("met to the minute") }
    if rest == -2 { labels.append("missed by a minute") }
    if !deadline.isMultiple(of: 2) {
      if (0..<2880).contains(rest) { labels.append("met on the last day") }
      if (-2880..<0).contains(rest) { labels.append("missed by a day") }
    }
    return labels
  }

  private func edges(_ world: World, _ unit: World.Unit, _ asOf: Day) -> [String] {
    var labels: [String] = []
    for (place, row) in unit.rows.enumerated() where !world.rubric[row.fact].kind.isSingle {
      if let reference = row.reference,
        let later = unit.rows[(place + 1)...].first(where: { $0.fact == row.fact && $0.reference == reference })
      {
        labels.append("replaced")
        if let start = later.start, !world.terms.window.contains(start.day) { labels.append("replaced from outside") }
      }
      if row.start?.day == world.terms.window.lowerBound { labels.append("on the first day") }
      if row.start?.day == world.terms.window.upperBound { labels.append("on the last day") }
      if row.start?.day == asOf { labels.append("on the round's day") }
      if row.start?.day == asOf.adding(days: 1) { labels.append("a day late") }
      if row.done?.day == asOf { labels.append("done on the round's day") }
    }
    return labels
  }
}
