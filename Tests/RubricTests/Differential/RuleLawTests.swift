import Rubric
import TestSupport
import Testing

/// What caps, steps, periods and thresholds may and may not do, over random units with rules changed.
@Suite("Laws of rules")
struct RuleLawTests {
  /// How often each rule of each item counted, 0 where it did not; nil for items without computed score.
  private func counts(
    _ world: World, _ unit: World.Unit, _ asOf: Day, _ change: (Rule) -> Rule = { $0 }
  ) -> [[Int64]?] {
    let rubric = world.rubric.withRules(change)
    let candidate = world.candidate(unit, asOf: asOf)
    return rubric.items.indices.map { index in
      guard let result = rubric.compute(ItemID(index), for: candidate, terms: world.terms, asOf: asOf),
        let computed = try? result.get()
      else { return nil }
      return rubric.items[index].rules.indices.map { rule in
        computed.trace.first { $0.cause == .rule(rule) }?.count ?? 0
      }
    }
  }

  /// Collects the rules whose counts before and after a change contradict a law.
  private func contradictions(
    seeds: Range<Int>, _ change: (Rule) -> Rule,
    _ check: (_ rule: Rule, _ before: Int64, _ after: Int64) -> Bool?
  ) -> (found: [String], tried: Int) {
    var tried = 0
    let found = RubricTests.contradictions(seeds: seeds) { world, unit, asOf, _ in
      let pairs = zip(counts(world, unit, asOf), counts(world, unit, asOf, change))
      for (item, (before, after)) in zip(world.rubric.items, pairs) {
        guard let before, let after else { continue }
        for (index, rule) in item.rules.enumerated() {
          guard let holds = check(rule, before[index], after[index]) else { continue }
          if before[index] > 0 { tried += 1 }
          if !holds { return "\(rule): \(before[index]), then \(after[index])" }
        }
      }
      return nil
    }
    return (found, tried)
  }

  @Test("a line is its rule's amount as often as it counted, at most the cap")
  func caps() {
    var capped = 0
    let found = RubricTests.contradictions(seeds: 40_000..<40_500) { world, _, _, result in
      for (item, outcome) in zip(world.rubric.items, result.items) {
        for line in outcome.computed?.trace ?? [] {
          guard case .rule(let index) = line.cause else { continue }
          let rule = item.rules[index]
          let (amount, sign): (Points, Int64)
          switch rule.effect {
          case .deduct(let points): (amount, sign) = (points, -1)
          case .award(let points): (amount, sign) = (points, 1)
          case .zero: continue
          }
          let cap = rule.cap ?? Points(hundredths: .max)
          let full = min(amount * line.count, cap)
          if rule.cap != nil, amount * line.count > cap { capped += 1 }
          if case .ratio = rule.trigger {
            if line.delta * sign > full || line.delta * sign < .zero { return "\(rule): \(line)" }
          } else if line.delta * sign != full {
            return "\(rule): \(line)"
          }
        }
      }
      return nil
    }
    #expect(found.prefix(1) == [])
    #expect(capped > 100)
  }

  @Test("begun steps are as many as whole ones or one more, and there is one wherever a bound is missed")
  func steps() {
    let whole = contradictions(
      seeds: 40_500..<40_900, { $0.withSteps(isBegun: true) },
      { rule, before, after in
        guard let step = rule.trigger.bound?.step else { return nil }
        return step.isBegun ? before == after : before == after || before + 1 == after
      })
    #expect(whole.found.prefix(1) == [])
    #expect(whole.tried > 300)
    let without = contradictions(
      seeds: 40_900..<41_300, { $0.withoutSteps },
      { rule, before, after in
        guard let step = rule.trigger.bound?.step else { return nil }
        return step.isBegun ? (before > 0) == (after == 1) : before == 0 || after == 1
      })
    #expect(without.found.prefix(1) == [])
    #expect(without.tried > 300)
  }

  @Test("from the first counts all, and from each next one fewer while there are any")
  func from() {
    let (found, tried) = contradictions(
      seeds: 41_300..<41_600, { $0.counting($0.trigger.counting.isPeriods ? $0.trigger.counting : .all) },
      { rule, before, after in
        guard case .from(let first) = rule.trigger.counting else { return before == after }
        return before == max(0, after - first + 1)
      })
    #expect(found.prefix(1) == [])
    #expect(tried > 200)
    for first in [Int64(1), 2, 3, 7] {
      let (found, _) = contradictions(
        seeds: 41_500..<41_600, { $0.counting($0.trigger.counting == .all ? .from(first) : $0.trigger.counting) },
        { rule, before, after in
          guard case .each = rule.trigger, rule.trigger.counting == .all else { return before == after }
          return after == max(0, before - first + 1)
        })
      #expect(found.prefix(1) == [])
    }
  }

