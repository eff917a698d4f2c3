import Rubric
import TestSupport
import Testing

/// Nothing that the types can hold may stop the program, however absurd.
@Suite("Hostile values")
struct TotalityTests {
  private static let amounts: [Int64] = [.min, .min + 1, -1, 0, 1, 100, 1 << 40, .max - 1, .max]
  private static let limits: [Limit] = [
    .workdays(Limit.largest), .days(Limit.largest), .hours(Limit.largest), .minutes(Limit.largest), .workdays(1),
    .days(1), .hours(1), .minutes(1),
  ]
  private static let days: [Day] = [
    Day(number: .min), Day(number: .min + 1), Day(number: -1), Day(number: 0), on("2025-05-01"), on("9999-12-31"),
    Day(number: .max - 1), Day(number: .max),
  ]

  private func moment(_ random: inout SeededGenerator) -> Moment? {
    random.chance(15) ? nil : Moment(random.pick(Self.days), minute: random.pick([nil, 0, 1439]))
  }

  private func rule(_ random: inout SeededGenerator) -> Rule {
    let amount = Points(hundredths: random.pick(Self.amounts))
    let limit = random.pick(Self.limits)
    let filter = Filter(isOpen: random.chance(20), timing: random.pick([nil, .late(limit), .ontime(limit)]))
    let counting: Counting = random.pick([
      .all, .from(random.pick(Self.amounts)), .every(random.pick(Self.limits)),
    ])
    let amounts = Self.amounts
    func operand() -> Operand {
      random.pick([
        .fact(FactID(1)), .fact(FactID(2)), .number(random.pick(amounts)), .quantity(QuantityID(0)),
      ])
    }
    let step = random.pick([nil, Bound.Step(random.pick([1, 100, .max]), isBegun: random.chance(50))])
    let bound: Bound = random.pick([
      .below(random.pick(amounts), step), .above(random.pick(amounts), step),
      .within(from: random.pick([nil] + amounts), below: random.pick([nil] + amounts)),
    ])
    let triggers: [Trigger] = [
      .each(FactID(0), filter, counting), .any(FactID(0), filter),
      .run(FactID(0), filter, length: random.pick([1, 2, .max])),
      .compare(Measure(part: operand(), whole: operand(), isRate: random.chance(50)), bound),
      .compare(Measure(FactID(1), per: random.pick([nil, QuantityID(0)])), bound),
      .ratio(part: operand(), whole: operand()), .before(FactID(3), NamedDateID(0)), .after(FactID(3), NamedDateID(1)),
      .after(FactID(3), NamedDateID(1), every: random.pick(Self.limits)),
    ]
    let effect: Rule.Effect = random.pick([.deduct(amount), .award(amount), .zero])
    return Rule(
      effect, random.pick(triggers),
      cap: effect != .zero && random.chance(20) ? Points(hundredths: random.pick(amounts)) : nil)
  }

  private func record(_ random: inout SeededGenerator) -> Record {
    let fact = random.int(0...3)
    let value: Value =
      switch fact {
      case 0: .none
      case 3: random.pick([.never, .day(random.pick(Self.days))])
      default: .number(random.pick(Self.amounts))
      }
    return Record(
      FactID(fact), value, reference: random.pick([nil, nil, ReferenceID(-1), ReferenceID(.max)]),
      count: random.pick(Self.amounts), start: moment(&random), done: moment(&random),
      due: random.chance(30) ? moment(&random) : nil, row: RowID(random.pick([0, .min, .max])))
  }

  @Test("never stop an evaluation, nor lead a score out of its bounds", arguments: 0..<8)
  func evaluation(batch: Int) {
    var faults: [String] = []
    var decided = 0
    for seed in (batch * 250)..<(batch * 250 + 250) {
      var random = SeededGenerator(seed: UInt64(seed))
      var bench = Bench(
        [
          Fact(.event),
          Fact(.number, cap: random.pick([nil] + Self.amounts), absent: .number(random.pick(Self.amounts))),
          Fact(.number, absent: .number(random.pick(Self.amounts))), Fact(.date, absent: .never),
        ], (0..<random.int(1...3)).map { _ in rule(&random) }, points: random.pick([0, 1, 1000, .max]),
        startsFull: random.chance(50))
      bench.asOf = random.pick(Self.days)
      bench.quantities = [random.pick(Self.amounts)]
      bench.terms = Terms(
        window: Day(number: .min)...Day(number: .max), dates: [random.pick(Self.days), random.pick(Self.days)],
        calendar: WorkCalendar(years: Array(1960..<2080), exceptions: []))
      let rows = (0..<random.int(0...8)).map { _ in record(&random) }
      guard let computed = try? bench.compute(rows)?.get() else { continue }
      decided += 1
      if computed.score < .zero || computed.score > Points(hundredths: bench.points) { faults.append("seed \(seed)") }
    }
    #expect(faults == [])
    #expect(decided > 100)
  }

