import Rubric
import TestSupport
import Testing

@Suite("A unit's result")
struct UnitResultTests {
  /// Three items in two dimensions: 3 points judged; 5 points that a yes takes 2 of; 4.12 points judged.
  private func rubric(_ policy: ScoringRubric.NotApplicablePolicy) -> ScoringRubric {
    let items = [
      ScoringRubric.Item(points: Points(hundredths: 300), isJudged: true, facts: 0..<0, rules: []),
      ScoringRubric.Item(
        points: Points(hundredths: 500), facts: 0..<1, rules: [Rule(.deduct(200), .yesno(FactID(0), is: true))]),
      ScoringRubric.Item(points: Points(hundredths: 412), isJudged: true, facts: 1..<1, rules: []),
    ]
    return ScoringRubric(
      total: Points(hundredths: 1212), notApplicable: policy,
      dimensions: [.init(items: 0..<2), .init(items: 2..<3)], items: items, facts: [Fact(.yesno)])
  }

  private func result(
    _ marks: [Mark?], _ policy: ScoringRubric.NotApplicablePolicy = .full,
    rows: [Record] = [row(0, .yes(true))], vetoed: Bool = false
  ) -> UnitResult {
    let rubric = rubric(policy)
    let candidate = Candidate(
      register: Register(numbered(rows), rubric: rubric), quantities: [], marks: marks, isVetoed: vetoed)
    return rubric.evaluate(candidate, terms: Bench([], []).terms, asOf: on("2025-05-01"))
  }

  @Test("adds up marks and computed scores")
  func sum() {
    let result = result([score(250), nil, score(0)])
    #expect(result.total.hundredths == 550)
    #expect(result.verdict == .scored)
    #expect(result.pendingPoints == .zero)
    #expect(result.rank == nil)
    #expect(result.items.map(\.state) == [.judged, .scored, .judged])
    #expect(result.items.map(\.earned?.hundredths) == [250, 300, 0])
    #expect(result.dimensions.map(\.earned.hundredths) == [550, 0])
    #expect(result.dimensions.map(\.points.hundredths) == [800, 412])
    #expect(result.items[0].computed == nil)
    #expect(result.items[0].indecision == nil)
  }

  @Test("is pending while any item is, and names the points at stake")
  func pending() {
    let result = result([nil, nil, score(400)], rows: [])
    #expect(result.verdict == .pending)
    #expect(result.total.hundredths == 400)
    #expect(result.pendingPoints.hundredths == 800)
    #expect(result.items.map(\.state) == [.pending, .pending, .judged])
    #expect(result.items.map(\.earned) == [nil, nil, Points(hundredths: 400)])
    #expect(result.items[1].indecision == Indecision(unknown: [FactID(0)], pending: []))
    #expect(result.dimensions.map(\.earned.hundredths) == [0, 400])
  }

  @Test(
    "keeps the computed score beside a mark, and takes one that says the same as scored",
    arguments: [(300, .scored), (299, .overridden), (500, .overridden), (0, .overridden)]
      as [(Int64, ItemResult.State)])
  func override(mark: Int64, state: ItemResult.State) {
    let item = result([score(1), score(mark), score(1)]).items[1]
    #expect(item.state == state)
    #expect(item.earned?.hundredths == mark)
    #expect(item.computed?.description == "500; 0 x1 -200 [0]; = 300")
  }

  @Test("lets a mark decide what is unknown or under review, without a calculation")
  func overrideUndecided() {
    for rows in [[], [row(0, .yes(true), .pending)]] {
      let item = result([score(1), score(500), score(1)], rows: rows).items[1]
      #expect(item.state == .overridden)
      #expect(item.earned?.hundredths == 500)
      #expect(item.computed == nil)
      #expect(item.indecision != nil)
    }
  }

