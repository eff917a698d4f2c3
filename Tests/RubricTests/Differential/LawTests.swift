import Rubric
import TestSupport
import Testing

/// Collects what contradicts a law over random units.
func contradictions(
  seeds: Range<Int>, _ check: (World, World.Unit, Day, UnitResult) -> String?
) -> [String] {
  var found: [String] = []
  for seed in seeds {
    let world = World(seed: seed)
    for asOf in world.days {
      for (unit, result) in zip(world.units, world.results(world.units, asOf: asOf)) {
        if let problem = check(world, unit, asOf, result) { found.append("seed \(seed): \(problem)") }
      }
    }
  }
  return found
}

@Suite("Laws of scoring")
struct LawTests {
  @Test("a score lies between 0 and the item's points, and start and deltas add up to it")
  func boundsAndSums() {
    let found = contradictions(seeds: 10_000..<10_600) { world, _, _, result in
      for (item, outcome) in zip(world.rubric.items, result.items) {
        if let earned = outcome.earned, earned < .zero || earned > item.points { return "\(earned) earned" }
        let isOpen = outcome.state == .pending || outcome.state == .absent
        if (outcome.earned == nil) != isOpen { return "\(outcome.state) with a score or without" }
        guard let computed = outcome.computed else { continue }
        if computed.score < .zero || computed.score > item.points { return "\(computed.score) computed" }
        if computed.start != item.start { return "begins with \(computed.start)" }
        if computed.trace.reduce(computed.start, { $0 + $1.delta }) != computed.score { return "\(computed.trace)" }
        for line in computed.trace {
          let isRule = if case .rule = line.cause { true } else { false }
          if isRule != (line.count > 0) { return "\(line)" }
        }
      }
      return nil
    }
    #expect(found.prefix(1) == [])
  }

  @Test("the same input gives the same result, and each item depends on the facts that it reads alone")
  func determinism() {
    let found = contradictions(seeds: 11_200..<11_500) { world, unit, asOf, result in
      if world.results([unit], asOf: asOf) != [result] { return "twice" }
      for (index, item) in world.rubric.items.enumerated() {
        var alone = unit
        let read = item.readFacts
        alone.rows.removeAll { !read.contains($0.fact) }
        if world.results([alone], asOf: asOf)[0].items[index] != result.items[index] { return "item \(index)" }
        let candidate = world.candidate(unit, asOf: asOf)
        let again = world.rubric.compute(ItemID(index), for: candidate, terms: world.terms, asOf: asOf)
        let isAsked = ![.notApplicable, .absent].contains(result.items[index].state)
        if isAsked, again.flatMap({ try? $0.get() }) != result.items[index].computed { return "item \(index) again" }
      }
      return nil
    }
    #expect(found.prefix(1) == [])
  }

  @Test("a veto, a mark and a rank change nothing else")
  func independence() {
    let found = contradictions(seeds: 11_700..<12_000) { world, unit, asOf, result in
      var bare = unit
      bare.vetoes = []
      let unvetoed = world.results([bare], asOf: asOf)[0]
      if unvetoed.total != result.total || unvetoed.items != result.items { return "veto" }
      bare.marks = bare.marks.map { $0 == .absent ? .absent : nil }
      for (marked, plain) in zip(result.items, world.results([bare], asOf: asOf)[0].items) {
        let isAsked = marked.state != .notApplicable
        if isAsked, marked.computed != plain.computed { return "mark" }
      }
      return nil
    }
    #expect(found.prefix(1) == [])
  }

  @Test("a rank is one more than the number of better scored units of its group")
  func ranks() {
    var found: [Int] = []
    for seed in 12_000..<12_400 {
      let world = World(seed: seed)
      let results = world.ranked(asOf: world.days[1])
      for (unit, result) in zip(world.units, results) {
        let better = zip(world.units, results).count { other, reached in
          reached.verdict == .scored && reached.total > result.total
            && (!world.ranksWithinCategory || other.category == unit.category)
        }
        if result.rank != (result.verdict == .scored ? better + 1 : nil) { found.append(seed) }
      }
    }
    #expect(found == [])
  }
}
