package import Assessment
import Registers
import Rubric
import RubricBooks
package import Wording

extension AssessmentPlan.Approval {
  /// The body that approved, the day, and the document if one is given, as cells of a table hold them.
  package var facts: String { [by, date.iso, document].compactMap(\.self).joined(separator: "，") }

  /// Returns the body that approved, the day, and the document if one is given, one after the other.
  package func facts(_ labels: Labels) -> String {
    [by, labels.words(for: date), document].compactMap(\.self).joined(separator: "，")
  }
}

extension PublishedStatement.Approval {
  /// Returns who approved the results of a record when, and the document that records it.
  package func facts(_ labels: Labels) -> String {
    [by, day.map { labels.words(for: $0) } ?? date, document].compactMap(\.self).joined(separator: "，")
  }
}

extension DecisionEntry.Decision {
  /// The decision's label.
  package var label: Label {
    switch self {
    case .accepted: .decisionAccepted
    case .partly: .decisionPartly
    case .rejected: .decisionRejected
    }
  }
}
