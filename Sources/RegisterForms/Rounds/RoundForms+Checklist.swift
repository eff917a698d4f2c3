import Registers
import Rubric
import RubricBooks

extension RoundForms {
  /// 核对表: a row for every unit that takes part, and a column for everything that the rubric asks once.
  var checklist: FormSheet {
    let heads = rubric.checklistHeads
    var sheet = FormSheet(
      RegisterSheet.checklist.name,
      [FormColumn("单位", unitEntry(ListTitle.units), required: true, width: 24)]
        + heads.map { head in
          FormColumn(head.text, entry(head), remark: remark(head), width: width(of: head))
        } + [FormColumn("备注", .text)])
    let scope = ItemScope(directory, rubric)
    sheet.rows = directory.active.map { unit in
      [.given(directory.writtenName(of: directory[unit]))]
        + heads.map { scope.contains(unit, $0.subject) ? .open("") : .shut } + [.open("")]
    }
    return sheet
  }

  /// Returns what is filled in below a head.
  private func entry(_ head: ChecklistHead) -> FormEntry {
    switch head.word {
    case .count: return .count
    case .score: return .mark(most: rubric.scoring[head.subject].points.hundredths)
    case .reason: return .text
    case nil: break
    }
    guard let fact = head.fact else { return .text }
    switch rubric.kind(of: fact) {
    case .yesno: return .choice(ListTitle.answers, isStrict: true)
    case .choice: return .choice(head.text, isStrict: true)
    case .date: return .day(orNo: true)
    case .number: return .amount
    case .event: return .text
    }
  }

  /// Returns the question that a column answers, with what its cells take.
  private func remark(_ head: ChecklistHead) -> String {
    let item = rubric[head.subject]
    let question: String
    switch head.word {
    case .count: question = "上一列的数是几个人（或几次）的；不填按 1 计"
    case .score:
      question =
        "评分，满分 \(rubric.scoring[head.subject].points.decimal) 分" + (item.criterion.map { "：\n\($0)" } ?? "")
    case .reason: question = "打这个分的理由；不适用的必须写"
    case nil: question = head.fact.map { rubric[$0].ask ?? rubric[$0].name } ?? ""
    }
    let isNumber = head.word == nil && head.fact.map { rubric.kind(of: $0) } == .number
    return "\(question)\n（\(title(of: head.subject))）"
      + (isNumber ? "\n一个单位填一个合计；逐条登记在“\(head.text)”表的，这里不填。" : "")
  }

  private func width(of head: ChecklistHead) -> Double {
    if head.word == .reason { return 20 }
    let wide = head.text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    return Double(min(max(11, (wide + 3) / 2), 16))
  }
}
