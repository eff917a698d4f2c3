import ContentFiles
package import Diagnostics
import Rubric
import RubricBooks

extension DiagnosticCode {
  /// Material reached the office too late.
  package static let afterCutoff = DiagnosticCode("after-cutoff", .warning)
  /// An 编号 occurs twice.
  package static let duplicateRef = DiagnosticCode("duplicate-ref", .error)
  /// A row occurs twice.
  package static let duplicateRow = DiagnosticCode("duplicate-row", .warning)
  /// A limit needs a time that is not given.
  package static let timeRequired = DiagnosticCode("time-required", .error)
  /// Something was finished before it began.
  package static let doneBeforeStart = DiagnosticCode("done-before-start", .error)
  /// A limit runs through a year without a calendar.
  package static let calendarYear = DiagnosticCode("calendar-year", .error)
}

extension Diagnostic {
  /// Reports 无 in a row that says when something began.
  static func noneWithStart(_ place: Location) -> Diagnostic {
    Diagnostic(.badChoice, at: place, "“无”表示没有发生，不能同时填写“开始”；没有发生的请清空“开始”，发生过的请写明是什么")
  }

  /// Reports other words for 无.
  static func noneInOtherWords(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(
      .badChoice, at: place, "\(quoted(text))不算“无”：没有发生的，内容只写“无”；各单位都没有的，一行“全部”就够；发生过的请写明是什么，并填写“开始”")
  }

  static func badValue(_ place: Location, _ text: String, _ kind: Fact.Kind, _ fact: RubricBook.FactText) -> Diagnostic
  {
    switch kind {
    case .yesno: .badYesNo(place, text)
    case .choice, .event: .badChoice(place, text, fact.options)
    case .number: .badNumber(place, text)
    case .date:
      Diagnostic(.badDate, at: place, spoilt(text) ?? "\(quoted(text))\(dateAdvice(text))，从未发生的填“否”")
    }
  }

  static func afterCutoff(_ place: Location, _ text: String, _ cutoff: Day) -> Diagnostic {
    Diagnostic(.afterCutoff, at: place, "收到日期\(quoted(text))晚于截止日 \(cutoff.iso)，此行不计")
  }

  static func duplicateReference(_ place: Location, _ text: String, earlier: String) -> Diagnostic {
    Diagnostic(
      .duplicateRef, at: place,
      "编号\(quoted(text))与 \(earlier)重复（同一轮、同一单位、指标和事项）；更正请放到下一轮，撤销请填审核“退回”或数量 0；两件不同的事请换一个编号")
  }

  static func duplicateRow(_ place: Location, earlier: String) -> Diagnostic {
    Diagnostic(.duplicateRow, at: place, "此行与 \(earlier)完全相同，会重复计算；若是两件事请各加编号，否则请删除一行")
  }

  /// Reports a day without the time that a limit in hours, or a 限期 with a time, needs.
  static func timeRequired(_ place: Location, _ column: String, besideDue: Bool) -> Diagnostic {
    let reason = besideDue ? "“限期”写有时间" : "期限按小时或分钟计算"
    let remedy = besideDue ? "；只按日子算的，“限期”请只写日期" : ""
    return Diagnostic(.timeRequired, at: place, "\(reason)，“\(column)”应写明时间，如 2024-05-28 9:30\(remedy)")
  }

  /// Reports what was finished before it began.
  package static func doneBeforeStart(_ place: Location) -> Diagnostic {
    Diagnostic(.doneBeforeStart, at: place, "完成早于开始，请核对这两个日期")
  }

  static func missingCalendar(_ place: Location, _ span: String, year: Int) -> Diagnostic {
    Diagnostic(.calendarYear, at: place, "按工作日计算的\(span)跨入 \(year) 年，但没有 calendar/\(year).csv，请补上该年的节假日安排")
  }
}
