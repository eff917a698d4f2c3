import Assessment
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

extension AssessmentYear {
  /// Returns the notice of a result that is published without the levels that its rubric gives, before it is recorded;
  /// nil where there is nothing to be said.
  var levelNotice: String? {
    guard record == nil, plan.isPublished, !rubric.levels.isEmpty, let show = plan.publication?.show,
      show.contains(.total), !show.contains(.level)
    else { return nil }
    return "注意：\(plan.year) 年的细则有等级，publication 的 show 里没有 level，公开版不显示等级；要显示的现在加上，公布以后再加要按更正办"
  }
}
