/// A line of an item's calculation.
public struct TraceLine: Hashable, Sendable {
  /// The cause of the line.
  public enum Cause: Hashable, Sendable {
    /// The rule with this index in the item.
    case rule(Int)
    /// The points that the clamp at 0 gave back.
    case floor
    /// The points that the clamp at the item's points took back.
    case ceiling
  }

  /// The cause of the line.
  public let cause: Cause
  /// The number of times that the rule's trigger counted; 0 for a clamp.
  public let count: Int64
  /// The change in the score.
  public let delta: Points
  /// The register rows behind it.
  public let rows: [RowID]

  /// Creates a line.
  package init(_ cause: Cause, count: Int64 = 0, delta: Points, rows: [RowID] = []) {
    self.cause = cause
    self.count = count
    self.delta = delta
    self.rows = rows
  }
}

/// A computed score with its calculation: `start` and the deltas of all lines add up to `score`.
public struct Computation: Hashable, Sendable {
  /// The score that the calculation began with.
  public let start: Points
  /// The lines: awards and deductions in the order written, a clamp, then zero rules.
  public let trace: [TraceLine]
  /// The score, from 0 to the item's points.
  public let score: Points

  /// Creates a computation.
  package init(start: Points, trace: [TraceLine], score: Points) {
    self.start = start
    self.trace = trace
    self.score = score
  }
}

/// The reason why an item has no computed score.
public struct Indecision: Hashable, Sendable {
  /// The facts of which nothing accepted is known, or whose rule cannot be decided.
  public let unknown: [FactID]
  /// The facts with a record that waits for review.
  public let pending: [FactID]

  /// Creates the reason.
  package init(unknown: [FactID], pending: [FactID]) {
    self.unknown = unknown
    self.pending = pending
  }
}
