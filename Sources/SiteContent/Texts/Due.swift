import ContentFiles
package import Diagnostics
package import Rubric
package import RubricBooks
import Tabular

/// The time at which material is due, as a guide gives it (formats §1).
package enum Due: Sendable, Hashable {
  /// On a day that the year's assessment names; the name is normalised.
  case named(String)
  /// On a day of every year.
  case every(MonthDay)
  /// Some time after something that happens.
  case limit(Limit, from: String)
}

extension Due {
  /// Reads a guide's `due`, one or a list of them, with its `from`.
  ///
  /// - Parameters:
  ///   - fields: The keys of the guide.
  ///   - names: The dates that assessments name; nil if that cannot be told.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The times that can be used, in the order written.
  static func read(_ fields: YAMLFields, names: Set<String>?, findings: inout Findings) -> [Due] {
    let from = fields.text("from", findings: &findings)
    guard let node = fields["due"] else {
      if from != nil, fields.isMissing("due"), let place = fields["from"]?.location { findings.add(.idleFrom(place)) }
      return []
    }
    let nodes = node.elements ?? [node]
    var hasLimit = false
    let dues = nodes.compactMap { node -> Due? in
      guard let text = node.text else {
        findings.add(.badDue(node.location, "…"))
        return nil
      }
      if let day = MonthDay(text) { return .every(day) }
      if let limit = Limit(text) {
        hasLimit = true
        guard let from else {
          if fields.isMissing("from") { findings.add(.limitWithoutFrom(node.location, text)) }
          return nil
        }
        return .limit(limit, from: from)
      }
      let name = normalised(text)
      // The name of a date never begins with a digit: this was meant to be one of the other two.
      guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
        hasLimit = true
        findings.add(.badDue(node.location, text))
        return nil
      }
      if let names, !names.contains(name) { findings.add(.unknownDate(node.location, name, known: names)) }
      return .named(name)
    }
    if !hasLimit, from != nil, let place = fields["from"]?.location { findings.add(.idleFrom(place)) }
    return dues
  }
}

extension DiagnosticCode {
  /// A guide or duty names a date that no assessment has.
  package static let unknownDate = DiagnosticCode("unknown-date", .warning)
}

extension Diagnostic {
  static func unknownDate(_ place: Location, _ name: String, known: Set<String>) -> Diagnostic {
    let hint = offer(likely(for: name, among: known.sorted()))
    return Diagnostic(
      .unknownDate, at: place, "没有哪一年的考核在 dates 中写有\(quoted(name))" + (hint ?? "，日历中不会有它的日期"))
  }

  fileprivate static func badDue(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(
      .badDate, at: place, "\(quoted(text))不能识别，应是 dates 中的名称、12-20 这样的月日，或 3 workdays、10 days、24 hours 这样的期限")
  }

  fileprivate static func limitWithoutFrom(_ place: Location, _ text: String) -> Diagnostic {
    Diagnostic(.missingValue, at: place, "期限\(quoted(text))应另写明从何时起算，如 from: 收到通报")
  }

  fileprivate static func idleFrom(_ place: Location) -> Diagnostic {
    Diagnostic(.yamlInvalid, at: place, "写了 from（从何时起算），但 due 中没有 3 workdays 这样的期限")
  }
}
