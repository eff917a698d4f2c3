import Rubric
import RubricBooks
import Tabular

extension RoundForms {
  /// Returns the guidance for clerks: what each sheet is for, and what holds for all.
  func guidance(of facts: [FactSheet], hasMeetings: Bool) -> FormGuidance {
    var entries = [
      FormGuidance.Entry(
        sheet: RegisterSheet.checklist.name, what: "每个单位一行：是否、日期、选项、数和评分",
        how: "问什么，看列名上的批注。" + (isFirst ? "空白是还没有登记，不是 0 分。" : "只填比上一轮有变化的格子：空白是不变，填了的代替前面轮次的那一格。")
          + "斜线格是这个单位没有的指标。")
    ]
    if hasMeetings {
      let names = meetingFacts.map { head(of: $0) }.joined(separator: "、")
      entries.append(
        .init(sheet: RegisterSheet.meetings.name, what: "每次会议一行：\(names)", how: "没有到会、也没有请假的单位自动按缺席登记，不用再逐个填写。"))
    }
    entries += facts.map { .init(sheet: $0.sheet.name, what: what(of: $0.fact), how: how(of: $0)) }
    if hasFacts {
      entries.append(
        .init(
          sheet: RegisterSheet.evidence.name, what: "没有自己的表的事项，和不常用的列（密级等）",
          how: "有自己的表的事项也可以记在这里，但同一件事只记一处。"))
    }
    if hasMaterials {
      entries.append(
        .init(
          sheet: RegisterSheet.materials.name, what: "收到和退回的材料，每份一行",
          how: "不影响得分。某种材料登记过一份，没有登记的单位就列为未交；退回的写明原因。"))
    }
    entries += [
      .init(sheet: RegisterSheet.scores.name, what: "改判和不适用，几位评委的评分", how: "与核算的分数不同的，必须写理由。"),
      .init(sheet: RegisterSheet.vetoes.name, what: "一票否决的事项", how: "单位、日期、事由和问责文件都要填。"),
      .init(sheet: RegisterSheet.decisions.name, what: "对单位反馈意见的处理", how: "采纳了意见的，还要在别的表里改登记或评分。"),
      .init(sheet: FormWorkbook.listsName, what: "下拉列表中可选的词", how: "增加了单位，在“单位”和“单位或全部”两列的末尾各补一格。"),
    ]
    return FormGuidance(
      heading: "\(plan.title) \(round.name)登记表（截至 \(round.asOf.iso)）", entries: entries, paragraphs: paragraphs)
  }

  /// True if no round is before this one.
  private var isFirst: Bool { plan.rounds.first?.id == round.id }

  private func what(of fact: FactID) -> String {
    let rows = rubric.kind(of: fact) == .event ? "每件一行" : "每条一行"
    return "\(rows)，\(rubric[rubric[fact].subject].name)：\(rubric[fact].ask ?? rubric[fact].name)"
  }

  private func how(of sheet: FactSheet) -> String {
    var words: [String] = []
    if let limit = sheet.sheet.overdue?.limit { words.append("\(limit.chinese)内没有完成的，整行标红（只是提示，分数由程序核算）。") }
    if rubric.scoring[sheet.fact].isOpenEvent {
      words.append(
        (isFirst ? "没有发生也要登记：" : "前面轮次写过“无”或已有记录的，不用再写；都还没有的才登记：")
          + "单位选“全部”，内容写“无”，其他格空着；已有记录的单位不受影响。")
    }
    if rubric.kind(of: sheet.fact) == .number { words.append("一个单位只有一个合计数的，填在核对表，不必填这里。") }
    return words.joined()
  }

  /// The columns of evidence that none of the facts' sheets has, besides those that tell the fact.
  private var furtherColumns: [EvidenceColumn] {
    let held = facts.filter { !rubric.kind(of: $0).isSingle }.map { columns(of: $0) }
    return [EvidenceColumn.due, .visibility, .received].filter { column in !held.contains { $0.contains(column) } }
  }

  private var paragraphs: [String] {
    let further = furtherColumns.map(\.column.name).joined(separator: "、")
    return [
      "只填空白的格子，深色列名的列必填。灰色的格子和列名已锁定，没有密码；确实要改的，在“审阅”中撤销工作表保护。",
      "表名和列名不要改，列的先后可以调；空行不要紧，不用的表空着。",
      "日期写成 \(plan.year)-05-28，有时间的再空一格写 9:30。数只写数，不写单位和百分号：95% 写 95。",
      "写错了、要收回：这一轮还没有发给各单位核对的，直接改那一格；已经发了的不要再改，在下一轮写同样编号的一行，以后一轮为准，“审核”选“退回”就是收回。",
      hasFacts ? "表里没有的列（如 \(further)），可以照“登记”表的列名加在最后一列的右边（先撤销保护）。" : nil,
      "保存时仍存为 .xlsx，文件名不变，放在原来的文件夹；写错的格子，检查时会指出在哪张表的哪一格（内部版的“检查结果”，或 gongshi check）。",
    ].compactMap(\.self).enumerated().map { "\($0 + 1). \($1)" }
  }
}

extension Limit {
  /// The limit in Chinese.
  fileprivate var chinese: String {
    switch self {
    case .workdays(let count): "\(count) 个工作日"
    case .days(let count): "\(count) 天"
    case .hours(let count): "\(count) 小时"
    case .minutes(let count): "\(count) 分钟"
    }
  }
}
