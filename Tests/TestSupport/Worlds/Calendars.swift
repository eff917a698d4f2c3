package import Rubric

/// Parses a day as people write it: `2025-01-24`.
package func on(_ text: String) -> Day { at(text).day }

/// Parses a moment as people write it: `2025-01-24` or `2025-01-24 9:30`.
package func at(_ text: String) -> Moment {
  let numbers = text.split { $0 == "-" || $0 == " " || $0 == ":" }.compactMap { Int($0) }
  guard numbers.count == 3 || numbers.count == 5,
    let day = Day(year: numbers[0], month: numbers[1], day: numbers[2])
  else { preconditionFailure("\(text) is no moment") }
  return Moment(day, minute: numbers.count == 5 ? Int16(numbers[3] * 60 + numbers[4]) : nil)
}

/// The days off and the make-up working days that the State Council published.
package enum Calendars {
  private static let off: [Int: String] = [
    2024: "1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10 9/15-9/17 10/1-10/7",
    2025: "1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8",
    2026: "1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7",
  ]
  private static let work: [Int: String] = [
    2024: "2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12",
    2025: "1/26 2/8 4/27 9/28 10/11",
    2026: "1/4 2/14 2/28 5/9 9/20 10/10",
  ]

  /// Returns the listed days of some of the years 2024 to 2026.
  package static func exceptions(_ years: [Int]) -> [WorkCalendar.Exception] {
    years.flatMap { year in
      days(off[year] ?? "", in: year).map { WorkCalendar.Exception($0, isWorkday: false) }
        + days(work[year] ?? "", in: year).map { WorkCalendar.Exception($0, isWorkday: true) }
    }
  }

  /// Returns the calendar of some of the years 2024 to 2026.
  package static func published(_ years: Int...) -> WorkCalendar {
    WorkCalendar(years: years, exceptions: exceptions(years))
  }

  private static func days(_ list: String, in year: Int) -> [Day] {
    list.split(separator: " ").flatMap { span in
      let ends = span.split(separator: "-").map { end in
        on("\(year)-" + end.split(separator: "/").joined(separator: "-")).number
      }
      return (ends[0]...(ends.last ?? ends[0])).map { Day(number: $0) }
    }
  }
}
