import Rubric
import TestSupport
import Testing

@Suite("Periods of delay")
struct PeriodTests {
  private static let calendar = Calendars.published(2024, 2025, 2026)
  private static let lengths: [Limit] = [1, 2, 3, 7, 30].flatMap {
    [.workdays($0), .days($0), .hours($0), .minutes($0)]
  }

  @Test(
    "are counted once they have begun, from the deadline to when it was finished",
    arguments: [
      // 2025-04-27 was worked, 2025-05-01 to 05 were not.
      (.workdays(1), .endOf(on("2025-04-25")), "2025-04-26", 0),
      (.workdays(1), .endOf(on("2025-04-25")), "2025-04-27", 1),
      (.workdays(1), .endOf(on("2025-04-30")), "2025-05-05", 0),
      (.workdays(1), .endOf(on("2025-04-30")), "2025-05-06", 1),
      (.workdays(5), .endOf(on("2025-04-25")), "2025-05-05", 1),
      (.workdays(3), .endOf(on("2025-04-25")), "2025-05-05", 2),
      (.days(1), .endOf(on("2025-04-30")), "2025-05-05 0:00", 5),
      (.days(7), .endOf(on("2025-04-30")), "2025-05-07", 1),
      (.days(7), .endOf(on("2025-04-30")), "2025-05-08", 2),
      // A 限期 with a time: the days after its day.
      (.days(1), .minute(at("2025-04-30 9:00").minutes), "2025-04-30 17:00", 0),
      (.days(1), .minute(at("2025-04-30 9:00").minutes), "2025-05-01 0:00", 1),
      (.hours(1), .minute(at("2025-04-30 9:00").minutes), "2025-04-30 9:00", 0),
      (.hours(1), .minute(at("2025-04-30 9:00").minutes), "2025-04-30 9:01", 1),
      (.hours(1), .minute(at("2025-04-30 9:00").minutes), "2025-04-30 10:00", 1),
      (.hours(1), .minute(at("2025-04-30 9:00").minutes), "2025-04-30 10:01", 2),
      (.minutes(90), .minute(at("2025-04-30 23:00").minutes), "2025-05-01 0:31", 2),
      // Without a time a day ends at 24:00.
      (.hours(24), .endOf(on("2025-04-30")), "2025-05-01", 1),
      (.hours(24), .endOf(on("2025-04-30")), "2025-05-01 0:00", 0),
      (.minutes(1), .minute(at("2025-04-30 23:00").minutes), "2025-04-30", 60),
    ] as [(Limit, Deadline, String, Int64)])
  func counts(period: Limit, deadline: Deadline, end: String, expected: Int64) {
    #expect(period.periods(from: deadline, to: at(end), calendar: Self.calendar) == expected)
  }

  @Test("of working days are unknown through a year without a calendar")
  func unknown() {
    let end = at("2027-01-04")
    #expect(Limit.workdays(1).periods(from: .endOf(on("2026-12-31")), to: end, calendar: Self.calendar) == nil)
    #expect(Limit.days(1).periods(from: .endOf(on("2026-12-31")), to: end, calendar: Self.calendar) == 4)
  }

  @Test("never grow fewer the later it is finished, are none in time, and are shared out by their length")
  func laws() throws {
    var random = SeededGenerator(seed: 3)
    let first = Int(on("2025-01-01").number)
    func moment(isTimed: Bool) -> Moment {
      let day = Day(number: Int32(first + random.int(0...60)))
      return Moment(day, minute: isTimed ? Int16(random.int(0...1439)) : nil)
    }
    for _ in 0..<4000 {
      let period = random.pick(Self.lengths)
      let isTimed = random.chance(50)
      let deadline = Deadline(moment(isTimed: isTimed))
      let ends = [moment(isTimed: isTimed), moment(isTimed: isTimed)].sorted { $0.minutes < $1.minutes }
      let counts = try ends.map { try #require(period.periods(from: deadline, to: $0, calendar: Self.calendar)) }
      #expect(counts[0] <= counts[1])
      for (end, count) in zip(ends, counts) {
        if !deadline.isBefore(end) { #expect(count == 0) }
        let (one, length) = period.unit
        let units = try #require(one.periods(from: deadline, to: end, calendar: Self.calendar))
        #expect(count == (units + length - 1) / length)
      }
    }
  }
}

extension Limit {
  /// The limit of length one in the same unit, and how many of it make this one.
  fileprivate var unit: (Limit, Int64) {
    switch self {
    case .workdays(let count): (.workdays(1), Int64(count))
    case .days(let count): (.days(1), Int64(count))
    case .hours(let count): (.hours(1), Int64(count))
    case .minutes(let count): (.minutes(1), Int64(count))
    }
  }
}
