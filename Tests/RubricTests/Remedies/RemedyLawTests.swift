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
