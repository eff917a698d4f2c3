import Rubric
import RubricBooks
import Tabular

extension RoundForms {
  /// 会议: a row for each meeting.
  var meetingSheet: FormSheet {
    FormSheet(
      RegisterSheet.meetings.name,
      MeetingColumn.allCases.map { column in
        switch column {
        case .date: form(column, .day(orNo: false))
        case .meeting: form(column, .text)
        case .item: form(column, .choice(ListTitle.meetingSubjects, isStrict: true), width: 22)
        case .fact: form(column, .choice(ListTitle.meetingFacts, isStrict: true))
        case .expected: form(column, .units, remark: "应当到会的单位；不填是全部单位")
        case .present: form(column, .units, remark: "到会的单位；一个也没有到的，写“无”")
        case .excused: form(column, .units, remark: "请假的单位；不按缺席计")
        }
      })
  }

  /// 登记: every column of evidence, for facts without a sheet of their own and for what is seldom needed.
  var evidence: FormSheet {
    let hasTimes = facts.contains { fact in rubric.limits(of: fact).contains(where: \.needsTime) }
    return FormSheet(
      RegisterSheet.evidence.name,
      EvidenceColumn.allCases.map { column in
        switch column {
        case .unit: form(column, unitEntry(ListTitle.targets), width: 24)
        case .item: form(column, .choice(ListTitle.subjects, isStrict: true), width: 22)
        case .fact: form(column, .choice(ListTitle.facts, isStrict: true), width: 18)
        case .start, .done, .due, .received: form(column, hasTimes ? .moment : .day(orNo: false))
        default: shared(column)
        }
      })
  }

  /// 材料: what was handed in and what was sent back, a row for each.
  var materialSheet: FormSheet {
    FormSheet(
      RegisterSheet.materials.name,
      MaterialColumn.allCases.map { column in
        switch column {
        case .unit: form(column, unitEntry(ListTitle.units), width: 24)
        case .item: form(column, .choice(ListTitle.materialItems, isStrict: true), width: 22)
        case .material:
          form(column, .choice(ListTitle.materials, isStrict: true), remark: "要选这个指标的材料；同一份再写一行，以后一行为准", width: 28)
        case .received: form(column, .day(orNo: false), remark: "不填是还没有收到")
        case .returned: form(column, .day(orNo: false), remark: "退回补正的日期；补交以后在“收到”改写新的日期")
        case .reason: form(column, .text, remark: "为什么退回；单位在自己的核对单上看得到", width: 32)
        case .copies: form(column, .count)
        case .note: form(column, .text)
        }
      })
  }

  /// 评分: marks that differ from what is computed, and declarations that an item does not apply.
  var scores: FormSheet {
    let most = rubric.scoring.items.map(\.points.hundredths).max() ?? 0
    return FormSheet(
      RegisterSheet.scores.name,
      ScoreColumn.allCases.map { column in
        switch column {
        case .unit: form(column, unitEntry(ListTitle.targets), width: 24)
        case .item: form(column, .choice(ListTitle.items, isStrict: true), width: 22)
        case .score: form(column, .mark(most: most), remark: "空着一格是撤回前面轮次的评分")
        case .reason: form(column, .text, remark: "与程序核算的分数不同的、不适用的，必须写", width: 32)
        case .assessor, .authority: form(column, .text)
        case .date: form(column, .day(orNo: false))
        }
      })
  }

  /// 一票否决: incidents for which a unit is vetoed.
  var vetoes: FormSheet {
    FormSheet(
      RegisterSheet.vetoes.name,
      VetoColumn.allCases.map { column in
        switch column {
        case .unit: form(column, unitEntry(ListTitle.units), width: 24)
        case .date: form(column, .day(orNo: false))
        case .cause: form(column, .text, width: 32)
        case .accountability, .reference, .situation: form(column, .text)
        case .review: form(column, .choice(ListTitle.reviews, isStrict: true), width: 10)
        case .visibility: form(column, .choice(ListTitle.visibilities, isStrict: true), width: 10)
        }
      })
  }

  /// 反馈处理: the office's decisions on what units returned.
  var decisions: FormSheet {
    FormSheet(
      RegisterSheet.decisions.name,
      DecisionColumn.allCases.map { column in
        switch column {
        case .unit: form(column, unitEntry(ListTitle.targets), width: 24)
        case .item:
          form(column, .choice(ListTitle.items, isStrict: true), remark: "不填是对整个结果的反馈", width: 22)
        case .decision: form(column, .choice(ListTitle.decisions, isStrict: true), remark: "不填是尚未处理")
        case .reply, .opinion: form(column, .text, width: 32)
        case .date: form(column, .day(orNo: false))
        case .confirmed:
          form(column, .choice(ListTitle.answers, isStrict: true), remark: "收的是书面反馈时填写：单位确认结果的，选“是”", width: 10)
        }
      })
  }

  /// Returns a column of evidence that is the same in every sheet.
  func shared(_ column: EvidenceColumn, remark: String? = nil) -> FormColumn {
    switch column {
    case .review: form(column, .choice(ListTitle.reviews, isStrict: true), remark: "不填是通过", width: 10)
    case .visibility: form(column, .choice(ListTitle.visibilities, isStrict: true), remark: "不填是内部", width: 10)
    case .count: form(column, .count, remark: remark ?? "不填是 1；0 是收回有同样编号的那一行")
    case .reference:
      form(column, .text, remark: "这件事的编号，一轮里不能重复。以后要改或收回，在下一轮写同样编号的一行，以后一轮为准", width: 16)
    default: form(column, .text, remark: remark)
    }
  }

  /// Returns the entry for a unit's name; other names than those in the list may be its aliases.
  func unitEntry(_ list: String) -> FormEntry { .choice(list, isStrict: false) }

  /// Returns a register's column as one of a sheet.
  func form(
    _ column: some RegisterColumn, _ entry: FormEntry, head: String? = nil, remark: String? = nil,
    required: Bool = false, width: Double? = nil
  ) -> FormColumn {
    FormColumn(
      head ?? column.column.name, entry, name: column.column.name, remark: remark,
      required: required || column.column.isRequired, width: width)
  }
}