  @Test("periods of a date are counted only where it is late, and of twice the length half as many")
  func delays() {
    let once = contradictions(
      seeds: 42_100..<42_600, { $0.withPeriods { _ in nil } },
      { rule, before, after in
        guard case .after(_, _, every: let period?) = rule.trigger else { return before == after }
        if case .days = period { return (before > 0) == (after == 1) }
        return before == 0 || after == 1
      })
    #expect(once.found.prefix(1) == [])
    #expect(once.tried > 300)
    let twice = contradictions(
      seeds: 42_600..<43_100, { $0.withPeriods { $0?.doubled } },
      { rule, before, after in
        guard case .after(_, _, .some) = rule.trigger else { return before == after }
        return after == (before + 1) / 2
      })
    #expect(twice.found.prefix(1) == [])
    #expect(twice.tried > 300)
  }

  @Test("a larger sum never misses a lower bound by more, nor an upper one by less")
  func sums() {
    var random = SeededGenerator(seed: 7)
    var moved = 0
    let found = RubricTests.contradictions(seeds: 41_600..<42_100) { world, unit, asOf, _ in
      let slow = SlowEvaluator(rubric: world.rubric, terms: world.terms, asOf: asOf)
      let numbers = world.rubric.facts.indices.filter { world.rubric.facts[$0].kind == .number }
        .filter { !slow.remaining(unit.rows, of: $0).isEmpty }
      guard !numbers.isEmpty else { return nil }
      let fact = FactID(random.pick(numbers))
      var more = unit
      more.rows.append(Record(fact, .number(Int64(random.int(1...600))), row: RowID(999)))
      for (item, (before, after)) in zip(world.rubric.items, zip(counts(world, unit, asOf), counts(world, more, asOf)))
      {
        guard let before, let after else { continue }
        for (index, rule) in item.rules.enumerated() {
          let operands = rule.trigger.operands
          guard let bound = rule.trigger.bound, operands[0] == .fact(fact), operands[1] != .fact(fact) else { continue }
          if before[index] != after[index] { moved += 1 }
          switch bound {
          case .below: if after[index] > before[index] { return "\(rule): \(before[index]), then \(after[index])" }
          case .above: if after[index] < before[index] { return "\(rule): \(before[index]), then \(after[index])" }
          case .within: continue
          }
        }
      }
      return nil
    }
    #expect(found.prefix(1) == [])
    #expect(moved > 100)
  }
}

extension ScoringRubric {
  /// The rubric with each rule changed.
  fileprivate func withRules(_ change: (Rule) -> Rule) -> ScoringRubric {
    ScoringRubric(
      total: total, hasCeiling: hasCeiling, notApplicable: notApplicable, dimensions: dimensions,
      items: items.map { item in
        Item(
          points: item.points, startsFull: item.startsFull, isJudged: item.isJudged, isBonus: item.isBonus,
          facts: item.facts, sharedFacts: item.sharedFacts, rules: item.rules.map(change))
      }, facts: facts)
  }
}

extension Trigger {
  /// The bound of a comparison.
  var bound: Bound? { if case .compare(_, let bound) = self { bound } else { nil } }
}

extension Limit {
  /// The limit of twice the length.
  fileprivate var doubled: Limit {
    switch self {
    case .workdays(let count): .workdays(2 * count)
    case .days(let count): .days(2 * count)
    case .hours(let count): .hours(2 * count)
    case .minutes(let count): .minutes(2 * count)
    }
  }
}

extension Counting {
  /// Whether periods are counted.
  fileprivate var isPeriods: Bool { if case .every = self { true } else { false } }
}

extension Rule {
  fileprivate func withPeriods(_ change: (Limit?) -> Limit?) -> Rule {
    guard case .after(let fact, let name, let period) = trigger else { return self }
    return Rule(effect, .after(fact, name, every: change(period)), cap: cap)
  }

  fileprivate func counting(_ counting: Counting) -> Rule {
    guard case .each(let fact, let filter, _) = trigger else { return self }
    return Rule(effect, .each(fact, filter, counting), cap: cap)
  }

  fileprivate func withSteps(isBegun: Bool) -> Rule {
    guard case .compare(let measure, let bound) = trigger else { return self }
    func step(_ step: Bound.Step?) -> Bound.Step? { step.map { Bound.Step($0.size, isBegun: isBegun) } }
    switch bound {
    case .below(let least, let old): return Rule(effect, .compare(measure, .below(least, step(old))), cap: cap)
    case .above(let most, let old): return Rule(effect, .compare(measure, .above(most, step(old))), cap: cap)
    case .within: return self
    }
  }

  fileprivate var withoutSteps: Rule {
    guard case .compare(let measure, let bound) = trigger else { return self }
    switch bound {
    case .below(let least, _): return Rule(effect, .compare(measure, .below(least, nil)), cap: cap)
    case .above(let most, _): return Rule(effect, .compare(measure, .above(most, nil)), cap: cap)
    case .within: return self
    }
  }
}
