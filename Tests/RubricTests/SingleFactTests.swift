import Rubric
import TestSupport
import Testing

@Suite("Rules about yes or no, choices and dates")
struct SingleFactTests {
  private static let zero = FactID(0)

  @Test(
    "counts a yes-or-no fact",
    arguments: [
      (true, [row(0, .yes(true))], "1000; 0 x1 -200 [0]; = 800"),
      (true, [row(0, .yes(false))], "1000; = 1000"),
      (false, [row(0, .yes(false))], "1000; 0 x1 -200 [0]; = 800"),
      (false, [row(0, .yes(true))], "1000; = 1000"),
      (true, [row(0, .yes(false)), row(0, .yes(true))], "1000; 0 x1 -200 [1]; = 800"),
      // 数量, 开始 and the window do not touch it.
      (true, [row(0, .yes(true), count: 5, start: "2019-01-01")], "1000; 0 x1 -200 [0]; = 800"),
      (true, [], "undecided [0], waiting []"),
      (true, [row(0, .yes(true)), row(0, .yes(true), .returned)], "undecided [0], waiting []"),
      (true, [row(0, .yes(true)), row(0, .yes(false), .pending)], "undecided [], waiting [0]"),
    ] as [(Bool, [Record], String)])
  func yesno(wanted: Bool, rows: [Record], expected: String) {
    let bench = Bench([Fact(.yesno)], [Rule(.deduct(200), .yesno(Self.zero, is: wanted))])
    #expect(bench.calculation(rows) == expected)
  }

  @Test(
    "counts a choice",
    arguments: [
      (false, 1, "0; 0 x1 150 [0]; = 150"), (false, 2, "0; = 0"), (true, 1, "0; = 0"),
      (true, 2, "0; 0 x1 150 [0]; = 150"),
    ])
  func choice(not: Bool, chosen: Int, expected: String) {
    let bench = Bench(
      [Fact(.choice)], [Rule(.award(150), .choice(Self.zero, is: [TagID(1)], not: not))], startsFull: false)
    #expect(bench.calculation([row(0, .tag(TagID(chosen)))]) == expected)
    #expect(bench.calculation([]) == "undecided [0], waiting []")
  }

  @Test(
    "compares dates strictly, by the day",
    arguments: [
      (.day(on("2025-11-30")), "1000; 1 x1 -200 [0]; = 800"), (.day(on("2025-12-01")), "1000; = 1000"),
      (.day(on("2025-12-15")), "1000; = 1000"), (.day(on("2025-12-16")), "1000; 2 x1 -300 [0]; = 700"),
      (.day(on("2031-01-01")), "1000; 2 x1 -300 [0]; = 700"),
      // What never happened is neither early nor late.
      (.never, "1000; 0 x1 -1000 [0]; = 0"),
    ] as [(Value, String)])
  func dates(value: Value, expected: String) {
    let bench = Bench(
      [Fact(.date)],
      [
        Rule(.zero, .missing(Self.zero)), Rule(.deduct(200), .before(Self.zero, NamedDateID(0))),
        Rule(.deduct(300), .after(Self.zero, NamedDateID(1))),
      ])
    #expect(bench.calculation([row(0, value)]) == expected)
    #expect(bench.calculation([]) == "undecided [0], waiting []")
  }

