import Rubric
import RubricBooks

extension AssessmentPlan {
  /// Returns the notice of results that the public edition shows before the day of their publication; nil where there is
  /// nothing to be said, or no day to say it of.
  func earlyNotice(on today: Day?) -> String? {
    guard isPublished, let today, let day = publication?.date, day > today else { return nil }
    return
      "注意：\(year) 年的公布日 \(day.iso) 还没有到，公开版现在就显示这一年的结果；到那天才显示的，gongshi build 加 --date \(today.iso)（写今天的日期）"
  }
}
