package import Rubric

extension ItemValues {
  /// A line of the calculation.
  package struct LineValues: Sendable {
    /// What a rule held against a quantity of the unit.
    package struct Sum: Sendable, Hashable {
      /// What the unit's own records come to.
      package let own: Points
      /// What they had to come to, for the office: it tells how large the quantity is (formats §12).
      package let wanted: Points?
    }

    /// What the line stands for.
    package let cause: TraceLine.Cause
    /// The rule's own text; nil where it has none, and for a clamp.
    package let text: String?
    /// How many occurrences it counted; nil for a line that counts once or not at all.
    package let count: Int64?
    /// How often its rule's trigger counted; 0 for a clamp.
    package let counted: Int64
    /// The sum that its rule looks at; nil for other rules.
    package let sum: Sum?
    /// What it did to the score.
    package let delta: Points
    /// The rows behind it that may be shown.
    package let records: [RecordValues]
  }
}
