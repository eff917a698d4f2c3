package import Diagnostics
import Rubric
import Tabular

extension DiagnosticCode {
  /// A cell names no unit.
  package static let unknownUnit = DiagnosticCode("unknown-unit", .error)
  /// A cell names no item of the rubric.
  package static let unknownItem = DiagnosticCode("unknown-item", .error)
  /// A cell may name several items.
  package static let ambiguousItem = DiagnosticCode("ambiguous-item", .error)
  /// A register says that there was none of what it has a record of.
  package static let noneContradicted = DiagnosticCode("none-contradicted", .warning)
  /// A cell names no fact of the item.
  package static let unknownFact = DiagnosticCode("unknown-fact", .error)
  /// A bulk word stands where only a unit may.
  package static let bulkRow = DiagnosticCode("bulk-row", .error)
  /// Blank cells took the value above.
  package static let csvFilledDown = DiagnosticCode("csv-filled-down", .note)
  /// Material reached the office too late.
  package static let afterCutoff = DiagnosticCode("after-cutoff", .warning)
  /// An 编号 stands twice.
  package static let duplicateRef = DiagnosticCode("duplicate-ref", .error)
  /// A row stands twice.
  package static let duplicateRow = DiagnosticCode("duplicate-row", .warning)
  /// A unit has two rows in a checklist.
  package static let doubleChecklistRow = DiagnosticCode("duplicate-row", .error)
  /// A limit needs a time that is not given.
  package static let timeRequired = DiagnosticCode("time-required", .error)
  /// Something was finished before it began.
  package static let doneBeforeStart = DiagnosticCode("done-before-start", .error)
  /// A limit runs through a year without calendar.
  package static let calendarYear = DiagnosticCode("calendar-year", .error)
  /// A unit and item stand twice in a round's scores.
  package static let duplicateScore = DiagnosticCode("duplicate-score", .error)
  /// A mark is more than the item's points, or no number.
  package static let scoreOutOfRange = DiagnosticCode("score-out-of-range", .error)
  /// A veto lacks its cause or its document.
  package static let vetoIncomplete = DiagnosticCode("veto-incomplete", .error)
  /// A unit's file holds a row about another.
  package static let foreignUnit = DiagnosticCode("foreign-unit", .error)
  /// A unit's file has a column of the office's.
  package static let officeColumn = DiagnosticCode("office-column", .error)
  /// An objection was accepted and nothing changed.
  package static let acceptedWithoutChange = DiagnosticCode("accepted-without-change", .warning)
}

extension Diagnostic {
  static func unknownUnit(_ place: Location, _ text: String, hints: [String]) -> Diagnostic {
    Diagnostic(
      .unknownUnit, at: place,
      "units.csv 中没有单位\(quoted(text))"
        + (offer(hints).map { "\($0)请照它改正，或在 units.csv 中把这个叫法加为别名" } ?? "，请核对名称，或在 units.csv 中加为别名"))
  }

