import Rubric
import TestSupport
import Testing

@Suite("Rules about occurrences")
struct OccurrenceTests {
  private static let zero = FactID(0)
  private static let may = [
    row(start: "2025-05-06"), row(0, .tag(TagID(1)), count: 3, start: "2025-05-07"),
    row(0, .tag(TagID(2)), start: "2025-05-08", done: "2025-05-08"),
  ]

  @Test("counts each occurrence, any occurrence, or none")
  func eachAndAny() {
    let each = Bench([Fact(.event)], [Rule(.deduct(100), .each(Self.zero, Filter()))])
    #expect(each.calculation(Self.may) == "1000; 0 x5 -500 [0 1 2]; = 500")
    #expect(each.calculation([]) == "1000; = 1000")
    let any = Bench([Fact(.event)], [Rule(.deduct(100), .any(Self.zero, Filter()))])
    #expect(any.calculation(Self.may) == "1000; 0 x1 -100 [0 1 2]; = 900")
    #expect(any.calculation([]) == "1000; = 1000")
  }

  @Test("filters by tag and by what is unfinished")
  func filters() {
    func calculation(_ filter: Filter) -> String {
      Bench([Fact(.event)], [Rule(.deduct(100), .each(Self.zero, filter))]).calculation(Self.may)
    }
    #expect(calculation(Filter(tags: [TagID(1)])) == "1000; 0 x3 -300 [1]; = 700")
    #expect(calculation(Filter(tags: [TagID(7)])) == "1000; = 1000")
    #expect(calculation(Filter(isOpen: true)) == "1000; 0 x4 -400 [0 1]; = 600")
    #expect(calculation(Filter(tags: [TagID(2)], isOpen: true)) == "1000; = 1000")
    #expect(calculation(Filter(tags: [TagID(1)], timing: .late(.days(2)))) == "1000; 0 x3 -300 [1]; = 700")
  }

  @Test(
    "leaves out what lies outside the window or after the day",
    arguments: [
      ("2024-12-31 23:59", false), ("2025-01-01", true), ("2025-10-09 23:59", true), ("2025-10-10 0:00", false),
      ("2026-01-01", false),
    ])
  func window(start: String, counts: Bool) {
    var bench = Bench([Fact(.event)], [Rule(.deduct(100), .each(Self.zero, Filter()))])
    bench.asOf = on("2025-10-09")
    #expect(bench.calculation([row(start: start)]) == (counts ? "1000; 0 x1 -100 [0]; = 900" : "1000; = 1000"))
    let waiting = counts ? "undecided [], waiting [0]" : "1000; = 1000"
    #expect(bench.calculation([row(0, start: start, .pending)]) == waiting)
  }

  @Test("closes the window on its last day even when the round ends later")
  func lateRound() {
    var bench = Bench([Fact(.event)], [Rule(.deduct(100), .each(Self.zero, Filter()))])
    bench.asOf = on("2026-01-06")
    #expect(bench.calculation([row(start: "2026-01-01")]) == "1000; = 1000")
    #expect(bench.calculation([row(start: "2025-12-31")]) == "1000; 0 x1 -100 [0]; = 900")
  }

  @Test("leaves a replaced row gone where its replacement is left out")
  func replacedFromOutside() {
    let bench = Bench([Fact(.event)], [Rule(.deduct(100), .each(Self.zero, Filter()))])
    let rows = [row(ref: 1, start: "2025-05-01"), row(ref: 1, start: "2026-05-01")]
    #expect(bench.calculation(rows) == "1000; = 1000")
  }

  @Test(
    "splits occurrences into late and on time",
    arguments: [
      (.workdays(3), row(start: "2025-04-25", done: "2025-04-29"), false),
      (.workdays(3), row(start: "2025-04-25", done: "2025-04-30"), true),
      (.days(3), row(start: "2025-04-25", done: "2025-04-28 23:59"), false),
      (.days(3), row(start: "2025-04-25", done: "2025-04-29"), true),
      (.hours(24), row(start: "2025-04-25 17:00", done: "2025-04-26 17:00"), false),
      (.hours(24), row(start: "2025-04-25 17:00", done: "2025-04-26 17:01"), true),
      // Not done: late as soon as the day's end is past the deadline.
      (.days(3), row(start: "2025-10-05"), true), (.days(3), row(start: "2025-10-06"), false),
      (.hours(24), row(start: "2025-10-08 23:59"), true), (.hours(24), row(start: "2025-10-09 0:00"), false),
      // Done after the round's day: not done in that round.
      (.days(3), row(start: "2025-10-06", done: "2025-10-10"), false),
      (.days(3), row(start: "2025-10-05", done: "2025-10-10"), true),
      (.days(3), row(start: "2025-10-05", done: "2025-10-09"), true),
      // A 限期 replaces the limit.
      (.days(3), row(start: "2025-04-25", done: "2025-05-09", due: "2025-05-09"), false),
      (.days(3), row(start: "2025-04-25", done: "2025-04-26", due: "2025-04-25"), true),
      (.hours(24), row(start: "2025-04-25", done: "2025-04-27", due: "2025-04-27"), false),
      (.days(3), row(start: "2025-04-25", done: "2025-04-26 9:01", due: "2025-04-26 9:00"), true),
      (.days(3), row(start: "2025-04-25", due: "2025-10-09 23:59"), true),
      (.days(3), row(start: "2025-04-25", due: "2025-10-09"), false),
      // Done before it began is early, not late.
      (.days(3), row(start: "2025-04-25", done: "2025-04-01"), false),
    ] as [(Limit, Record, Bool)])
  func timing(limit: Limit, record: Record, isLate: Bool) {
    var bench = Bench(
      [Fact(.event)],
      [
        Rule(.deduct(400), .each(Self.zero, Filter(timing: .late(limit)))),
        Rule(.deduct(100), .each(Self.zero, Filter(timing: .ontime(limit)))),
      ])
    bench.asOf = on("2025-10-09")
    let expected = isLate ? "1000; 0 x1 -400 [0]; = 600" : "1000; 1 x1 -100 [0]; = 900"
    #expect(bench.calculation([record]) == expected)
  }

