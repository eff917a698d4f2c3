package import Diagnostics
import Rubric

extension DiagnosticCode {
  /// A mark that needs a reason has none.
  package static let scoreWithoutReason = DiagnosticCode("score-without-reason", .error)
  /// The computed score that a mark was given against has changed since.
  package static let staleMark = DiagnosticCode("stale-mark", .warning)
  /// A mark gives the score that the rules give.
  package static let scoreOnComputed = DiagnosticCode("score-on-computed", .note)
}

extension Diagnostic {
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
}
