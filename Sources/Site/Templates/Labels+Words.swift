import Rubric

extension Labels {
  /// A day as it stands in a sentence: 2024 年 5 月 28 日.
  func words(for day: Day) -> String {
    let (year, month, day) = day.civil
    return self(.date, "\(year)", "\(month)", "\(day)")
  }
}
