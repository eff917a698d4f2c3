import Rubric
import TestSupport
import Testing

/// How items make dimensions, and dimensions a total.
@Suite("Laws of totals")
struct TotalLawTests {
  @Test("dimensions agree with their items: cap, then weight, without what is left out or does not exist")
  func dimensions() {
    let found = contradictions(seeds: 10_600..<11_200) { world, _, _, result in
      for (dimension, outcome) in zip(world.rubric.dimensions, result.dimensions) {
        let items = dimension.items.filter { result.items[$0].state != .absent }
        if outcome.exists == items.isEmpty { return "exists" }
        let counted = items.filter {
          dimension.isBonus || !world.rubric.notApplicable.leavesOut(result.items[$0].state)
        }
        let earned = counted.reduce(Points.zero) { $0 + (result.items[$1].earned ?? .zero) }
        let worth = counted.reduce(Points.zero) { $0 + world.rubric.items[$1].points }
        if outcome.earned != min(earned, dimension.cap ?? earned) { return "earned \(outcome.earned)" }
        if outcome.points != worth { return "points \(outcome.points)" }
        let exact = outcome.earned.hundredths * dimension.weight
        if abs(outcome.weighted.hundredths * 10_000 - exact) * 2 > 10_000 { return "weighted \(outcome.weighted)" }
      }
      return nil
    }
    #expect(found.prefix(1) == [])
  }

  @Test("weighted dimensions and the bonus add up to the total exactly, but for what is left out and the ceiling")
  func totals() {
    var exact = 0
    let found = contradictions(seeds: 11_200..<11_800) { world, unit, asOf, result in
      let pairs = Array(zip(world.rubric.dimensions, result.dimensions))
      let bonus = pairs.filter(\.0.isBonus).reduce(Points.zero) { $0 + $1.1.weighted }
      let rest = pairs.filter { !$0.0.isBonus }.reduce(Points.zero) { $0 + $1.1.weighted }
      if result.bonus != bonus { return "bonus \(result.bonus)" }
      let isRescaled = zip(world.rubric.items, result.items).contains { item, outcome in
        !item.isBonus && world.rubric.notApplicable.leavesOut(outcome.state)
      }
      if !isRescaled {
        let sum = rest + bonus
        if result.total != (world.rubric.hasCeiling ? min(sum, world.rubric.total) : sum) { return "\(result.total)" }
        exact += 1
      }
      if world.rubric.hasCeiling, result.total > world.rubric.total { return "above the ceiling" }
      let undecided = zip(world.rubric.items, result.items).filter { $1.state == .pending }
      if result.pendingPoints != undecided.reduce(.zero, { $0 + $1.0.points }) { return "pending points" }
      let isVetoed = !Veto.inForce(unit.vetoes, window: world.terms.window, asOf: asOf).isEmpty
      let verdict: UnitResult.Verdict = isVetoed ? .vetoed : undecided.isEmpty ? .scored : .pending
      return result.verdict == verdict ? nil : "\(result.verdict)"
    }
    #expect(found.prefix(1) == [])
    #expect(exact > 500)
  }

  @Test("nothing is earned above what items are worth: the total and the bonus have bounds")
  func bounds() {
    let found = contradictions(seeds: 11_800..<12_200) { world, _, _, result in
      let most = world.rubric.dimensions.filter(\.isBonus).reduce(Points.zero) { sum, dimension in
        let worth = dimension.items.reduce(Points.zero) { $0 + world.rubric.items[$1].points }
        return sum + dimension.weighted(min(worth, dimension.cap ?? worth))
      }
      if result.bonus < .zero || result.bonus > most { return "bonus \(result.bonus)" }
      let isRescaled = result.items.contains { world.rubric.notApplicable.leavesOut($0.state) }
      // Where parts of a weighted dimension are left out, rounding may weigh a little.
      let slack = isRescaled ? Points(hundredths: world.rubric.total.hundredths / 100) : .zero
      if result.total < .zero || result.total > world.rubric.total + result.bonus + slack { return "\(result.total)" }
      return nil
    }
    #expect(found.prefix(1) == [])
  }

  @Test("what a bonus dimension lacks takes nothing away: without mark or where it does not apply it is 0")
  func bonus() {
    var tried = 0
    let found = contradictions(seeds: 12_200..<12_600) { world, unit, _, result in
      for (index, item) in world.rubric.items.enumerated() where item.isBonus {
        let outcome = result.items[index]
        switch unit.marks[index] {
        case .notApplicable: if outcome.earned != .zero { return "not applicable: \(outcome)" }
        case nil where item.isJudged:
          if outcome.state != .judged || outcome.earned != .zero { return "without mark: \(outcome)" }
        default: continue
        }
        tried += 1
      }
      return nil
    }
    #expect(found.prefix(1) == [])
    #expect(tried > 100)
  }

  @Test("an item that does not exist for a unit is as if the rubric had not got it")
  func absence() {
    var tried = 0
    let found = contradictions(seeds: 12_600..<13_000) { world, unit, asOf, result in
      guard unit.marks.contains(.absent) else { return nil }
      tried += 1
      let present = unit.marks.indices.filter { unit.marks[$0] != .absent }
      var dimensions: [ScoringRubric.Dimension] = []
      var first = 0
      for dimension in world.rubric.dimensions {
        let count = present.count { dimension.items.contains($0) }
        dimensions.append(
          ScoringRubric.Dimension(
            items: first..<(first + count), facts: dimension.facts, weight: dimension.weight, cap: dimension.cap,
            isBonus: dimension.isBonus))
        first += count
      }
      let rubric = ScoringRubric(
        total: world.rubric.total, hasCeiling: world.rubric.hasCeiling, notApplicable: world.rubric.notApplicable,
        dimensions: dimensions, items: present.map { world.rubric.items[$0] }, facts: world.rubric.facts)
      var candidate = world.candidate(unit, asOf: asOf)
      candidate.marks = present.map { unit.marks[$0] }
      let smaller = rubric.evaluate(candidate, terms: world.terms, asOf: asOf)
      if smaller.items != present.map({ result.items[$0] }) { return "items" }
      if smaller.dimensions != result.dimensions { return "dimensions" }
      return smaller.total == result.total && smaller.verdict == result.verdict ? nil : "total \(smaller.total)"
    }
    #expect(found.prefix(1) == [])
    #expect(tried > 200)
  }
}
