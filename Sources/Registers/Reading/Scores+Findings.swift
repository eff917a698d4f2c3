import ContentFiles
package import Diagnostics
import Rubric
import RubricBooks

extension DiagnosticCode {
  /// A unit and item occur twice in a round's scores.
  package static let duplicateScore = DiagnosticCode("duplicate-score", .error)
  /// A mark is more than the item's points.
  package static let scoreOutOfRange = DiagnosticCode("score-out-of-range", .error)
}

extension Diagnostic {
  static func badScore(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(
      .badNumber, at: place,
      spoilt(text) ?? percentage(text) ?? "\(quoted(text))不是有效得分，应是最多两位小数的数字、“不适用”，或留空撤回此前的评分")
  }

  static func scoreOutOfRange(
    _ place: Location, _ text: String, _ item: RubricBook.ItemText, _ points: Points
  ) -> Diagnostic {
    Diagnostic(
      .scoreOutOfRange, at: place, "得分\(quoted(text))超出指标\(quoted(item.id))的范围，应在 0 到 \(points.decimal) 之间")
  }

  static func duplicateScore(_ place: Location, _ unit: Unit?, _ item: RubricBook.ItemText) -> Diagnostic {
    var whose = "一行评分，请只保留一行"
    if case .mean = item.judging { whose = "这位评分人的一行评分；一位评分人只能有一行，几位评分的请在“评分人”中分别写明" }
    return Diagnostic(
      .duplicateScore, at: place, "单位\(quoted(unit?.name ?? ""))的指标\(quoted(item.id))在本轮已有\(whose)")
  }

  /// Reports a word for many units in a row with a score.
  static func bulkScore(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(.bulkRow, at: place, "\(quoted(word))只能与得分“不适用”或空的得分同用；给分请一个单位一行")
  }

  static func duplicateBulkScore(_ place: Location, _ word: String, _ item: RubricBook.ItemText) -> Diagnostic {
    Diagnostic(.duplicateScore, at: place, "\(quoted(word))的指标\(quoted(item.id))在本轮已有一行评分，请只保留一行")
  }
}
