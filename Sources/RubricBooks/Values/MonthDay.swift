import ContentFiles
package import Rubric

/// A day of every year, such as `12-20`.
package struct MonthDay: Sendable, Hashable {
  /// The month, from 1 to 12.
  package let month: Int
  /// The day, from 1 to the month's length in a leap year.
  package let day: Int

  /// Reads a month and a day as in `12-20`, or fails if they are not a day of any year.
  package init?(_ text: some StringProtocol) {
    guard let dash = text.firstIndex(of: "-"), let month = parseCount(String(text[..<dash])),
      let day = parseCount(String(text[text.index(after: dash)...]))
    else { return nil }
    // 2024 is a leap year.
    guard Day(year: 2024, month: Int(month), day: Int(day)) != nil else { return nil }
    self.month = Int(month)
    self.day = Int(day)
  }

  /// Returns the day in a year from 1 to 9999; 29 February becomes 28 February in a year without it.
  package func day(in year: Int) -> Day? {
    Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
  }
}
