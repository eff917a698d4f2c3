/// An assessor's entry for an item of a unit.
public enum Mark: Hashable, Sendable {
  /// A score, from 0 to the item's points.
  case score(Points)
  /// The item does not apply to the unit.
  case notApplicable
  /// The item does not exist for units of this category.
  case absent
}

/// An item's result for a unit.
public struct ItemResult: Hashable, Sendable {
  /// The way in which the score came about.
  public enum State: UInt8, Hashable, Sendable {
    /// Computed by rules.
    case scored
    /// Marked by an assessor, on an item without rules.
    case judged
    /// Marked by an assessor with another score than the rules give, or while they give none.
    case overridden
    /// The item does not apply.
    case notApplicable
    /// Not yet known.
    case pending
    /// The item does not exist for the unit.
    case absent
  }

  /// The way in which the score came about.
  public let state: State
  /// The score, nil while pending and where the item does not exist.
  public let earned: Points?
  /// The calculation by rules, kept beside an override; nil for judged and not-applicable items and while
  /// undecided.
  public let computed: Computation?
  /// The reason why the rules give no score; nil if they give one or are not asked.
  public let indecision: Indecision?
}

/// A dimension's result for a unit.
public struct DimensionResult: Hashable, Sendable {
  /// The sum of its items' scores, without those left out, at most the dimension's cap.
  public let earned: Points
  /// The sum of its items' points, without those left out.
  public let points: Points
  /// What enters the total: ``earned`` by the dimension's weight, rounded half up to 0.01.
  public let weighted: Points
  /// False if none of its items exists for the unit.
  public let exists: Bool
}

/// A unit's result.
public struct UnitResult: Hashable, Sendable {
  /// The verdict on the unit as a whole.
  public enum Verdict: UInt8, Hashable, Sendable {
    /// Every item has a score.
    case scored
    /// At least one item is undecided.
    case pending
    /// An incident vetoes the result (50 号第八条); the computed total is kept beside it.
    case vetoed
  }

  /// The verdict on the unit as a whole.
  public let verdict: Verdict
  /// The sum of what the dimensions earned, scaled up if items are left out, with the bonus.
  public let total: Points
  /// What bonus dimensions added to the total.
  public let bonus: Points
  /// The points of the undecided items.
  public let pendingPoints: Points
  /// The rank among the units with verdict `scored`, of the same category where the rubric says so, counted from 1;
  /// equal totals share the better rank.
  public internal(set) var rank: Int?
  /// The dimensions in rubric order.
  public let dimensions: [DimensionResult]
  /// The items in rubric order.
  public let items: [ItemResult]
}

/// A unit as the evaluator sees it.
public struct Candidate: Sendable {
  /// Its records.
  public var register: Register
  /// Its quantities in hundredths, by ``QuantityID``; nil if not given.
  public var quantities: [Int64?]
  /// The marks in force, by ``ItemID``.
  public var marks: [Mark?]
  /// True if a veto is in force.
  public var isVetoed: Bool

  /// Creates a candidate.
  public init(register: Register, quantities: [Int64?], marks: [Mark?], isVetoed: Bool) {
    self.register = register
    self.quantities = quantities
    self.marks = marks
    self.isVetoed = isVetoed
  }
}