  static func unknownCategory(_ place: Location, _ category: String) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "units.csv 中没有类别为\(quoted(category))的单位，请核对类别")
  }

  /// 全部 in a list of units.
  static func allInList(_ place: Location, _ word: String, isAllIfBlank: Bool) -> Diagnostic {
    Diagnostic(
      .unknownUnit, at: place, "名单里不能写\(quoted(word))" + (isAllIfBlank ? "，应到留空就表示全部参评单位" : "，请逐个列出单位，或写 类别:某类别"))
  }

  /// Units in a list without 、 or ； between them.
  static func unseparatedUnits(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "\(quoted(text))中有几个单位，请用顿号或分号隔开")
  }

  static func noUnit(_ place: Location) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "单位为空，上方也没有可以沿用的单位，请填写单位")
  }

  static func unknownItem(_ place: Location, _ text: String, _ rubric: RubricBook, isHeader: Bool = false) -> Diagnostic
  {
    let example = rubric.checklistHeads.first.map { "，应写成 \($0) 这样" } ?? ""
    let word = isHeader ? "列名\(quoted(text))不以评分细则中的指标编号开头\(example)" : "评分细则中没有指标\(quoted(text))"
    let close = isHeader ? [] : likely(for: text, among: rubric.items.map(\.id))
    let named = isHeader || !close.isEmpty ? [] : likely(for: text, among: rubric.items.map(\.name))
    return Diagnostic(.unknownItem, at: place, word + (offer(close + named) ?? "，请核对指标编号"))
  }

  static func unknownFact(
    _ place: Location, _ text: String, _ item: ItemID, _ rubric: RubricBook, _ kinds: [Fact.Kind]
  ) -> Diagnostic {
    let names = rubric.scoring[item].facts.filter { kinds.contains(rubric.scoring.facts[$0].kind) }
      .map { rubric.facts[$0].name }
    let known =
      names.isEmpty ? "，该指标没有可以这样登记的事项" : "，可用的事项有 \(names.joined(separator: "、"))"
    let hint = offer(likely(for: text, among: names))
    return Diagnostic(.unknownFact, at: place, "指标\(quoted(rubric[item].id))没有事项\(quoted(text))" + (hint ?? known))
  }

  static func ambiguousItem(_ place: Location, _ items: [RubricBook.ItemText]) -> Diagnostic {
    let names = items.map { "\(quoted($0.id))（\($0.name)）" }.joined(separator: "和")
    return Diagnostic(
      .ambiguousItem, at: place,
      "此指标可能是\(names)，Excel 会把 1.10 这样的编号改成 1.1；请改写指标名称，如\(quoted(items.last?.name ?? ""))")
  }

  /// 无 where something is said to have begun.
  static func noneWithStart(_ place: Location) -> Diagnostic {
    Diagnostic(.badChoice, at: place, "“无”表示没有发生，不能同时填写“开始”；没有发生的请清空“开始”，发生过的请写明是什么")
  }

  /// Something other than 无 in a checklist's column of an event.
  static func notNone(_ place: Location, _ text: String, _ fact: RubricBook.FactText) -> Diagnostic {
    Diagnostic(
      .badChoice, at: place, "\(quoted(text))不能填在这里：\(quoted(fact.name))列只能填“无”，发生过的请在 evidence.csv 中逐条登记")
  }

  static func noneContradicted(_ place: Location, _ record: String, start: Day) -> Diagnostic {
    Diagnostic(
      .noneContradicted, at: place, "此处填“无”，但 \(record) 登记了 \(start.iso) 开始的一条；请核对，删去其中一处，或在下一轮以“退回”撤销")
  }

  /// A mark in a checklist for an item that rules decide.
  static func markOnComputed(_ place: Location, _ header: String, _ item: RubricBook.ItemText) -> Diagnostic {
    Diagnostic(
      .unknownItem, at: place,
      "\(quoted(header))列不会被读取：指标\(quoted(item.id))按登记核算，核对表中不能打分；确需改判的请写在 scores.csv 中并说明理由")
  }

  static func loneColumn(_ place: Location, _ head: String) -> Diagnostic {
    Diagnostic(.csvUnknownColumn, at: place, "\(quoted(head))列没有与它配套的列，内容不会被读取；“数量”要有同名的事项列，“理由”要有“得分”列")
  }

  static func bulkRow(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(.bulkRow, at: place, "\(quoted(word))不能用在这里，此处应填一个单位；只有是否、选项和日期类事项可以按全部或类别登记")
  }

  static func filledDown(_ place: Location, _ columns: [String]) -> Diagnostic {
    Diagnostic(
      .csvFilledDown, at: place, "空白的\(columns.map { "“\($0)”" }.joined(separator: "和"))沿用了上一行的值")
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

  static func doubleUnit(_ place: Location, _ unit: Unit?, earlier: String) -> Diagnostic {
    Diagnostic(
      .doubleChecklistRow, at: place, "\(quoted(unit?.name ?? ""))在核对表中已有一行（\(earlier)），一个单位只能有一行，请合并")
  }

  /// 无 in a list of units.
  static func noneInList(_ place: Location) -> Diagnostic {
    Diagnostic(.unknownUnit, at: place, "“无”不是单位；没有人请假的，“请假”留空；只有“实到”可以单独填“无”，表示无人到会")
  }

  static func timeRequired(_ place: Location, _ column: String) -> Diagnostic {
    Diagnostic(.timeRequired, at: place, "期限按小时或分钟计算，“\(column)”应写明时间，如 2024-05-28 9:30")
  }

  static func doneBeforeStart(_ place: Location) -> Diagnostic {
    Diagnostic(.doneBeforeStart, at: place, "完成早于开始，请核对这两个日期")
  }

  static func missingCalendar(_ place: Location, year: Int) -> Diagnostic {
    Diagnostic(.calendarYear, at: place, "按工作日计算的期限跨入 \(year) 年，但没有 calendar/\(year).csv，请补上该年的节假日安排")
  }

  static func badValue(_ place: Location, _ text: String, _ kind: Fact.Kind, _ fact: RubricBook.FactText) -> Diagnostic
  {
    switch kind {
    case .yesno: .badYesNo(place, text)
    case .choice, .event: .badChoice(place, text, fact.options)
    case .number: .badNumber(place, text)
    case .date:
      Diagnostic(.badDate, at: place, spoilt(text) ?? "\(quoted(text))不是有效日期，应写成 2024-05-28 这样的年月日，从未发生的填“否”")
    }
  }

  static func badScore(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.badNumber, at: place, spoilt(text) ?? "\(quoted(text))不是有效得分，应是最多两位小数的数字、“不适用”，或留空撤回此前的评分")
  }

  static func scoreOutOfRange(
    _ place: Location, _ text: String, _ item: RubricBook.ItemText, _ points: Points
  ) -> Diagnostic {
    Diagnostic(
      .scoreOutOfRange, at: place, "得分\(quoted(text))超出指标\(quoted(item.id))的范围，应在 0 到 \(points.decimal) 之间")
  }

  static func duplicateScore(_ place: Location, _ unit: Unit?, _ item: RubricBook.ItemText) -> Diagnostic {
    Diagnostic(
      .duplicateScore, at: place, "单位\(quoted(unit?.name ?? ""))的指标\(quoted(item.id))在本轮已有一行评分，请只保留一行")
  }

  static func incompleteVeto(_ place: Location, _ column: String) -> Diagnostic {
    Diagnostic(.vetoIncomplete, at: place, "一票否决应写明\(quoted(column))；两者齐全才能否决")
  }

  static func foreignUnit(_ place: Location, _ text: String, owner: Unit?) -> Diagnostic {
    Diagnostic(.foreignUnit, at: place, "此文件属于\(quoted(owner?.name ?? ""))，不应有\(quoted(text))的行")
  }

  static func officeColumn(_ place: Location, _ name: String) -> Diagnostic {
    Diagnostic(.officeColumn, at: place, "\(quoted(name))由主管办公室填写，单位的反馈文件中不应有此列，请删除")
  }

  /// A word for many units where a score stands.
  static func bulkScore(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(.bulkRow, at: place, "\(quoted(word))只能与得分“不适用”或空的得分同用；给分请一个单位一行")
  }

  static func duplicateBulkScore(_ place: Location, _ word: String, _ item: RubricBook.ItemText) -> Diagnostic {
    Diagnostic(.duplicateScore, at: place, "\(quoted(word))的指标\(quoted(item.id))在本轮已有一行评分，请只保留一行")
  }

  /// A word for many units where more than a confirmation stands.
  static func bulkFeedback(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(
      .bulkRow, at: place, "\(quoted(word))只能用来代各单位确认全部结果：指标、处理和意见都空着，“确认”填“是”；其他的请一个单位一行")
  }

  static func acceptedWithoutChange(_ place: Location, _ unit: Unit?, _ item: RubricBook.ItemText?) -> Diagnostic {
    Diagnostic(
      .acceptedWithoutChange, at: place,
      "已采纳\(quoted(unit?.name ?? ""))的意见，但本轮没有\(item.map { "指标\(quoted($0.id))" } ?? "任何指标")的新登记或评分，结果不会改变")
  }

  /// An accepted objection about which there are rows that change nothing.
  static func acceptedWithoutEffect(
    _ place: Location, _ unit: Unit, _ item: RubricBook.ItemText?, _ points: Points?
  ) -> Diagnostic {
    let what = item.map { "指标\(quoted($0.id))" }
    let score = points.map { "仍是 \($0.decimal) 分" } ?? "仍待核定"
    return Diagnostic(
      .acceptedWithoutChange, at: place,
      "已采纳\(quoted(unit.name))的意见，本轮也有\(what.map { "\($0)的" } ?? "")新登记或评分，但\(what == nil ? "各项" : "")得分没有变\(what == nil ? "" : "（\(score)）")；请核对更正的那一行，意见不涉及分数的可以不改"
    )
  }
}
