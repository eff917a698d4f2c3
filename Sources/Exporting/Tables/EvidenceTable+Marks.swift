import Assessment
import Diagnostics
import Registers
import Rubric
import RubricBooks
import Wording

extension EvidenceTable {
  /// Returns the marks of a unit on an item, in reading order.
  func marks(of unit: UnitID, _ unitIndex: Int?, _ item: ItemID) -> [Entry] {
    let inForce = unitIndex.flatMap { state.marks[$0][Int(item.index)] }
    return marksByUnit[unit, default: []].filter { year.marks[$0].item == item }.map { index in
      let mark = year.marks[index]
      let result = unitIndex.map { state.results[$0].items[Int(item.index)] }
      let use =
        if mark.mark == nil {
          "撤回此前的评分"
        } else if let result {
          if index == inForce {
            result.state == .scored ? "与核算得分相同" : "计入（\(result.state.word)）"
          } else {
            "已被后来的评分替换或撤回"
          }
        } else {
          EvidenceTable.notAssessed
        }
      return Entry(
        unit: year.directory[unit], item: year.rubric[item], kind: "评分", value: EvidenceTable.words(mark.mark),
        start: mark.date, round: year.plan.rounds[mark.round].name, use: use,
        rules: index == inForce ? result.map(EvidenceTable.override) ?? [] : [], reason: mark.reason,
        authority: mark.authority, assessor: mark.assessor, place: name(mark.place.path, mark.place.line))
    }
  }

  /// Returns the vetoes of a unit, in reading order.
  func vetoes(of unit: UnitID, _ unitIndex: Int?) -> [Entry] {
    vetoesByUnit[unit, default: []].map { index in
      let veto = year.vetoes[index]
      let use =
        if let unitIndex, state.vetoes[unitIndex].contains(index) {
          "生效"
        } else if unitIndex == nil {
          EvidenceTable.notAssessed
        } else {
          switch veto.veto.review {
          case .returned: "退回，解除此前的否决"
          case .pending: "待审，未生效"
          case .accepted: "未生效：已被替换，或不在考核时间内"
          }
        }
      return Entry(
        unit: year.directory[unit], kind: "一票否决", fact: veto.situation,
        reference: year.rows[veto.veto.row].cells.reference, value: veto.cause, start: Moment(veto.veto.day),
        review: veto.veto.review, isPublic: veto.isPublic,
        round: year.plan.rounds[veto.round].name, use: use, authority: veto.accountability,
        place: year.rows.name(veto.veto.row))
    }
  }

  /// Returns a path relative to the year's folder, with the line, as rows are named.
  private func name(_ path: String, _ line: Int) -> String {
    let folder = "assessments/\(year.plan.year)/"
    return "\(path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path):\(line)"
  }

  private static func words(_ mark: Mark?) -> String {
    switch mark {
    case .score(let points): points.decimal
    case .notApplicable: ItemResult.State.notApplicable.word
    case .absent, nil: "（空）"
    }
  }

  /// Returns the change made by an override, in words.
  private static func override(_ result: ItemResult) -> [String] {
    guard result.state == .overridden, let earned = result.earned else { return [] }
    guard let computed = result.computed else { return ["尚不能核算，评为 \(earned.decimal) 分"] }
    return ["核算 \(computed.score.decimal) 分，改判 \(earned.decimal) 分"]
  }
}