  @Test(
    "counts the begun periods by which a date is late, by the unit's own deadline if it has one",
    arguments: [
      // 1 December 2025 is a Monday.
      (.days(7), [row(0, .day(on("2025-12-01")))], "1000; = 1000"),
      (.days(7), [row(0, .day(on("2023-05-01")))], "1000; = 1000"),
      (.days(7), [row(0, .day(on("2025-12-02")))], "1000; 0 x1 -200 [0]; = 800"),
      (.days(7), [row(0, .day(on("2025-12-08")))], "1000; 0 x1 -200 [0]; = 800"),
      (.days(7), [row(0, .day(on("2025-12-09")))], "1000; 0 x2 -400 [0]; = 600"),
      (.days(1), [row(0, .day(on("2025-12-31")))], "1000; 0 x30 -500 [0]; = 500"),
      (.workdays(1), [row(0, .day(on("2025-12-05")))], "1000; 0 x4 -500 [0]; = 500"),
      (.workdays(5), [row(0, .day(on("2025-12-08")))], "1000; 0 x1 -200 [0]; = 800"),
      (.workdays(5), [row(0, .day(on("2025-12-09")))], "1000; 0 x2 -400 [0]; = 600"),
      // The day of the round does not touch dates.
      (.days(100), [row(0, .day(on("2026-05-01")))], "1000; 0 x2 -400 [0]; = 600"),
      // A Saturday: no working day lies between.
      (.workdays(1), [row(0, .day(on("2025-12-06")), due: "2025-12-05")], "1000; = 1000"),
      (.workdays(1), [row(0, due: "2025-12-05"), row(0, .day(on("2025-12-08")))], "1000; 0 x1 -200 [1]; = 800"),
      (.days(1), [row(0, .day(on("2025-12-06")), due: "2025-12-05 9:00")], "1000; 0 x1 -200 [0]; = 800"),
      // A year without a calendar counts only where working days run through it.
      (.workdays(5), [row(0, .day(on("2027-01-04")))], "undecided [0], waiting []"),
      (.workdays(5), [row(0, .day(on("2027-01-04")), due: "2027-01-04")], "1000; = 1000"),
      (.workdays(5), [row(0, .never)], "1000; = 1000"), (.days(1), [], "undecided [0], waiting []"),
      (.days(1), [row(0, .day(on("2025-12-02")), .pending)], "undecided [], waiting [0]"),
    ] as [(Limit, [Record], String)])
  func delays(period: Limit, rows: [Record], expected: String) {
    let rule = Rule(
      .deduct(200), .after(Self.zero, NamedDateID(0), every: period), cap: Points(hundredths: 500))
    #expect(Bench([Fact(.date)], [rule]).calculation(rows) == expected)
    let absent = Bench([Fact(.date, absent: .day(on("2025-12-02")))], [rule])
    #expect(absent.calculation([]) == "1000; 0 x1 -200 []; = 800")
  }

  @Test(
    "assumes what a fact declares for its absence, without rows",
    arguments: [
      (Fact(.yesno, absent: .yes(true)), .yesno(FactID(0), is: true)),
      (Fact(.choice, absent: .tag(TagID(1))), .choice(FactID(0), is: [TagID(1)], not: false)),
      (Fact(.date, absent: .never), .missing(FactID(0))),
      (Fact(.date, absent: .day(on("2025-11-30"))), .before(FactID(0), NamedDateID(0))),
      (Fact(.number, absent: .number(0)), .below(FactID(0), least: 1, per: nil)),
    ] as [(Fact, Trigger)])
  func absent(fact: Fact, trigger: Trigger) {
    let bench = Bench([fact], [Rule(.deduct(200), trigger)])
    #expect(bench.calculation([]) == "1000; 0 x1 -200 []; = 800")
    #expect(bench.calculation([row(0, .yes(false), .returned)]) == "1000; 0 x1 -200 []; = 800")
    #expect(bench.calculation([row(0, .yes(false), count: 0)]) == "1000; 0 x1 -200 []; = 800")
    // A row under review is not absence.
    #expect(bench.calculation([row(0, .yes(false), .pending)]) == "undecided [], waiting [0]")
  }

  @Test("lets an accepted row win over the declared absence")
  func presence() {
    let bench = Bench([Fact(.yesno, absent: .yes(true))], [Rule(.deduct(200), .yesno(Self.zero, is: true))])
    #expect(bench.calculation([row(0, .yes(false))]) == "1000; = 1000")
  }
}
