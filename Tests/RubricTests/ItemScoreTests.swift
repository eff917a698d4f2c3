import Rubric
import TestSupport
import Testing

@Suite("An item's score")
struct ItemScoreTests {
  private static let yes = row(0, .yes(true))
  private static let zero = FactID(0)

  /// Rules that all count, by their effects.
  private func calculation(_ effects: [Rule.Effect], points: Int64 = 1000, startsFull: Bool = true) -> String {
    Bench(
      [Fact(.yesno)], effects.map { Rule($0, .yesno(Self.zero, is: true)) }, points: points, startsFull: startsFull
    ).calculation([Self.yes])
  }

  @Test("applies awards and deductions in the order written and clamps once, at the end")
  func order() {
    #expect(calculation([.deduct(1500), .award(600)]) == "1000; 0 x1 -1500 [0]; 1 x1 600 [0]; = 100")
    #expect(
      calculation([.award(600), .deduct(1500)], startsFull: false)
        == "0; 0 x1 600 [0]; 1 x1 -1500 [0]; floor 900; = 0")
  }

  @Test("gives back below 0 and takes back above the points in one line")
  func clamps() {
    #expect(calculation([.deduct(1001)]) == "1000; 0 x1 -1001 [0]; floor 1; = 0")
    #expect(calculation([.deduct(1000)]) == "1000; 0 x1 -1000 [0]; = 0")
    #expect(calculation([.award(1)]) == "1000; 0 x1 1 [0]; ceiling -1; = 1000")
    #expect(calculation([.award(1000)], startsFull: false) == "0; 0 x1 1000 [0]; = 1000")
    #expect(calculation([.award(1001)], startsFull: false) == "0; 0 x1 1001 [0]; ceiling -1; = 1000")
  }

  @Test("lists what counted even where it moved nothing")
  func noMove() {
    #expect(calculation([.deduct(0)]) == "1000; 0 x1 0 [0]; = 1000")
    #expect(calculation([.award(100)], points: 0) == "0; 0 x1 100 [0]; ceiling -100; = 0")
  }

  @Test("lets the first zero rule take what is left and the others nothing, after all else")
  func zeros() {
    #expect(calculation([.zero]) == "1000; 0 x1 -1000 [0]; = 0")
    #expect(
      calculation([.zero, .deduct(300), .zero])
        == "1000; 1 x1 -300 [0]; 0 x1 -700 [0]; 2 x1 0 [0]; = 0")
    #expect(
      calculation([.zero, .deduct(1300)]) == "1000; 1 x1 -1300 [0]; floor 300; 0 x1 0 [0]; = 0")
    #expect(
      calculation([.award(300), .zero]) == "1000; 0 x1 300 [0]; ceiling -300; 1 x1 -1000 [0]; = 0")
    #expect(calculation([.zero], startsFull: false) == "0; 0 x1 0 [0]; = 0")
  }

  @Test("counts a zero rule's occurrences")
  func zeroCount() {
    let bench = Bench([Fact(.event)], [Rule(.zero, .each(Self.zero, Filter()))])
    #expect(bench.calculation([row(count: 3, start: "2025-05-01")]) == "1000; 0 x3 -1000 [0]; = 0")
    #expect(bench.calculation([]) == "1000; = 1000")
  }

  @Test("lets a zero rule decide before unknown facts, listing what else is known")
  func zeroBeforeUnknown() {
    let bench = Bench(
      [Fact(.yesno), Fact(.yesno), Fact(.event)],
      [
        Rule(.deduct(100), .yesno(FactID(1), is: true)), Rule(.deduct(200), .each(FactID(2), Filter())),
        Rule(.zero, .yesno(Self.zero, is: true)), Rule(.zero, .yesno(FactID(1), is: true)),
      ])
    let event = row(2, start: "2025-05-01")
    #expect(bench.calculation([Self.yes, event]) == "1000; 1 x1 -200 [1]; 2 x1 -800 [0]; = 0")
    #expect(bench.calculation([row(0, .yes(false)), event]) == "undecided [1], waiting []")
    #expect(bench.calculation([event]) == "undecided [1, 0], waiting []")
  }

  @Test("waits for a record under review even if a zero rule counts")
  func pendingBeforeZero() {
    let bench = Bench(
      [Fact(.yesno), Fact(.event), Fact(.number)], [Rule(.zero, .yesno(Self.zero, is: true))])
    #expect(bench.calculation([Self.yes]) == "1000; 0 x1 -1000 [0]; = 0")
    #expect(bench.calculation([Self.yes, row(1, start: "2025-05-01", .pending)]) == "undecided [], waiting [1]")
    #expect(bench.calculation([Self.yes, row(2, .number(1), .pending)]) == "undecided [], waiting [2]")
    #expect(bench.calculation([Self.yes, row(0, .yes(false), .pending)]) == "undecided [], waiting [0]")
    // Left out, replaced, or counting nothing, it does not.
    for gone in [
      row(1, start: "2024-12-31", .pending), row(1, start: "2026-01-01", .pending),
      row(1, count: 0, start: "2025-05-01", .pending),
    ] {
      #expect(bench.calculation([Self.yes, gone]) == "1000; 0 x1 -1000 [0]; = 0")
    }
    let replaced = [Self.yes, row(1, ref: 1, start: "2025-05-01", .pending), row(1, ref: 1, start: "2025-05-01")]
    #expect(bench.calculation(replaced) == "1000; 0 x1 -1000 [0]; = 0")
  }

  @Test("does not wait for a fact that no rule reads")
  func unreadFact() {
    let bench = Bench([Fact(.yesno), Fact(.yesno)], [Rule(.deduct(100), .yesno(Self.zero, is: true))])
    #expect(bench.calculation([Self.yes]) == "1000; 0 x1 -100 [0]; = 900")
  }

  @Test("is computed for no judged item")
  func judged() {
    let item = ScoringRubric.Item(points: Points(hundredths: 100), isJudged: true, facts: 0..<0, rules: [])
    let rubric = ScoringRubric(
      total: item.points, notApplicable: .full, dimensions: [.init(items: 0..<1)], items: [item], facts: [])
    let candidate = Candidate(
      register: Register([], rubric: rubric), quantities: [], marks: [nil], isVetoed: false)
    let terms = Bench([], []).terms
    #expect(rubric.compute(ItemID(0), for: candidate, terms: terms, asOf: on("2025-05-01")) == nil)
  }
}
