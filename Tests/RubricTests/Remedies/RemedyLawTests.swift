import Rubric
import TestSupport
import Testing

@Suite("Remedies")
struct RemedyLawTests {
  /// A unit of a random world without marks, with a day from which on something can be done.
  private struct Situation {
    let world: World
    let rows: [Record]
    let unit: World.Unit
    let asOf: Day
    let today: Day
    let remedies: Remedies

    func score(_ rows: [Record], _ item: ItemID) -> Points {
      let candidate = Candidate(
        register: Register(rows, rubric: world.rubric), quantities: unit.quantities, marks: unit.marks, isVetoed: false)
      return (try? world.rubric.compute(item, for: candidate, terms: world.terms, asOf: asOf)?.get().score) ?? .zero
    }
  }

  private func situations(_ seeds: Range<Int>) -> [Situation] {
    seeds.flatMap { seed -> [Situation] in
      let world = World(seed: seed)
      return world.units.flatMap { unit in
        world.days.flatMap { asOf in
          [0, 3].map { offset in
            let today = world.terms.window.lowerBound.adding(days: seed % 9 - 2 + offset)
            let candidate = world.candidate(unit, asOf: asOf)
            return Situation(
              world: world, rows: Array(candidate.register.records) + Array(candidate.register.statements), unit: unit,
              asOf: asOf,
              today: today,
              remedies: world.rubric.remedies(for: candidate, terms: world.terms, asOf: asOf, today: today))
          }
        }
      }
    }
  }

  @Test("give exactly their gain on every day up to their last one, and not on the next", arguments: 0..<4)
  func gains(batch: Int) {
    var faults: [String] = []
    var count = 0
    for situation in situations((batch * 60)..<(batch * 60 + 60)) {
      let horizon = min(situation.asOf, situation.world.terms.window.upperBound)
      if !situation.remedies.isComplete { faults.append("seed \(situation.world.seed): not complete") }
      for item in situation.remedies.items {
        let before = situation.score(situation.rows, item.item)
        for remedy in item.single {
          count += 1
          func gain(_ day: Day) -> Points {
            situation.score(remedy.change.applied(to: situation.rows, on: day), item.item) - before
          }
          let days = remedy.firstDay.number...remedy.lastDay.number
          let isSteady = days.allSatisfy { gain(Day(number: $0)) == remedy.gain }
          let next = remedy.lastDay.adding(days: 1)
          let ends = next > horizon || gain(next) != remedy.gain
          let isBounded = remedy.firstDay >= situation.today && remedy.lastDay <= horizon
          if !isSteady || !ends || !isBounded || remedy.gain <= .zero {
            faults.append("seed \(situation.world.seed), \(item.item), \(remedy)")
          }
        }
      }
    }
    #expect(faults.prefix(1) == [])
    #expect(count > 100)
  }

  @Test("follow one another so that their gains add up to what all of them give", arguments: 0..<4)
  func sequences(batch: Int) {
    var faults: [String] = []
    var long = 0
    for situation in situations((batch * 60)..<(batch * 60 + 60)) {
      for item in situation.remedies.items {
        let before = situation.score(situation.rows, item.item)
        var rows = situation.rows
        var sum = Points.zero
        for step in item.sequence {
          rows = step.change.applied(to: rows, on: step.firstDay)
          sum = sum + step.gain
          if situation.score(rows, item.item) != before + sum { faults.append("seed \(situation.world.seed): \(step)") }
        }
        if item.sequence.count > 1 { long += 1 }
        let best = item.single.first?.gain ?? .zero
        if sum < best || item.sequence.isEmpty { faults.append("seed \(situation.world.seed): \(sum) under \(best)") }
        if sum > .zero, let last = item.sequence.last, last.gain == .zero, item.sequence.count == 1 {
          faults.append("seed \(situation.world.seed): idle step")
        }
      }
    }
    #expect(faults.prefix(1) == [])
    #expect(long > 5)
  }

  @Test("what happened stays what it is: a word by which occurrences are counted is never changed")
  func words() {
    func isRetag(_ change: Change) -> Bool { if case .retag = change.kind { true } else { false } }
    var (kept, changed) = (0, 0)
    for situation in situations(0..<240) {
      for item in situation.remedies.items {
        let rules = situation.world.rubric[item.item].rules
        for remedy in item.single + item.sequence where isRetag(remedy.change) {
          let isCounted = rules.contains { rule in
            if case .each(remedy.change.fact, let filter, _) = rule.trigger { !filter.tags.isEmpty } else { false }
          }
          if isCounted { kept += 1 } else { changed += 1 }
        }
      }
    }
    #expect(kept == 0)
    #expect(changed > 0)
  }

