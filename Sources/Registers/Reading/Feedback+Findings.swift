package import Diagnostics
import RubricBooks

extension DiagnosticCode {
  /// A unit's file has a column that belongs to the office.
  package static let officeColumn = DiagnosticCode("office-column", .error)
  /// An objection was accepted and nothing changed.
  package static let acceptedWithoutChange = DiagnosticCode("accepted-without-change", .warning)
}

extension Diagnostic {
  static func officeColumn(_ place: Location, _ name: String) -> Diagnostic {
    Diagnostic(.officeColumn, at: place, "\(quoted(name))由考核办公室填写，单位的反馈文件中不应有此列，请删除")
  }

  /// Reports a word for many units in a row with more than a confirmation.
  static func bulkFeedback(_ place: Location, _ word: String) -> Diagnostic {
    Diagnostic(
      .bulkRow, at: place, "\(quoted(word))只能用来代各单位确认全部结果：指标、处理和意见都空着，“确认”填“是”；其他的请一个单位一行")
  }

  static func acceptedWithoutChange(
    _ objection: RoundBatch.AcceptedObjection, _ unit: Unit?, _ item: RubricBook.ItemText?
  ) -> Diagnostic {
    Diagnostic(
      .acceptedWithoutChange, at: objection.place,
      "\(objection.done)\(quoted(unit?.name ?? ""))的意见，但本轮没有\(item.map { "指标\(quoted($0.id))" } ?? "任何指标")的新登记或评分，结果不会改变"
    )
  }
}
