import ContentFiles
import Diagnostics
import RubricBooks
import Tabular

// The times at which duties fall due.
extension ResponsibilityReader {
  /// Reads a duty's `when`, one or a list; anything but a time of the year is a finding.
  mutating func readTimings(_ fields: YAMLFields) -> [Responsibility.Timing] {
    guard let node = fields["when"] else { return [] }
    return (node.elements ?? [node]).compactMap { readTiming($0) }
  }

  private mutating func readTiming(_ node: YAMLNode) -> Responsibility.Timing? {
    let text = node.text ?? "…"
    switch text {
    case "yearly": return .yearly
    case "quarterly": return .quarterly
    default: break
    }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    let days = ends.compactMap { MonthDay($0) }
    guard days.count == ends.count, days.count <= 2, let from = days.first, let to = days.last else {
      findings.add(
        Diagnostic(
          .badDate, at: node.location, "\(quoted(text))不能识别，应是 yearly、quarterly、12-20 这样的月日，或 12-01..12-31 这样的起止"))
      return nil
    }
    guard (from.month, from.day) <= (to.month, to.day) else {
      findings.add(Diagnostic(.badDate, at: node.location, "\(quoted(text))的开始晚于结束，起止应在同一年之内"))
      return nil
    }
    return .span(from: from, to: to)
  }

  /// Reads a duty's `named`, or returns nil if it has none.
  mutating func readNamed(_ fields: YAMLFields) -> String? {
    guard let text = fields.text("named", findings: &findings), let node = fields["named"] else { return nil }
    let name = normalised(text)
    if let dateNames, !dateNames.contains(name) {
      findings.add(.unknownDate(node.location, name, known: dateNames))
    }
    return name
  }
}
