import Rubric
import TestSupport
import Testing

@Suite("Limit and Deadline")
struct LimitTests {
  private static let calendar = Calendars.published(2024, 2025, 2026)

  @Test(
    "ends at the end of its last day, or at its minute",
    arguments: [
      (.workdays(3), "2025-04-25", nil, .endOf(on("2025-04-29"))),
      (.workdays(3), "2025-04-25 23:59", nil, .endOf(on("2025-04-29"))),
      (.days(3), "2025-04-25", nil, .endOf(on("2025-04-28"))),
      (.days(10), "2025-09-25", nil, .endOf(on("2025-10-05"))),
      (.hours(24), "2025-04-25 9:30", nil, .minute(at("2025-04-26 9:30").minutes)),
      (.hours(1), "2025-12-31 23:30", nil, .minute(at("2026-01-01 0:30").minutes)),
      (.hours(9999), "2025-01-01 0:00", nil, .minute(at("2025-01-01 0:00").minutes + 599_940)),
      // A 限期 replaces the limit, shorter or longer, whatever the limit needs.
      (.hours(24), "2025-04-25", "2025-05-01", .endOf(on("2025-05-01"))),
      (.workdays(3), "2025-04-25", "2025-04-25", .endOf(on("2025-04-25"))),
      (.workdays(3), "2027-04-25", "2027-05-01 17:00", .minute(at("2027-05-01 17:00").minutes)),
    ] as [(Limit, String, String?, Deadline)])
  func deadlines(limit: Limit, start: String, due: String?, deadline: Deadline) {
    #expect(limit.deadline(from: at(start), due: due.map(at), calendar: Self.calendar) == .success(deadline))
  }

  @Test(
    "has no deadline without what it needs",
    arguments: [
      (.hours(24), "2025-04-25", .startWithoutTime), (.workdays(1), "2026-12-31", .missingCalendar(year: 2027)),
      (.workdays(1), "2023-06-01 8:00", .missingCalendar(year: 2023)),
    ] as [(Limit, String, Limit.Obstacle)])
  func obstacles(limit: Limit, start: String, obstacle: Limit.Obstacle) {
    #expect(limit.deadline(from: at(start), due: nil, calendar: Self.calendar) == .failure(obstacle))
  }

  @Test(
    "is met until the end of its day",
    arguments: [
      ("2025-04-29", false), ("2025-04-29 0:00", false), ("2025-04-29 23:59", false), ("2025-04-30 0:00", true),
      ("2025-04-30", true), ("2025-04-28 23:59", false), ("2026-04-29", true),
    ])
  func endOfDay(done: String, isLate: Bool) {
    #expect(Deadline.endOf(on("2025-04-29")).isBefore(at(done)) == isLate)
  }

  @Test(
    "is met to the minute, and by the day where no time is known",
    arguments: [
      ("2025-04-29 17:00", false), ("2025-04-29 17:01", true), ("2025-04-29 16:59", false), ("2025-04-30 0:00", true),
      ("2025-04-29", false), ("2025-04-30", true),
    ])
  func minute(done: String, isLate: Bool) {
    #expect(Deadline.minute(at("2025-04-29 17:00").minutes).isBefore(at(done)) == isLate)
  }

  @Test("has passed at the end of a day that it lies in by the minute, not of its own last day")
  func asOf() {
    let day = on("2025-04-29")
    #expect(!Deadline.endOf(day).isBefore(endOf: day))
    #expect(Deadline.endOf(day).isBefore(endOf: day.adding(days: 1)))
    for time in ["0:00", "17:00", "23:59"] {
      let deadline = Deadline.minute(at("2025-04-29 \(time)").minutes)
      #expect(deadline.isBefore(endOf: day))
      #expect(!deadline.isBefore(endOf: day.adding(days: -1)))
    }
  }

  @Test("counts days rightly before 1970")
  func beforeTheEpoch() {
    let deadline = Deadline.minute(at("1969-12-30 12:00").minutes)
    #expect(deadline.isBefore(endOf: on("1969-12-30")))
    #expect(!deadline.isBefore(endOf: on("1969-12-29")))
    #expect(!deadline.isBefore(at("1969-12-30")))
    #expect(deadline.isBefore(at("1969-12-31")))
  }
}
