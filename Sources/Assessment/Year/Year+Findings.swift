package import Diagnostics
import Rubric

extension DiagnosticCode {
  /// A record's start lies outside the window.
  package static let outOfWindow = DiagnosticCode("out-of-window", .warning)
  /// A record's start lies after its round's day.
  package static let afterAsOf = DiagnosticCode("after-as-of", .note)
  /// Something is unfinished and not yet late.
  package static let limitOpen = DiagnosticCode("limit-open", .note)
  /// A number is more than one row may give.
  package static let capped = DiagnosticCode("capped", .warning)
  /// A mark that needs a reason has none.
  package static let scoreWithoutReason = DiagnosticCode("score-without-reason", .error)
  /// What a mark was given against has changed since.
  package static let staleMark = DiagnosticCode("stale-mark", .warning)
  /// A mark says what the rules say.
  package static let scoreOnComputed = DiagnosticCode("score-on-computed", .note)
  /// An item is undecided.
  package static let pendingItem = DiagnosticCode("pending-item", .warning)
  /// Results were approved with items undecided.
  package static let pendingPublished = DiagnosticCode("pending-published", .error)
}

extension Diagnostic {
  static func outOfWindow(_ place: Location, _ window: ClosedRange<Day>) -> Diagnostic {
    Diagnostic(
      .outOfWindow, at: place, "日期不在考核时间 \(window.lowerBound.iso) 至 \(window.upperBound.iso) 之内，此行不计")
  }

  static func afterAsOf(_ place: Location, _ asOf: Day, _ round: String) -> Diagnostic {
    Diagnostic(.afterAsOf, at: place, "日期晚于本轮（\(round)）的截至日 \(asOf.iso)，本轮不计")
  }

  static func openLimit(_ place: Location, _ last: AssessmentPlan.Round, _ deadline: Day) -> Diagnostic {
    Diagnostic(
      .limitOpen, at: place,
      "截至 \(last.asOf.iso) 尚未完成，期限（\(deadline.iso)）未到，在\(quoted(last.name))中不按逾期计算；是否逾期由截至日晚于 "
        + "\(deadline.iso) 的轮次认定，没有这样的轮次就以\(quoted(last.name))为准；完成后请补登")
  }

  static func capped(_ place: Location, _ number: Int64, _ cap: Int64) -> Diagnostic {
    Diagnostic(.capped, at: place, "“\(decimal(number))”超过每行上限 \(decimal(cap))，按 \(decimal(cap)) 计算；不止一次的请分行登记")
  }

  static func notApplicableWithoutReason(_ place: Location) -> Diagnostic {
    Diagnostic(.scoreWithoutReason, at: place, "“不适用”应写明理由")
  }

  static func overrideWithoutReason(_ place: Location, computed: Points?) -> Diagnostic {
    let word = computed.map { "评分与按规则算出的 \($0.decimal) 分不同" } ?? "评分时此项尚无法按规则算出"
    return Diagnostic(.scoreWithoutReason, at: place, "\(word)，属于改判，应写明理由")
  }

  static func staleMark(_ place: Location, before: Points?, now: Points?, round: String) -> Diagnostic {
    func word(_ points: Points?) -> String { points.map { "\($0.decimal) 分" } ?? "待核定" }
    return Diagnostic(
      .staleMark, at: place, "评分之后，按规则算出的结果在\(round)已由\(word(before))变为\(word(now))，请确认评分是否仍然成立")
  }

  static func scoreOnComputed(_ place: Location, _ points: Points) -> Diagnostic {
    Diagnostic(.scoreOnComputed, at: place, "评分与按规则算出的 \(points.decimal) 分相同，不作改判")
  }

  static func pendingItem(
    _ place: Location, _ unit: Unit, _ item: ItemID, _ result: ItemResult, _ rubric: RubricBook
  ) -> Diagnostic {
    func names(_ facts: [FactID]) -> String { facts.map { "“\(rubric[$0].name)”" }.joined(separator: "、") }
    let cause =
      if rubric.scoring[item].isJudged {
        "尚未评分，请在 checklist.csv 的“\(rubric[item].id) 得分”列或 scores.csv 中填写得分"
      } else if let pending = result.indecision?.pending, !pending.isEmpty {
        "\(names(pending))有待审的记录，请审核"
      } else {
        "缺少\(names(result.indecision?.unknown ?? []))的登记，请补登"
      }
    return Diagnostic(
      .pendingItem, at: place, "\(quoted(unit.name))的指标 \(rubric[item].id) \(quoted(rubric[item].name))待核定：\(cause)")
  }

  static func pendingPublished(_ place: Location, _ units: [String]) -> Diagnostic {
    let shown = units.prefix(5).map { quoted($0) }.joined(separator: "、")
    return Diagnostic(
      .pendingPublished, at: place,
      "结果已写明审定，但\(shown)\(units.count > 5 ? "等 \(units.count) 个单位" : "")还有待核定的指标；请先核定，或删去 approval")
  }
}
