import Rubric
import TestSupport
import Testing

@Suite("WorkCalendar")
struct WorkCalendarTests {
  @Test(
    "counts working days across holidays and make-up days",
    arguments: [
      ("2024-09-30", 3, "2024-10-10"), ("2024-04-30", 10, "2024-05-16"), ("2025-01-24", 10, "2025-02-13"),
      ("2025-04-25", 3, "2025-04-29"), ("2025-12-31", 3, "2026-01-06"),
      // The day itself is not counted, whether worked or not.
      ("2025-10-01", 1, "2025-10-09"), ("2025-09-28", 1, "2025-09-29"), ("2025-03-01", 1, "2025-03-03"),
      ("2025-03-07", 1, "2025-03-10"),
    ])
  func vectors(start: String, count: Int, last: String) {
    #expect(Calendars.published(2024, 2025, 2026).day(count, workdaysAfter: on(start)) == .day(on(last)))
  }

  @Test("finds the working days of a year", arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func year(year: Int, count: Int) {
    let calendar = Calendars.published(year)
    let days = on("\(year)-01-01").number...on("\(year)-12-31").number
    #expect(days.count { calendar.isWorkday(Day(number: $0)) == true } == count)
  }

  @Test("refuses a year without a file rather than guessing")
  func missingYear() {
    let calendar = Calendars.published(2025)
    #expect(calendar.isWorkday(on("2024-12-31")) == nil)
    #expect(calendar.isWorkday(on("2026-01-05")) == nil)
    #expect(calendar.day(3, workdaysAfter: on("2025-12-31")) == .missing(year: 2026))
    #expect(calendar.day(2, workdaysAfter: on("2025-12-29")) == .day(on("2025-12-31")))
    #expect(calendar.day(1, workdaysAfter: on("2024-12-31")) == .day(on("2025-01-02")))
    #expect(calendar.day(1, workdaysAfter: on("2024-06-03")) == .missing(year: 2024))
  }

  @Test("knows a year whose file lists nothing by its weekdays")
  func plainYear() {
    let calendar = WorkCalendar(years: [2027], exceptions: [])
    #expect(calendar.isWorkday(on("2027-01-01")) == true)
    #expect(calendar.isWorkday(on("2027-01-02")) == false)
  }

  @Test("lets the later of two lines for one day win")
  func duplicates() {
    let day = on("2025-01-26")
    for last in [true, false] {
      let calendar = WorkCalendar(
        years: [2025],
        exceptions: [
          .init(day, isWorkday: !last), .init(on("2025-01-01"), isWorkday: false),
          .init(day, isWorkday: last),
        ])
      #expect(calendar.isWorkday(day) == last)
      #expect(calendar.exceptions.count == 2)
    }
  }

  @Test("counts as many working days as walking does", arguments: 0..<60)
  func walking(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let exceptions = (0..<40).map { _ in
      WorkCalendar.Exception(on("2024-11-01").adding(days: random.int(0...500)), isWorkday: random.chance(40))
    }
    let calendar = WorkCalendar(
      years: random.pick([[2024, 2025], [2025], [2024, 2025, 2026]]), exceptions: exceptions)
    for _ in 0..<60 {
      let start = on("2024-11-15").adding(days: random.int(0...450))
      let count = random.int(1...90)
      var (day, left, missing) = (start, count, Int?.none)
      while left > 0, missing == nil {
        day = day.adding(days: 1)
        switch calendar.isWorkday(day) {
        case nil: missing = day.year
        case true?: left -= 1
        case false?: break
        }
      }
      #expect(calendar.day(count, workdaysAfter: start) == missing.map { .missing(year: $0) } ?? .day(day))
      guard missing == nil else { continue }
      #expect(calendar.workdays(after: start, through: day) == count)
      #expect(calendar.workdays(after: day, through: start) == -count)
    }
  }

  @Test("keeps years and days in ascending order")
  func order() {
    let calendar = WorkCalendar(
      years: [2026, 2024], exceptions: Calendars.exceptions([2024, 2026]).reversed())
    #expect(calendar.years == [2024, 2026])
    #expect(zip(calendar.exceptions, calendar.exceptions.dropFirst()).allSatisfy { $0.day < $1.day })
  }
}
