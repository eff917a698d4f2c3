package import Rubric

/// A quarter of a year.
package struct Quarter: Sendable, Hashable {
  /// The number, from 1 to 4.
  package let number: Int
  /// The days.
  package let days: ClosedRange<Day>

  /// The name in addresses.
  package var name: String { "q\(number)" }

  /// Returns the quarters of a calendar year that have a day in a window.
  package static func all(of window: ClosedRange<Day>, year: Int) -> [Quarter] {
    (1...4).compactMap { number in
      guard let first = Day(year: year, month: 3 * number - 2, day: 1),
        let next = number == 4
          ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: 3 * number + 1, day: 1)
      else { return nil }
      let days = first...next.adding(days: -1)
      return days.overlaps(window) ? Quarter(number: number, days: days) : nil
    }
  }
}
