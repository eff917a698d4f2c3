package import Rubric

extension Labels {
  /// Returns a day as it is written in a sentence: 2024 年 5 月 28 日.
  package func words(for day: Day) -> String {
    let (year, month, day) = day.civil
    return self(.date, "\(year)", "\(month)", "\(day)")
  }

  /// Returns a limit as it is written in a sentence: 3 个工作日.
  package func words(for limit: Limit) -> String {
    switch limit {
    case .workdays(let count): self(.limitWorkdays, "\(count)")
    case .days(let count): self(.limitDays, "\(count)")
    case .hours(let count): self(.limitHours, "\(count)")
    case .minutes(let count): self(.limitMinutes, "\(count)")
    }
  }
}
