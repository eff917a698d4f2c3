import Rubric
import TestSupport
import Testing

@Suite("Day")
struct DayTests {
  @Test("counts every civil day of four centuries, one by one")
  func civil() throws {
    // Walked day by day with month lengths from the almanac rather than from a formula.
    var number: Int32 = 0
    var weekday = 3  // 1970-01-01 was a Thursday.
    var faults: [String] = []
    for year in 1970..<2370 {
      let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for dayOfMonth in 1...length {
          let day = Day(number: number)
          let isRight =
            Day(year: year, month: month, day: dayOfMonth) == day && day.civil == (year, month, dayOfMonth)
            && day.year == year && day.weekday == weekday
          if !isRight { faults.append("\(year)-\(month)-\(dayOfMonth)") }
          number += 1
          weekday = (weekday + 1) % 7
        }
        if Day(year: year, month: month, day: length + 1) != nil { faults.append("\(year)-\(month) is too long") }
      }
    }
    #expect(faults == [])
    #expect(number == 146_097)
  }

  @Test(
    "knows the ends of its range and days before 1970",
    arguments: [
      (1, 1, 1, -719_162, 0), (1600, 2, 29, -135_081, 1), (1969, 12, 31, -1, 2), (9999, 12, 31, 2_932_896, 4),
    ])
  func ends(year: Int, month: Int, day: Int, number: Int32, weekday: Int) throws {
    let found = try #require(Day(year: year, month: month, day: day))
    #expect(found.number == number)
    #expect(found.civil == (year, month, day))
    #expect(found.weekday == weekday)
  }

  @Test(
    "refuses days that do not exist",
    arguments: [
      (2025, 2, 29), (1900, 2, 29), (2024, 2, 30), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
      (2025, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2025, 1, -1), (.max, .max, .max), (.min, .min, .min),
    ])
  func invalid(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("adds days and stays at the ends of its range")
  func adding() {
    #expect(on("2024-02-28").adding(days: 2) == on("2024-03-01"))
    #expect(on("2025-03-01").adding(days: -1) == on("2025-02-28"))
    #expect(Day(number: .max).adding(days: 1) == Day(number: .max))
    #expect(Day(number: .min).adding(days: -1) == Day(number: .min))
  }

  @Test("orders by date")
  func order() {
    #expect(on("2024-12-31") < on("2025-01-01"))
    #expect(!(on("2025-01-01") < on("2025-01-01")))
  }
}
