package import Diagnostics
package import Rubric
import RubricBooks

extension RegisterReader {
  /// Warns of a 收到 that is too late or too early to be meant.
  mutating func checkReceived(_ received: Moment?, _ cells: CellReader<EvidenceColumn>) {
    guard let received, let last = plan.rounds.last?.asOf else { return }
    let place = cells.location(.received)
    if received.day > last.adding(days: Diagnostic.mostDaysAfter) {
      findings.add(.lateDay(place, "收到", received.day, last: last))
    } else if received.day < plan.window.lowerBound {
      findings.add(.earlyDay(place, "收到", received.day, plan.window.lowerBound))
    }
  }

  /// Reports dates of a row that nothing reads.
  mutating func checkUse(of fact: FactID, done: Moment?, due: Moment?, _ cells: CellReader<EvidenceColumn>) {
    guard let rubric, done != nil || due != nil else { return }
    let kind = rubric.kind(of: fact)
    if done != nil, kind != .event, kind != .date {
      findings.add(.unusedCell(cells.location(.done), "完成", rubric[fact].name, kind))
    }
    if due != nil, !isDueRead(fact) {
      findings.add(.unusedCell(cells.location(.due), "限期", rubric[fact].name, kind))
    }
  }

  /// Returns true if a rule reads the 限期 of a fact's rows.
  private func isDueRead(_ fact: FactID) -> Bool {
    guard let rubric else { return true }
    switch rubric.kind(of: fact) {
    case .event: return !rubric.limits(of: fact).isEmpty
    case .date:
      return rubric.rules(reading: fact).contains { rule in
        if case .after(fact, _, _) = rule.trigger { true } else { false }
      }
    case .yesno, .choice, .number: return false
    }
  }
}

extension DiagnosticCode {
  /// A cell has no effect.
  package static let unusedCell = DiagnosticCode("unused-cell", .note)
}

extension Diagnostic {
  /// The maximum number of days after the last round's day at which a date is not questioned.
  package static let mostDaysAfter = 31

  /// Reports a day long after the last round.
  package static func lateDay(_ place: Location, _ column: String, _ day: Day, last: Day) -> Diagnostic {
    Diagnostic(
      .oddDate, at: place,
      "“\(column)”\(day.iso) 比最后一轮的截至日 \(last.iso) 晚了 \(mostDaysAfter) 天以上，请核对年份；确实是这一天的可以不改")
  }

  /// Reports a day before the window.
  package static func earlyDay(_ place: Location, _ column: String, _ day: Day, _ first: Day) -> Diagnostic {
    Diagnostic(.oddDate, at: place, "“\(column)”\(day.iso) 早于考核时间的第一天 \(first.iso)，请核对年份；确实是这一天的可以不改")
  }

  static func unusedCell(_ place: Location, _ column: String, _ fact: String, _ kind: Fact.Kind) -> Diagnostic {
    let remedy =
      switch (column, kind) {
      case ("完成", _): "要写日期的请写在“开始”或“内容”里"
      case (_, .event), (_, .date): "评分细则没有给\(quoted(fact))规定期限"
      default: "\(quoted(fact))不按期限计算"
      }
    return Diagnostic(.unusedCell, at: place, "“\(column)”写在这里不起作用：\(remedy)")
  }
}
