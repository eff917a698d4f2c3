import Rubric
import TestSupport
import Testing

@Suite("The evaluator beside a slow and obvious one")
struct DifferentialTests {
  @Test("give the same results, to the last row of every trace", arguments: 0..<6)
  func equal(batch: Int) {
    var differences: [String] = []
    for seed in (batch * 400)..<(batch * 400 + 400) {
      let world = World(seed: seed)
      for asOf in world.days {
        let slow = SlowEvaluator(rubric: world.rubric, terms: world.terms, asOf: asOf)
          .results(world.units, ranksWithinCategory: world.ranksWithinCategory)
        for (place, (fast, slow)) in zip(world.ranked(asOf: asOf), slow).enumerated() {
          let fast = SlowEvaluator.Result(fast)
          if fast != slow { differences.append("seed \(seed), unit \(place), \(asOf): \(fast.difference(slow))") }
        }
      }
    }
    #expect(differences.prefix(1) == [])
  }
}

extension SlowEvaluator.Result {
  /// The first part that another result has otherwise.
  func difference(_ other: SlowEvaluator.Result) -> String {
    for (index, (own, other)) in zip(items, other.items).enumerated() where own != other {
      return "item \(index), \(own) is not \(other)"
    }
    for (index, (own, other)) in zip(dimensions, other.dimensions).enumerated() where own != other {
      return "dimension \(index), \(own) is not \(other)"
    }
    return "\(self) is not \(other)"
  }

  /// A result of the evaluator under test in the words of the slow one.
  init(_ result: UnitResult) {
    self.init(
      verdict: "\(result.verdict)", total: result.total.hundredths, bonus: result.bonus.hundredths,
      pendingPoints: result.pendingPoints.hundredths, rank: result.rank,
      dimensions: result.dimensions.map { dimension in
        SlowEvaluator.Dimension(
          exists: dimension.exists, earned: dimension.earned.hundredths, points: dimension.points.hundredths,
          weighted: dimension.weighted.hundredths)
      },
      items: result.items.map { item in
        SlowEvaluator.Item(
          state: "\(item.state)", earned: item.earned?.hundredths, computed: item.computed?.score.hundredths,
          start: item.computed?.start.hundredths,
          trace: item.computed?.trace.map { line in
            let rule =
              switch line.cause {
              case .rule(let index): "\(index)"
              case .floor: "floor"
              case .ceiling: "ceiling"
              }
            return SlowEvaluator.Line(
              rule: rule, count: line.count, delta: line.delta.hundredths, rows: line.rows.map(\.index))
          } ?? [])
      })
  }
}
