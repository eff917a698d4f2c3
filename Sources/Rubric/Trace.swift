/// One line of an item's calculation.
package struct TraceLine: Hashable, Sendable {
  /// What the line stands for.
  package enum Cause: Hashable, Sendable {
    /// The rule with this index in the item.
    case rule(Int)
    /// What the clamp at 0 gave back.
    case floor
    /// What the clamp at the item's points took back.
    case ceiling
  }

  /// What the line stands for.
  package let cause: Cause
  /// How often the rule's trigger counted; 0 for a clamp.
  package let count: Int64
  /// What it did to the score.
  package let delta: Points
  /// The register rows behind it.
  package let rows: [RowID]

  /// Creates a line.
  package init(_ cause: Cause, count: Int64 = 0, delta: Points, rows: [RowID] = []) {
    self.cause = cause
    self.count = count
    self.delta = delta
    self.rows = rows
  }
}

/// A computed score with its calculation: `start` and the deltas of all lines add up to `score`.
package struct Computation: Hashable, Sendable {
  /// What the calculation began with.
  package let start: Points
  /// The lines: awards and deductions in the order written, a clamp, then zero rules.
  package let trace: [TraceLine]
  /// The score, from 0 to the item's points.
  package let score: Points

  /// Creates a computation.
  package init(start: Points, trace: [TraceLine], score: Points) {
    self.start = start
    self.trace = trace
    self.score = score
  }
}

/// Why an item has no computed score.
package struct Indecision: Hashable, Sendable {
  /// Facts of which nothing accepted is known, or whose rule cannot be decided.
  package let unknown: [FactID]
  /// Facts with a record that waits for review.
  package let pending: [FactID]

  /// Creates the reasons.
  package init(unknown: [FactID], pending: [FactID]) {
    self.unknown = unknown
    self.pending = pending
  }
}