  @Test("counts what is still unfinished at the round's day as open")
  func open() {
    var bench = Bench([Fact(.event)], [Rule(.deduct(100), .each(Self.zero, Filter(isOpen: true)))])
    bench.asOf = on("2025-10-09")
    let rows = [
      row(start: "2025-05-01"), row(start: "2025-05-01", done: "2025-10-09"),
      row(start: "2025-05-01", done: "2025-10-10 0:00"),
    ]
    #expect(bench.calculation(rows) == "1000; 0 x2 -200 [0 2]; = 800")
  }

  @Test("is undecided where a deadline cannot be told, but not of a tag it does not ask for")
  func obstacles() {
    var bench = Bench([Fact(.event)], [Rule(.deduct(100), .any(Self.zero, Filter(timing: .late(.workdays(1)))))])
    bench.terms = Terms(
      window: bench.terms.window, dates: [], calendar: WorkCalendar(years: [2024], exceptions: []))
    #expect(bench.calculation([row(start: "2025-05-06")]) == "undecided [0], waiting []")
    #expect(bench.calculation([row(start: "2025-05-06", due: "2025-05-06")]) == "1000; 0 x1 -100 [0]; = 900")
    bench.rules = [Rule(.deduct(100), .any(Self.zero, Filter(tags: [TagID(1)], timing: .late(.workdays(1)))))]
    #expect(bench.calculation([row(start: "2025-05-06")]) == "1000; = 1000")
  }

  @Test(
    "finds a run of records in the order of their starts and lists the first, whole",
    arguments: [
      (2, "LL", "1000; 0 x1 -300 [0 1]; = 700"), (2, "L.L", "1000; = 1000"), (2, "L", "1000; = 1000"),
      (1, ".L.", "1000; 0 x1 -300 [1]; = 700"), (2, ".LLL.", "1000; 0 x1 -300 [1 2 3]; = 700"),
      (2, "L.LLL.LL", "1000; 0 x1 -300 [2 3 4]; = 700"), (3, "LL.LLL", "1000; 0 x1 -300 [3 4 5]; = 700"),
      (3, "LL.LL", "1000; = 1000"),
    ])
  func run(length: Int, pattern: String, expected: String) {
    let bench = Bench([Fact(.event)], [Rule(.deduct(300), .run(Self.zero, Filter(tags: [TagID(1)]), length: length))])
    let rows = pattern.enumerated().map { place, letter in
      row(0, letter == "L" ? .tag(TagID(1)) : .none, count: 7, start: "2025-05-\(10 + place)")
    }
    #expect(bench.calculation(rows) == expected)
  }

  @Test("orders a run by start, a missing time as midnight, then by reading order")
  func runOrder() {
    let bench = Bench([Fact(.event)], [Rule(.deduct(300), .run(Self.zero, Filter(tags: [TagID(1)]), length: 2))])
    let late = Value.tag(TagID(1))
    let scattered = [row(0, late, start: "2025-05-09"), row(start: "2025-05-20"), row(0, late, start: "2025-05-01")]
    #expect(bench.calculation(scattered) == "1000; 0 x1 -300 [2 0]; = 700")
    // Read between them, but later that day.
    let sameDay = [
      row(0, late, start: "2025-05-01 0:00"), row(start: "2025-05-01 9:00"), row(0, late, start: "2025-05-01"),
    ]
    #expect(bench.calculation(sameDay) == "1000; 0 x1 -300 [0 2]; = 700")
    let between = [row(0, late, start: "2025-05-01"), row(start: "2025-05-01"), row(0, late, start: "2025-05-01 0:00")]
    #expect(bench.calculation(between) == "1000; = 1000")
  }

  @Test("sees no gap in a run where a record was left out")
  func runAcrossGaps() {
    let bench = Bench([Fact(.event)], [Rule(.deduct(300), .run(Self.zero, Filter(tags: [TagID(1)]), length: 2))])
    let late = Value.tag(TagID(1))
    let rows = [
      row(0, late, start: "2025-05-01"), row(0, start: "2025-05-02", .returned), row(count: 0, start: "2025-05-02"),
      row(0, late, start: "2025-05-03"), row(0, late, start: "2024-12-31"),
    ]
    #expect(bench.calculation(rows) == "1000; 0 x1 -300 [0 3]; = 700")
  }
}
