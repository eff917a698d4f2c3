import Rubric
import TestSupport
import Testing

/// Without these the comparison and the laws could hold of nothing.
@Suite("Random assessments")
struct CoverageTests {
  @Test("reach every trigger with every effect, every filter, state and edge")
  func coverage() {
    var seen: [String: Int] = [:]
    for seed in 0..<700 {
      let world = World(seed: seed)
      for asOf in world.days {
        var results = world.results(world.units, asOf: asOf)
        rank(&results)
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
    let triggers = [
      "yes", "no", "is", "is not", "missing", "before", "after", "each", "any", "run", "below", "below per",
      "ratio",
    ]
    let filters =
      ["tag", "open", "late", "ontime"]
      + ["late", "ontime"].flatMap { timing in
        ["workdays", "days", "hours"].map { "\(timing) \($0)" }
      }
    return triggers.flatMap { trigger in
      ["deduct", "award", "zero"].filter { trigger != "ratio" || $0 != "zero" }.map { "\(trigger) \($0)" }
    } + filters + [
      "floor", "ceiling", "second zero", "zero although unknown", "share of nothing", "rounded share",
      "without people, sum unknown", "absence assumed", "long run", "scored", "judged", "overridden",
      "overridden undecided", "marked alike", "notApplicable", "pending", "waiting", "unknown", "verdict scored",
      "verdict pending", "verdict vetoed", "shared rank", "replaced", "replaced from outside", "on the first day",
      "on the last day", "on the round's day", "a day late", "done on the round's day", "met to the minute",
      "missed by a minute", "met on the last day", "missed by a day", "限期 met", "限期 missed", "open and in time",
      "open and overdue", "done after the round",
    ]
  }

  private func labels(_ world: World, _ unit: SlowEvaluator.Unit, _ result: UnitResult, _ asOf: Day) -> [String] {
    var labels = ["verdict \(result.verdict)"]
    for (index, (item, outcome)) in zip(world.rubric.items, result.items).enumerated() {
      labels.append("\(outcome.state)")
      if outcome.state == .overridden, outcome.computed == nil { labels.append("overridden undecided") }
      if outcome.state == .scored, case .score = unit.marks[index] { labels.append("marked alike") }
      if let indecision = outcome.indecision { labels.append(indecision.pending.isEmpty ? "unknown" : "waiting") }
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
    if case .ratio = rule.trigger {
      if line.delta == .zero { labels.append("share of nothing") }
      if !line.delta.hundredths.isMultiple(of: 10) { labels.append("rounded share") }
    }
    return labels
  }

  private func labels(
    _ world: World, _ unit: SlowEvaluator.Unit, _ item: ScoringRubric.Item, _ computed: Computation, _ asOf: Day
  ) -> [String] {
    let slow = SlowEvaluator(rubric: world.rubric, terms: world.terms, asOf: asOf)
    let records = item.facts.flatMap { slow.remaining(unit.rows, of: $0) }
    var labels: [String] = []
    for rule in item.rules {
      if slow.answer(rule.trigger, records, unit) == nil { labels.append("zero although unknown") }
      if case .compare(let measure, _) = rule.trigger, let fact = measure.part.fact,
        let quantity = measure.whole.quantity, unit.quantities[Int(quantity.index)] == 0,
        world.rubric[fact].absent == .none, !records.contains(where: { $0.fact == fact })
      {
        labels.append("without people, sum unknown")
      }
      guard let limit = rule.trigger.filter?.timing?.limit, let fact = rule.trigger.facts.first else { continue }
      for record in records where record.fact == fact { labels += timing(record, limit, slow) }
    }
    return labels
  }

  /// Where an occurrence stands towards its deadline, in half minutes.
  private func timing(_ record: Record, _ limit: Limit, _ slow: SlowEvaluator) -> [String] {
    let deadline = slow.deadline(of: record, limit)
    guard let done = record.done else {
      return [slow.end(of: Int(slow.asOf.number)) > deadline ? "open and overdue" : "open and in time"]
    }
    guard slow.isDone(record) else { return ["done after the round"] }
    let rest = deadline - slow.instant(done)
    var labels: [String] = []
    if record.due != nil { labels.append(rest < 0 ? "限期 missed" : "限期 met") }
    if rest == 0 { labels.append("met to the minute") }
    if rest == -2 { labels.append("missed by a minute") }
    if !deadline.isMultiple(of: 2) {
      if (0..<2880).contains(rest) { labels.append("met on the last day") }
      if (-2880..<0).contains(rest) { labels.append("missed by a day") }
    }
    return labels
  }

  private func edges(_ world: World, _ unit: SlowEvaluator.Unit, _ asOf: Day) -> [String] {
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

extension TraceLine {
  /// Whether a zero rule of an item made the line.
  func isZero(of item: ScoringRubric.Item) -> Bool {
    if case .rule(let index) = cause { item.rules[index].isZero } else { false }
  }
}

extension Trigger {
  fileprivate var word: String {
    switch self {
    case .yesno(_, let wanted): wanted ? "yes" : "no"
    case .choice(_, _, let not): not ? "is not" : "is"
    case .missing: "missing"
    case .before: "before"
    case .after: "after"
    case .each: "each"
    case .any: "any"
    case .run: "run"
    case .compare(let measure, _): measure.whole.quantity == nil ? "below" : "below per"
    case .ratio: "ratio"
    }
  }
}

extension Rule.Effect {
  fileprivate var word: String {
    switch self {
    case .deduct: "deduct"
    case .award: "award"
    case .zero: "zero"
    }
  }
}

extension Limit {
  fileprivate var word: String {
    switch self {
    case .workdays: "workdays"
    case .days: "days"
    case .hours: "hours"
    case .minutes: "minutes"
    }
  }
}