  @Test("are found wherever something can be done, for facts of items and of dimensions")
  func reach() {
    var seen: [String: Int] = [:]
    for situation in situations(0..<1200) {
      for found in situation.remedies.items {
        let item = situation.world.rubric[found.item]
        for remedy in found.single {
          if item.sharedFacts.contains(Int(remedy.change.fact.index)) { seen["fact of the dimension", default: 0] += 1 }
          for rule in item.rules where rule.trigger.facts.contains(remedy.change.fact) {
            seen[rule.trigger.word, default: 0] += 1
          }
        }
      }
    }
    let expected = [
      "yes", "no", "is", "is not", "missing", "before", "after", "after every workdays", "after every days", "each",
      "each from", "each every workdays",
      "each every days", "each every hours", "each every minutes", "any", "run", "below", "below per", "below step",
      "below begun", "below per step", "below per begun", "above", "above step", "above begun", "rate from",
      "rate below", "rate within", "rate step", "rate begun", "ratio", "fact of the dimension",
    ]
    #expect(expected.filter { seen[$0, default: 0] < 5 } == [])
  }

  @Test("the days of an hour's or a day's delay: each begun period costs, and the last day is the one before the next")
  func periods() {
    let late = Filter(timing: .late(.days(1)))
    let rule = Rule(.deduct(100), .each(FactID(0), late, .every(.days(2))))
    let bench = Bench([Fact(.event)], [rule])
    let unit = Candidate(
      register: Register(numbered([row(start: "2025-05-01")]), rubric: bench.rubric), quantities: [], marks: [nil],
      isVetoed: false)
    func remedies(_ today: String) -> [String] {
      let found = bench.rubric.remedies(for: unit, terms: bench.terms, asOf: on("2025-05-12"), today: on(today))
      return found.items.flatMap(\.single).map { "\($0.gain.hundredths) \($0.firstDay.iso) \($0.lastDay.iso)" }
    }
    // Due by the end of 2 May; ten days later five periods have begun.
    #expect(remedies("2025-05-01") == ["500 2025-05-01 2025-05-02"])
    #expect(remedies("2025-05-02") == ["500 2025-05-02 2025-05-02"])
    #expect(remedies("2025-05-03") == ["400 2025-05-03 2025-05-04"])
    #expect(remedies("2025-05-04") == ["400 2025-05-04 2025-05-04"])
    #expect(remedies("2025-05-10") == ["100 2025-05-10 2025-05-10"])
    #expect(remedies("2025-05-11") == [])
  }

  @Test("each begun period of a late date costs, also of one that never was, by the unit's own deadline if it has one")
  func delays() {
    let rules = [
      Rule(.deduct(800), .missing(FactID(0))), Rule(.deduct(200), .after(FactID(0), NamedDateID(0), every: .days(3))),
    ]
    let bench = Bench([Fact(.date)], rules)
    func remedies(_ today: String, due: String? = nil) -> [String] {
      let unit = Candidate(
        register: Register(numbered([row(0, .never, due: due)]), rubric: bench.rubric), quantities: [], marks: [nil],
        isVetoed: false)
      let found = bench.rubric.remedies(for: unit, terms: bench.terms, asOf: on("2025-12-31"), today: on(today))
      return found.items.flatMap(\.single).map { "\($0.gain.hundredths) \($0.firstDay.iso) \($0.lastDay.iso)" }
    }
    // The named date is 1 December; three periods end on the 10th, and the fourth takes as much as nothing at all.
    #expect(remedies("2025-11-20") == ["800 2025-11-20 2025-12-01"])
    #expect(remedies("2025-12-02") == ["600 2025-12-02 2025-12-04"])
    #expect(remedies("2025-12-04") == ["600 2025-12-04 2025-12-04"])
    #expect(remedies("2025-12-09") == ["200 2025-12-09 2025-12-10"])
    #expect(remedies("2025-12-11") == [])
    #expect(remedies("2025-12-11", due: "2025-12-11") == ["800 2025-12-11 2025-12-11"])
    #expect(remedies("2025-12-13", due: "2025-12-11") == ["600 2025-12-13 2025-12-14"])
  }

  @Test("there are none once the window or the day of the result is past, nor for items that a mark decides")
  func none() {
    for seed in 0..<100 {
      let world = World(seed: seed)
      for unit in world.units {
        let asOf = world.days[0]
        let candidate = world.candidate(unit, asOf: asOf)
        let late = min(asOf, world.terms.window.upperBound).adding(days: 1)
        #expect(world.rubric.remedies(for: candidate, terms: world.terms, asOf: asOf, today: late).items.isEmpty)
        let first = world.terms.window.lowerBound
        for item in world.rubric.remedies(for: candidate, terms: world.terms, asOf: asOf, today: first).items {
          #expect(unit.marks[Int(item.item.index)] == nil && !world.rubric[item.item].isJudged)
        }
      }
    }
  }
}
