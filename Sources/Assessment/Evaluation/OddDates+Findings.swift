import Diagnostics
import Rubric
import RubricBooks

extension Diagnostic {
  /// The largest number of days from 开始 to 完成 that raises no question.
  static let mostDaysOpen = 366

  static func oddDay(_ place: Location, _ day: Day, _ allowed: ClosedRange<Day>) -> Diagnostic {
    Diagnostic(
      .oddDate, at: place, "\(day.iso) 不在 \(allowed.lowerBound.iso) 至 \(allowed.upperBound.iso) 之内，请核对年份；确实是这一天的可以不改")
  }

  static func earlyDue(_ place: Location, _ day: Day, start: Day) -> Diagnostic {
    Diagnostic(.oddDate, at: place, "“限期”\(day.iso) 早于 \(start.iso)，一开始就已逾期，请核对年份；确实是这一天的可以不改")
  }

  static func longTime(_ place: Location, start: Day, done: Day) -> Diagnostic {
    Diagnostic(
      .oddDate, at: place,
      "“完成”\(done.iso) 比“开始”\(start.iso) 晚了 \(done.number - start.number) 天，请核对年份；确实是这一天的可以不改")
  }
}
