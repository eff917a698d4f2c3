import Rubric
import TestSupport
import Testing

/// `below`, `above`, `rate` and `ratio` with steps, quantities and numbers.
@Suite("Steps and rates")
struct StepTests {
  private func count(_ trigger: Trigger, _ sum: Int64, quantities: [Int64?] = []) -> String {
    var bench = Bench([Fact(.number)], [Rule(.deduct(1), trigger)])
    bench.quantities = quantities
    let text = bench.calculation([row(0, .number(sum))])
    guard let start = text.firstRange(of: "x"), let end = text[start.upperBound...].firstIndex(of: " ") else {
      return text.hasPrefix("undecided") ? text : "0"
    }
    return String(text[start.upperBound..<end])
  }

  private func step(_ size: Int64, begun: Bool = false) -> Bound.Step { Bound.Step(size, isBegun: begun) }

  @Test(
    "whole and begun steps by which a sum falls short or exceeds",
    arguments: [
      (1000, "0", "0"), (999, "0", "1"), (751, "0", "1"), (750, "1", "1"), (749, "1", "2"), (500, "2", "2"),
      (0, "4", "4"),
    ] as [(Int64, String, String)])
  func steps(sum: Int64, whole: String, begun: String) {
    let measure = Measure(FactID(0), per: nil)
    #expect(count(.compare(measure, .below(1000, step(250))), sum) == whole)
    #expect(count(.compare(measure, .below(1000, step(250, begun: true))), sum) == begun)
    #expect(count(.compare(measure, .above(1000, step(250))), 2000 - sum) == whole)
    #expect(count(.compare(measure, .above(1000, step(250, begun: true))), 2000 - sum) == begun)
    #expect(count(.compare(measure, .above(1000, nil)), 2000 - sum) == (sum < 1000 ? "1" : "0"))
  }

  @Test("steps for each one of a quantity grow with it; none where there is nobody, known sum or not")
  func perHead() {
    let perHead = Measure(FactID(0), per: QuantityID(0))
    // 20 people with 2 hours each are 40; the steps are of 0.5 × 20 = 10.
    #expect(count(.compare(perHead, .below(200, step(50))), 2500, quantities: [2000]) == "1")
    #expect(count(.compare(perHead, .below(200, step(50, begun: true))), 2500, quantities: [2000]) == "2")
    #expect(count(.compare(perHead, .above(200, step(50))), 6000, quantities: [2000]) == "2")
    for bound in [Bound.below(200, nil), .above(0, nil), .above(0, step(50))] {
      #expect(count(.compare(perHead, bound), 2500, quantities: [0]) == "0")
      var unknown = Bench([Fact(.number)], [Rule(.deduct(100), .compare(perHead, bound))])
      unknown.quantities = [0]
      #expect(unknown.calculation([]) == "1000; = 1000")
    }
  }

  @Test(
    "a rate lies from its lower end on and below its upper one",
    arguments: [
      (7999, "0"), (8000, "1"), (8999, "1"), (9000, "0"),
    ] as [(Int64, String)])
  func range(percent: Int64, expected: String) {
    let rate = Measure(part: .fact(FactID(0)), whole: .number(10_000), isRate: true)
    #expect(count(.compare(rate, .within(from: 8000, below: 9000)), percent) == expected)
    #expect(count(.compare(rate, .within(from: 8000, below: nil)), percent) == (percent < 8000 ? "0" : "1"))
    #expect(count(.compare(rate, .within(from: nil, below: 9000)), percent) == (percent < 9000 ? "1" : "0"))
  }

  @Test("a rate is reckoned exactly: two thirds are below 66.67 and not below 66.66")
  func exact() {
    let rate = Measure(part: .fact(FactID(0)), whole: .quantity(QuantityID(0)), isRate: true)
    #expect(count(.compare(rate, .within(from: nil, below: 6667)), 200, quantities: [300]) == "1")
    #expect(count(.compare(rate, .within(from: nil, below: 6666)), 200, quantities: [300]) == "0")
    // 95 − 66.66… are 28.33…: five whole steps of 5, a sixth has begun.
    #expect(count(.compare(rate, .below(9500, step(500))), 200, quantities: [300]) == "5")
    #expect(count(.compare(rate, .below(9500, step(500, begun: true))), 200, quantities: [300]) == "6")
    #expect(count(.compare(rate, .below(9500, step(500))), 300, quantities: [300]) == "0")
  }

  @Test("nothing can be divided by nothing: the item is undecided, also where no fact is read")
  func nothing() {
    for part in [Operand.fact(FactID(0)), .number(100), .quantity(QuantityID(1))] {
      let rate = Measure(part: part, whole: .quantity(QuantityID(0)), isRate: true)
      let expected = part.fact == nil ? "undecided [], waiting []" : "undecided [0], waiting []"
      for quantities in [[0, 100], [nil, 100]] as [[Int64?]] {
        #expect(count(.compare(rate, .below(9500, step(100))), 100, quantities: quantities) == expected)
        #expect(count(.compare(rate, .within(from: 0, below: nil)), 100, quantities: quantities) == expected)
        #expect(count(.ratio(part: part, whole: .quantity(QuantityID(0))), 100, quantities: quantities) == expected)
      }
    }
  }

  @Test("a share of numbers and quantities; a row that holds both stands twice")
  func ratio() {
    var bench = Bench(
      [Fact(.number)], [Rule(.award(1000), .ratio(part: .fact(FactID(0)), whole: .quantity(QuantityID(0))))],
      startsFull: false)
    bench.quantities = [300]
    #expect(bench.calculation([row(0, .number(100))]) == "0; 0 x1 333 [0]; = 333")
    bench.rules = [Rule(.award(1000), .ratio(part: .number(200), whole: .fact(FactID(0))))]
    #expect(bench.calculation([row(0, .number(300))]) == "0; 0 x1 667 [0]; = 667")
    bench.rules = [Rule(.award(1000), .ratio(part: .fact(FactID(0)), whole: .fact(FactID(0))))]
    #expect(bench.calculation([row(0, .number(300))]) == "0; 0 x1 1000 [0 0]; = 1000")
    bench.rules = [
      Rule(.award(1000), .ratio(part: .fact(FactID(0)), whole: .number(300)), cap: Points(hundredths: 500))
    ]
    #expect(bench.calculation([row(0, .number(200))]) == "0; 0 x1 500 [0]; = 500")
  }
}
