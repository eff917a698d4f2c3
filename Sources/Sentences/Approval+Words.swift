import Registers
import Rubric
import RubricBooks
package import Wording

extension AssessmentPlan.Approval {
  /// Who approved, when, and what says so, one after the other.
  package var facts: String { [by, date?.iso, document].compactMap(\.self).joined(separator: "，") }
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
