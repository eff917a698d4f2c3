package import Rubric

extension ItemValues {
  /// A line of the calculation.
  package struct LineValues: Sendable {
    /// A sum that a rule compares with the least that it asks for.
    package struct Sum: Sendable, Hashable {
      /// The sum of the unit's own records.
      package let own: Points
      /// The sum that was wanted.
      package let wanted: Points
      /// The quantity of the unit for each one of which the rule asks, or nil if it asks altogether.
      package let quantity: Quantity?
    }

    /// A quantity of the unit, and what is asked for each one of it.
    package struct Quantity: Sendable, Hashable {
      /// The name.
      package let name: String
      /// The amount.
      package let amount: Points
      /// The least sum for each one.
      package let least: Points
    }

    /// The cause of the line.
    package let cause: TraceLine.Cause
    /// The rule's own text, or nil if it has none and for a clamp.
    package let text: String?
    /// The number of occurrences that the line counted, or nil for a line that counts once or not at all.
    package let count: Int64?
    /// The number of times that the rule's trigger counted, or 0 for a clamp.
    package let counted: Int64
    /// The sum that the rule looks at, or nil for other rules.
    package let sum: Sum?
    /// The change that the line makes to the score.
    package let delta: Points
    /// The rows behind it that may be shown.
    package let records: [RecordValues]
  }
}
