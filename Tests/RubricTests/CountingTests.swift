import Rubric
import TestSupport
import Testing

/// `cap`, `from` and `every`.
@Suite("How occurrences count")
struct CountingTests {
  private func bench(
    _ counting: Counting, late limit: Limit? = nil, cap: Int64? = nil, effect: Rule.Effect = .deduct(100)
  ) -> Bench {
    let filter = Filter(timing: limit.map { .late($0) })
    return Bench(
      [Fact(.event)],
      [Rule(effect, .each(FactID(0), filter, counting), cap: cap.map { Points(hundredths: $0) })])
  }

  @Test("a rule takes or gives at most its cap, and counts on")
  func cap() {
    let rows = [row(count: 7, start: "2025-05-01")]
    #expect(bench(.all, cap: 300).calculation(rows) == "1000; 0 x7 -300 [0]; = 700")
    #expect(bench(.all, cap: 700).calculation(rows) == "1000; 0 x7 -700 [0]; = 300")
    #expect(bench(.all, cap: 800).calculation(rows) == "1000; 0 x7 -700 [0]; = 300")
    var award = bench(.all, cap: 250, effect: .award(100))
    award.startsFull = false
    #expect(award.calculation(rows) == "0; 0 x7 250 [0]; = 250")
  }

  @Test("a cap bounds its own rule alone")
  func capOfOne() {
    let each = Trigger.each(FactID(0), Filter(), .all)
    let bench = Bench(
      [Fact(.event)], [Rule(.deduct(100), each, cap: Points(hundredths: 200)), Rule(.deduct(150), each)])
    #expect(
      bench.calculation([row(count: 4, start: "2025-05-01")]) == "1000; 0 x4 -200 [0]; 1 x4 -600 [0]; = 200")
  }

  @Test("from the third on, in the order in which they began, rows in reading order")
  func from() {
    let rows = [
      row(start: "2025-06-01"), row(count: 2, start: "2025-05-02"), row(start: "2025-05-01"),
      row(start: "2025-04-01", .returned),
    ]
    #expect(bench(.from(1)).calculation(rows) == "1000; 0 x4 -400 [0 1 2]; = 600")
    #expect(bench(.from(2)).calculation(rows) == "1000; 0 x3 -300 [0 1]; = 700")
    // The second of two occurrences in one row.
    #expect(bench(.from(3)).calculation(rows) == "1000; 0 x2 -200 [0 1]; = 800")
    #expect(bench(.from(4)).calculation(rows) == "1000; 0 x1 -100 [0]; = 900")
    #expect(bench(.from(5)).calculation(rows) == "1000; = 1000")
  }

  @Test("from counts after the filters, a start without time at 00:00, equal starts in reading order")
  func fromFiltered() {
    let late = bench(.from(2), late: .days(1))
    let rows = [
      row(start: "2025-05-01", done: "2025-05-01"), row(start: "2025-05-02", done: "2025-05-09"),
      row(start: "2025-05-03 8:00", done: "2025-05-09"), row(start: "2025-05-03", done: "2025-05-09"),
    ]
    #expect(late.calculation(rows) == "1000; 0 x2 -200 [2 3]; = 800")
    #expect(bench(.from(4)).calculation(rows) == "1000; 0 x1 -100 [2]; = 900")
    #expect(bench(.from(2)).calculation([row(start: "2025-05-01"), row(start: "2025-05-01 0:00")]).contains("[1]"))
  }

  @Test("every begun period of delay counts, for each of a row's occurrences; one without any stays out")
  func every() {
    let daily = bench(.every(.days(2)), late: .days(1))
    // The deadline is the end of 2025-05-02.
    for (done, periods) in [("2025-05-03", 1), ("2025-05-04", 1), ("2025-05-05", 2), ("2025-05-07", 3)] {
      #expect(
        daily.calculation([row(start: "2025-05-01", done: done)])
          == "1000; 0 x\(periods) -\(periods * 100) [0]; = \(1000 - periods * 100)")
    }
    #expect(daily.calculation([row(start: "2025-05-01", done: "2025-05-02")]) == "1000; = 1000")
    #expect(
      daily.calculation([row(count: 3, start: "2025-05-01", done: "2025-05-05")]) == "1000; 0 x6 -600 [0]; = 400")
    let workdays = bench(.every(.workdays(1)), late: .days(1))
    // Late over the holidays, in which no working day lies.
    let rows = [
      row(start: "2025-04-29", done: "2025-05-05"), row(start: "2025-04-29", done: "2025-05-06"),
    ]
    #expect(workdays.calculation(rows) == "1000; 0 x1 -100 [1]; = 900")
    #expect(workdays.calculation([rows[0]]) == "1000; = 1000")
  }

  @Test("what is not done counts until the end of the round, and what is done after it is not done")
  func open() {
    var daily = bench(.every(.days(1)), late: .days(1))
    daily.asOf = on("2025-05-06")
    for done in [nil, "2025-05-07"] as [String?] {
      #expect(daily.calculation([row(start: "2025-05-01", done: done)]) == "1000; 0 x4 -400 [0]; = 600")
    }
    var hourly = bench(.every(.hours(6)), late: .hours(24))
    hourly.asOf = on("2025-05-03")
    #expect(hourly.calculation([row(start: "2025-05-02 6:00")]) == "1000; 0 x3 -300 [0]; = 700")
    // A 限期 without a time ends at 24:00, as does the day on which it was done.
    #expect(
      hourly.calculation([row(start: "2025-05-01 6:00", done: "2025-05-02", due: "2025-05-01")])
        == "1000; 0 x4 -400 [0]; = 600")
  }

  @Test("without a calendar the periods are unknown")
  func unknown() {
    var bench = bench(.every(.workdays(1)), late: .days(1))
    bench.terms = Terms(
      window: bench.terms.window, dates: [], calendar: WorkCalendar(years: [2024], exceptions: []))
    #expect(bench.calculation([row(start: "2025-05-01", done: "2025-05-09")]) == "undecided [0], waiting []")
  }
}
