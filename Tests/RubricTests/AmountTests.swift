import Rubric
import TestSupport
import Testing

@Suite("Rules about amounts")
struct AmountTests {
  private static let zero = FactID(0)
  private static let one = FactID(1)

  @Test(
    "counts a sum below what is asked",
    arguments: [
      ([row(0, .number(199))], "1000; 0 x1 -200 [0]; = 800"), ([row(0, .number(200))], "1000; = 1000"),
      ([row(0, .number(100), count: 2)], "1000; = 1000"),
      ([row(0, .number(50), count: 3), row(0, .number(49))], "1000; 0 x1 -200 [0 1]; = 800"),
      ([row(0, .number(0))], "1000; 0 x1 -200 [0]; = 800"),
      // Outside the window or after the day the row is left out, and alone the fact is absent.
      ([row(0, .number(300), start: "2024-12-31")], "undecided [0], waiting []"),
      ([row(0, .number(300), start: "2026-01-01"), row(0, .number(100))], "1000; 0 x1 -200 [1]; = 800"),
      ([row(0, .number(300), start: "2025-12-31")], "1000; = 1000"),
      ([row(0, .number(300), .returned)], "undecided [0], waiting []"),
      ([row(0, .number(300), count: 0)], "undecided [0], waiting []"), ([], "undecided [0], waiting []"),
      ([row(0, .number(300)), row(0, .number(1), .pending)], "undecided [], waiting [0]"),
      ([row(0, .number(300)), row(0, .number(1), start: "2024-12-31", .pending)], "1000; = 1000"),
    ] as [([Record], String)])
  func below(rows: [Record], expected: String) {
    let bench = Bench([Fact(.number)], [Rule(.deduct(200), .below(Self.zero, least: 200, per: nil))])
    #expect(bench.calculation(rows) == expected)
  }

  @Test("caps the number of each row, then multiplies by 数量")
  func cap() {
    let bench = Bench([Fact(.number, cap: 400)], [Rule(.deduct(200), .below(Self.zero, least: 1200, per: nil))])
    #expect(bench.calculation([row(0, .number(9999), count: 3)]) == "1000; = 1000")
    #expect(
      bench.calculation([row(0, .number(9999), count: 2), row(0, .number(399))])
        == "1000; 0 x1 -200 [0 1]; = 800")
  }

  @Test(
    "asks for an amount per quantity",
    arguments: [
      (1000, 3999, "1000; 0 x1 -200 [0]; = 800"), (1000, 4000, "1000; = 1000"),
      (333, 1332, "1000; = 1000"), (333, 1331, "1000; 0 x1 -200 [0]; = 800"),
      (50, 200, "1000; = 1000"), (50, 199, "1000; 0 x1 -200 [0]; = 800"), (0, 0, "1000; = 1000"),
      (nil, 4000, "undecided [0], waiting []"),
    ] as [(Int64?, Int64, String)])
  func belowPerQuantity(quantity: Int64?, sum: Int64, expected: String) {
    var bench = Bench([Fact(.number)], [Rule(.deduct(200), .below(Self.zero, least: 400, per: QuantityID(1)))])
    bench.quantities = [77, quantity]
    #expect(bench.calculation([row(0, .number(sum))]) == expected)
  }

  @Test("asks nothing of a unit without such people, known sum or not")
  func noPeople() {
    var bench = Bench([Fact(.number)], [Rule(.zero, .below(Self.zero, least: 400, per: QuantityID(0)))])
    bench.quantities = [0]
    #expect(bench.calculation([]) == "1000; = 1000")
    #expect(bench.calculation([row(0, .number(1), .pending)]) == "undecided [], waiting [0]")
  }

  @Test(
    "awards a share, part before whole in its rows",
    arguments: [
      ([row(1, .number(300)), row(0, .number(100))], "0; 0 x1 233 [1 0]; = 233"),
      ([row(0, .number(100)), row(1, .number(300)), row(0, .number(100))], "0; 0 x1 467 [0 2 1]; = 467"),
      // Printed even with nothing to show, and never more than the whole.
      ([row(0, .number(0)), row(1, .number(300))], "0; 0 x1 0 [0 1]; = 0"),
      ([row(0, .number(400)), row(1, .number(300))], "0; 0 x1 700 [0 1]; = 700"),
      ([row(0, .number(100)), row(1, .number(0))], "undecided [0, 1], waiting []"),
      ([row(0, .number(0)), row(1, .number(0))], "undecided [0, 1], waiting []"),
      ([row(0, .number(100))], "undecided [0, 1], waiting []"),
      ([row(1, .number(100))], "undecided [0, 1], waiting []"),
    ] as [([Record], String)])
  func ratio(rows: [Record], expected: String) {
    let bench = Bench(
      [Fact(.number), Fact(.number)], [Rule(.award(700), .ratio(part: Self.zero, whole: Self.one))],
      startsFull: false)
    #expect(bench.calculation(rows) == expected)
  }

  @Test("deducts a share rounded half up, and takes declared absences without rows")
  func deductedShare() {
    let bench = Bench(
      [Fact(.number, absent: .number(50)), Fact(.number, absent: .number(100))],
      [Rule(.deduct(5), .ratio(part: Self.zero, whole: Self.one))])
    #expect(bench.calculation([]) == "1000; 0 x1 -3 []; = 997")
    #expect(bench.calculation([row(1, .number(200))]) == "1000; 0 x1 -1 [0]; = 999")
  }

  @Test("divides a fact by itself")
  func ownShare() {
    let bench = Bench([Fact(.number)], [Rule(.deduct(5), .ratio(part: Self.zero, whole: Self.zero))])
    #expect(bench.calculation([row(0, .number(3))]) == "1000; 0 x1 -5 [0 0]; = 995")
  }
}