  @Test("never stop a total: weights, caps, what is left out and the bonus may be beyond all measure")
  func totals() {
    for seed in 0..<2000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let worths: [Int64] = [0, 1, 333, 1 << 40, .max]
      let items = (0..<4).map { place in
        ScoringRubric.Item(
          points: Points(hundredths: random.pick(worths)), isJudged: true, isBonus: place == 3, facts: 0..<0, rules: [])
      }
      let weights: [Int64] = [0, 1, 5000, 10_000, ScoringRubric.Dimension.largestWeight, .max]
      let dimensions = [0..<2, 2..<3, 3..<4].map { range in
        ScoringRubric.Dimension(
          items: range, weight: random.pick(weights),
          cap: random.chance(30) ? Points(hundredths: random.pick(worths)) : nil, isBonus: range.lowerBound == 3)
      }
      let rubric = ScoringRubric(
        total: Points(hundredths: random.pick(worths)), hasCeiling: random.chance(50),
        notApplicable: random.pick(ScoringRubric.NotApplicablePolicy.allCases), dimensions: dimensions, items: items,
        facts: [])
      let marks: [Mark?] = items.map { item in
        random.pick([nil, .notApplicable, .absent, .score(item.points), .score(.zero)])
      }
      let unit = Candidate(register: Register([], rubric: rubric), quantities: [], marks: marks, isVetoed: false)
      let terms = Terms(
        window: Self.days[4]...Self.days[5], dates: [], calendar: WorkCalendar(years: [], exceptions: []))
      let result = rubric.evaluate(unit, terms: terms, asOf: Self.days[4])
      #expect(result.total >= .zero && result.bonus >= .zero, "seed \(seed)")
      if rubric.hasCeiling { #expect(result.total <= rubric.total, "seed \(seed)") }
    }
  }

  @Test("never stop the reckoning of days", arguments: days)
  func day(day: Day) {
    #expect((0...6).contains(day.weekday))
    #expect(day.civil.year == day.year)
    #expect(day.adding(days: .max) == Day(number: .max))
    #expect(day.adding(days: .min) == Day(number: .min))
    #expect(day.adding(days: 0) == day)
    let calendar = WorkCalendar(years: [], exceptions: [])
    #expect(calendar.day(Limit.largest, workdaysAfter: day) != .day(day))
    for (limit, end) in Self.limits.flatMap({ limit in Self.days.map { (limit, $0) } }) {
      let periods = limit.periods(from: .endOf(day), to: Moment(end, minute: 1439), calendar: calendar)
      #expect(periods ?? 0 >= 0)
    }
    for limit in Self.limits {
      let deadline = limit.deadline(from: Moment(day, minute: 1439), due: nil, calendar: calendar)
      if case .success(let deadline) = deadline { #expect(!deadline.isBefore(endOf: Day(number: .min))) }
    }
  }

  @Test("never stop a year's longest limits")
  func longestLimit() {
    let calendar = WorkCalendar(years: Array(2025...2100), exceptions: Calendars.exceptions([2025, 2026]))
    guard case .day(let last) = calendar.day(Limit.largest, workdaysAfter: on("2025-01-01")) else {
      Issue.record("no deadline")
      return
    }
    #expect(last.year == 2063)
    #expect(calendar.isWorkday(last) == true)
  }

  @Test("never stop a sum of occurrences, which saturates")
  func occurrences() {
    let bench = Bench([Fact(.event)], [Rule(.deduct(100), .each(FactID(0), Filter()))])
    let rows = [Int64.max, .max, 1].map { row(count: $0, start: "2025-05-01") }
    #expect(
      bench.calculation(rows)
        == "1000; 0 x\(Int64.max) -4000000000000000000 [0 1 2]; floor 3999999999999999000; = 0")
  }

  @Test("never stop a share of amounts beyond all measure")
  func shares() {
    let bench = Bench(
      [Fact(.number), Fact(.number)], [Rule(.award(1000), .ratio(part: FactID(0), whole: FactID(1)))],
      startsFull: false)
    let most = row(1, .number(.max), count: .max)
    #expect(bench.calculation([row(0, .number(.max), count: .max), most]).hasSuffix("= 1000"))
    #expect(bench.calculation([row(0, .number(1)), most, most, most, most]).hasSuffix("= 0"))
    // Far more than registers can hold is still exact.
    let much = row(1, .number(1 << 42), count: 1 << 42)
    #expect(bench.calculation([row(0, .number(1 << 42), count: 1 << 41), much]).hasSuffix("= 500"))
  }
}