  @Test(
    "weighs what does not apply by the rubric's policy",
    arguments: [
      (.full, 962, [800, 412], [550, 412]), (.zero, 550, [800, 412], [550, 0]),
      // 5.5 × 12.12 ⁄ 8 = 8.3325.
      (.rescale, 833, [800, 0], [550, 0]),
    ] as [(ScoringRubric.NotApplicablePolicy, Int64, [Int64], [Int64])])
  func notApplicable(policy: ScoringRubric.NotApplicablePolicy, total: Int64, points: [Int64], earned: [Int64]) {
    let result = result([score(250), nil, .notApplicable], policy)
    #expect(result.total.hundredths == total)
    #expect(result.dimensions.map(\.points.hundredths) == points)
    #expect(result.dimensions.map(\.earned.hundredths) == earned)
    #expect(result.items[2].state == .notApplicable)
    #expect(result.items[2].computed == nil)
    #expect(result.verdict == .scored)
  }

  @Test("leaves a computed item that does not apply without calculation, even under review")
  func notApplicableComputed() {
    let result = result([score(300), .notApplicable, score(412)], rows: [row(0, .yes(true), .pending)])
    #expect(result.items[1].state == .notApplicable)
    #expect(result.items[1].computed == nil)
    #expect(result.items[1].indecision == nil)
    #expect(result.total.hundredths == 1212)
  }

  @Test("rounds the rescaled total half up and scales pending totals too")
  func rescaling() {
    // 1.03 × 12.12 ⁄ 4.12 = 3.03 exactly; 0.51 × 12.12 ⁄ 4.12 = 1.5003; 0.17 × 12.12 ⁄ 4.12 = 0.5001.
    #expect(result([.notApplicable, .notApplicable, score(103)], .rescale).total.hundredths == 303)
    #expect(result([.notApplicable, .notApplicable, score(51)], .rescale).total.hundredths == 150)
    // 2.50 × 12.12 ⁄ 7.12 = 4.2556…
    let half = result([score(250), .notApplicable, nil], .rescale)
    #expect(half.total.hundredths == 426)
    #expect(half.pendingPoints.hundredths == 412)
    #expect(half.verdict == .pending)
  }

  @Test("is worth nothing where nothing applies and the rest is rescaled")
  func nothingApplies() {
    let nothing = [Mark?](repeating: .notApplicable, count: 3)
    #expect(result(nothing, .rescale).total == .zero)
    #expect(result(nothing, .rescale).dimensions.allSatisfy { $0.points == .zero })
    #expect(result(nothing, .zero).total == .zero)
    #expect(result(nothing, .full).total.hundredths == 1212)
    #expect(result(nothing, .rescale).verdict == .scored)
  }

  @Test("is vetoed before anything else, and keeps its total")
  func vetoed() {
    #expect(result([score(250), nil, score(0)], vetoed: true).verdict == .vetoed)
    #expect(result([score(250), nil, score(0)], vetoed: true).total.hundredths == 550)
    #expect(result([nil, nil, nil], rows: [], vetoed: true).verdict == .vetoed)
  }

  @Test("ranks scored units only, equals sharing the better place")
  func ranks() {
    var results = [
      result([score(100), nil, score(0)]), result([score(300), nil, score(0)], vetoed: true),
      result([score(200), nil, score(0)]), result([score(200), nil, score(0)]), result([nil, nil, score(412)]),
      result([score(50), nil, score(50)]), result([score(300), nil, score(0)]), result([score(0), nil, score(0)]),
    ]
    rank(&results)
    #expect(results.map(\.rank) == [4, nil, 2, 2, nil, 4, 1, 6])
  }

  @Test("ranks nobody where nobody is scored")
  func noRanks() {
    var results: [UnitResult] = []
    rank(&results)
    #expect(results == [])
    results = [result([nil, nil, nil])]
    rank(&results)
    #expect(results[0].rank == nil)
  }
}

private func score(_ hundredths: Int64) -> Mark { .score(Points(hundredths: hundredths)) }
