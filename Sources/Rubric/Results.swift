/// What an assessor entered for an item of a unit.
package enum Mark: Hashable, Sendable {
  /// A score, from 0 to the item's points.
  case score(Points)
  /// The item does not apply to the unit.
  case notApplicable
}

/// An item's result for a unit.
package struct ItemResult: Hashable, Sendable {
  /// How the score came about.
  package enum State: UInt8, Hashable, Sendable {
    /// Computed by rules.
    case scored
    /// Marked by an assessor, on an item without rules.
    case judged
    /// Marked by an assessor against what the rules give, or where they give nothing.
    case overridden
    /// The item does not apply.
    case notApplicable
    /// Not yet known.
    case pending
  }

  /// How the score came about.
  package let state: State
  /// The score, nil while pending.
  package let earned: Points?
  /// The calculation by rules, kept beside an override; nil on judged and not-applicable items and while undecided.
  package let computed: Computation?
  /// Why the rules give no score, nil where they do or are not asked.
  package let indecision: Indecision?
}

/// A dimension's result for a unit.
package struct DimensionResult: Hashable, Sendable {
  /// The scores of its items that have one.
  package let earned: Points
  /// What those of its items are worth that are not left out.
  package let points: Points
}

/// A unit's result.
package struct UnitResult: Hashable, Sendable {
  /// What is said of the unit as a whole.
  package enum Verdict: UInt8, Hashable, Sendable {
    /// Every item has a score.
    case scored
    /// Some item is undecided.
    case pending
    /// An incident vetoes the result (50 号第八条); the computed total stands beside it.
    case vetoed
  }

  /// What is said of the unit as a whole.
  package let verdict: Verdict
  /// The sum of the item scores, scaled up where items are left out.
  package let total: Points
  /// What the undecided items are worth.
  package let pendingPoints: Points
  /// The place among the units with verdict `scored`, counted from 1, equals sharing the better place.
  package internal(set) var rank: Int?
  /// The dimensions in rubric order.
  package let dimensions: [DimensionResult]
  /// The items in rubric order.
  package let items: [ItemResult]
}

/// A unit as the evaluator sees it.
package struct Candidate: Sendable {
  /// Its records.
  package var register: Register
  /// Its quantities in hundredths, nil where not given, by ``QuantityID``.
  package var quantities: [Int64?]
  /// The marks in force, by ``ItemID``.
  package var marks: [Mark?]
  /// Whether a veto is in force.
  package var isVetoed: Bool

  /// Creates a candidate.
  package init(register: Register, quantities: [Int64?], marks: [Mark?], isVetoed: Bool) {
    self.register = register
    self.quantities = quantities
    self.marks = marks
    self.isVetoed = isVetoed
  }
}
