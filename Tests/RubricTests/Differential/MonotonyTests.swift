import Rubric
import TestSupport
import Testing

/// When one more or a later record can only lower, or only raise, an item's score.
@Suite("Monotony of scoring")
struct MonotonyTests {
  private enum Change {
    case oneMore
    case later
  }

  /// The scores of items before and after a change of one event fact, by whether that fact's rules only take or only
  /// give.
  private func compare(
    _ change: Change, seeds: Range<Int>
  ) -> (raisedByTaking: [String], loweredByGiving: [String], moved: Int) {
    var result: (raisedByTaking: [String], loweredByGiving: [String], moved: Int) = ([], [], 0)
    for seed in seeds {
      let world = World(seed: seed)
      let rows = RowMaker(rubric: world.rubric, terms: world.terms, days: world.days, timed: world.timed)
      var random = SeededGenerator(seed: UInt64(seed) ^ 0x5A5A)
      for asOf in world.days {
        let slow = SlowEvaluator(rubric: world.rubric, terms: world.terms, asOf: asOf)
        for unit in world.units {
          for fact in world.rubric.facts.indices where world.rubric.facts[fact].kind == .event {
            let fact = FactID(fact)
            var changed = unit
            switch change {
            case .oneMore:
              guard let record = rows.countingEvent(fact, asOf: asOf, &random) else { continue }
              changed.rows.insert(record, at: random.int(0...unit.rows.count))
              compare(unit, changed, world, fact, asOf, &result) { rules in
                isMonotone(rules) { slow.matches(record, $0) }
              }
            case .later:
              let places = unit.rows.indices.filter { unit.rows[$0].fact == fact && unit.rows[$0].done != nil }
              guard let place = places.first, let done = unit.rows[place].done else { continue }
              let later = Moment(done.day.adding(days: random.int(0...3)), minute: done.minute.map { _ in 1439 })
              changed.rows[place].done = random.chance(30) ? nil : later
              compare(unit, changed, world, fact, asOf, &result) { rules in
                isMonotone(rules) { _ in true } && !readsOntime(rules)
              }
            }
          }
        }
      }
    }
    return result
  }

  /// Whether more records can only make rules count more: `each` and `any` always, since every record is looked at by
  /// itself; `run` where the new one matches, since another would part its neighbours.
  private func isMonotone(_ rules: [Rule], _ matches: (Filter) -> Bool) -> Bool {
    rules.allSatisfy { rule in
      if case .run(_, let filter, _) = rule.trigger { matches(filter) } else { true }
    }
  }

  private func readsOntime(_ rules: [Rule]) -> Bool {
    rules.contains { if case .ontime = $0.trigger.filter?.timing { true } else { false } }
  }

  /// Compares the scores of the items that read a fact by rules of which something holds.
  private func compare(
    _ unit: World.Unit, _ changed: World.Unit, _ world: World, _ fact: FactID, _ asOf: Day,
    _ result: inout (raisedByTaking: [String], loweredByGiving: [String], moved: Int), _ holds: ([Rule]) -> Bool
  ) {
    for (index, item) in world.rubric.items.enumerated() {
      let rules = item.rules.filter { $0.trigger.facts.contains(fact) }
      guard !rules.isEmpty, holds(rules) else { continue }
      let gives = rules.map { if case .award = $0.effect { true } else { false } }
      func score(_ unit: World.Unit) -> Points? {
        try? world.rubric.compute(
          ItemID(index), for: world.candidate(unit, asOf: asOf), terms: world.terms, asOf: asOf)?.get().score
      }
      guard let before = score(unit) else { continue }
      let problem = "seed \(world.seed), item \(index), fact \(fact.index): \(before)"
      guard let after = score(changed) else {
        result.raisedByTaking.append(problem + " became undecided")
        continue
      }
      if before != after { result.moved += 1 }
      if !gives.contains(true), after > before { result.raisedByTaking.append(problem + " rose to \(after)") }
      if !gives.contains(false), after < before { result.loweredByGiving.append(problem + " fell to \(after)") }
    }
  }

  @Test("one more accepted occurrence never raises where its rules only take, nor lowers where they only give")
  func oneMore() {
    let compared = compare(.oneMore, seeds: 30_000..<30_400)
    #expect(compared.raisedByTaking.prefix(1) == [])
    #expect(compared.loweredByGiving.prefix(1) == [])
    #expect(compared.moved > 300)
  }

  @Test("finishing later never raises where rules only take from what is late or open, nor lowers where they give")
  func later() {
    let compared = compare(.later, seeds: 30_500..<31_100)
    #expect(compared.raisedByTaking.prefix(1) == [])
    #expect(compared.loweredByGiving.prefix(1) == [])
    #expect(compared.moved > 30)
  }

  @Test("the conditions are needed")
  func counterexamples() {
    let late = Filter(timing: .late(.days(1)))
    let run = Bench([Fact(.event)], [Rule(.deduct(300), .run(FactID(0), late, length: 2))])
    let overdue = [row(start: "2025-05-01", done: "2025-05-09"), row(start: "2025-05-03", done: "2025-05-09")]
    #expect(run.calculation(overdue) == "1000; 0 x1 -300 [0 1]; = 700")
    // Another occurrence, on time, parts the two.
    #expect(run.calculation(overdue + [row(start: "2025-05-02", done: "2025-05-02")]) == "1000; = 1000")

    let ontime = Bench([Fact(.event)], [Rule(.deduct(100), .each(FactID(0), Filter(timing: .ontime(.days(1)))))])
    #expect(ontime.calculation([row(start: "2025-05-01", done: "2025-05-02")]) == "1000; 0 x1 -100 [0]; = 900")
    #expect(ontime.calculation([row(start: "2025-05-01", done: "2025-05-03")]) == "1000; = 1000")
  }

  @Test("order decides among rows that replace one another, and between equal starts of a run")
  func orderMatters() {
    let single = Bench([Fact(.yesno)], [Rule(.zero, .yesno(FactID(0), is: true))])
    let answers = [row(0, .yes(true)), row(0, .yes(false))]
    #expect(single.calculation(answers) != single.calculation(answers.reversed()))

    let named = Bench([Fact(.event)], [Rule(.deduct(100), .each(FactID(0), Filter()))])
    let records = [row(ref: 1, count: 2, start: "2025-05-01"), row(ref: 1, start: "2025-05-01")]
    #expect(named.calculation(records) == "1000; 0 x1 -100 [1]; = 900")
    #expect(named.calculation(records.reversed()) == "1000; 0 x2 -200 [1]; = 800")

    let run = Bench([Fact(.event)], [Rule(.deduct(100), .run(FactID(0), Filter(tags: [TagID(1)]), length: 2))])
    let tied = [
      row(0, .tag(TagID(1)), start: "2025-05-01"), row(0, .tag(TagID(1)), start: "2025-05-01"),
      row(start: "2025-05-01"),
    ]
    #expect(run.calculation(tied) == "1000; 0 x1 -100 [0 1]; = 900")
    #expect(run.calculation([tied[0], tied[2], tied[1]]) == "1000; = 1000")
  }
}
