import ContentFiles
package import Diagnostics
package import Rubric

extension DiagnosticCode {
  /// An `assessment.yaml` breaks its format, or refers to what does not exist.
  package static let assessmentInvalid = DiagnosticCode("assessment-invalid", .error)
  /// A date is unlikely to be meant.
  package static let oddDate = DiagnosticCode("odd-date", .warning)
}

extension Diagnostic {
  /// Reports a plan that names a rubric that does not exist, with those that do, and the folder, if any, that lies where
  /// `rubrics` should be and has a name like it.
  package static func unknownRubric(
    _ place: Location, _ id: String, among known: [String], folder: String?
  ) -> Diagnostic {
    let others = known.prefix(5).map { quoted($0) }.joined(separator: "、")
    let hint =
      folder.map { "；\(quoted($0))文件夹不读，是不是应叫“rubrics”？" }
      ?? (known.isEmpty ? "" : "；现有 \(others)\(known.count > 5 ? " 等" : "")")
    return Diagnostic(
      .assessmentInvalid, at: place, chineseQuotes(id) ?? "没有评分细则\(quoted(id))，应有文件 rubrics/\(id).yaml\(hint)")
  }

  /// Reports a date that the rubric needs and the plan does not give.
  package static func missingDate(
    _ place: Location, _ name: String, rubric: String, among names: [String]
  ) -> Diagnostic {
    let near = likely(for: name, among: names)
    let hint = offer(near).map { "；dates 中有相近的名称\($0)两处要写得一样" } ?? ""
    return Diagnostic(.assessmentInvalid, at: place, "dates 中缺少评分细则\(quoted(rubric))用到的\(quoted(name))\(hint)")
  }

  /// Reports a day that rules compare with, but that lies outside the assessment's time.
  package static func oddNamedDate(_ place: Location, _ date: AssessmentPlan.NamedDate) -> Diagnostic {
    Diagnostic(
      .oddDate, at: place, "dates 中的\(quoted(date.name))是 \(date.day.iso)，不在本次考核的时间之内，而细则要与它比较；请核对年份，确实是这一天的可以不改")
  }

  /// Reports a cutoff outside the assessment's time.
  package static func oddCutoff(_ place: Location, _ day: Day) -> Diagnostic {
    Diagnostic(.oddDate, at: place, "cutoff 是 \(day.iso)，不在本次考核的时间之内，收到的材料都会按它算是否逾期；请核对年份，确实是这一天的可以不改")
  }

  /// Reports a range of days that the rubric compares with as one day.
  package static func rangeForDay(_ place: Location, _ name: String, rubric: String) -> Diagnostic {
    Diagnostic(
      .assessmentInvalid, at: place,
      "dates 中的\(quoted(name))是一段时间，而评分细则\(quoted(rubric))的 after 或 before 要与一天相比；请写成一个日期，"
        + "一段时间的头尾要分别用的，写成两个名称")
  }
}
