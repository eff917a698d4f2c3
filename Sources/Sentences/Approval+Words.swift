import Registers
import Rubric
import RubricBooks
package import Wording

extension AssessmentPlan.Approval {
  /// The body that approved, the day, and the document if one is given, one after the other.
  package var facts: String { [by, date.iso, document].compactMap(\.self).joined(separator: "，") }
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
