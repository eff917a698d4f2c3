package import Rubric

/// An item's result as one edition may show it.
package struct ItemValues: Sendable {
  /// Why an item has no score yet.
  package enum Open: Sendable, Hashable {
    /// No assessor has marked it.
    case notMarked
    /// Nothing is known of the facts with these names.
    case missing([String])
    /// Records of the facts with these names wait for review.
    case waiting([String])
  }

  /// The id.
  package let id: String
  /// The name.
  package let name: String
  /// What it is worth.
  package let points: Points
  /// How the score came about.
  package let state: ItemResult.State
  /// The score, nil while pending.
  package let earned: Points?
  /// What the rules give: what they begin with and come to; nil where they give nothing.
  package let computed: (start: Points, score: Points)?
  /// The calculation.
  package let lines: [LineValues]
  /// 理由 of the mark.
  package let reason: String?
  /// 依据 of the mark.
  package let authority: String?
  /// 评分人 of the mark, for the office.
  package let assessor: String?
  /// Why it has no score, for the office and the unit; nil where it has one.
  package let open: Open?
  /// What can still be done for points.
  package let remedies: RemedyValues?
}

extension ItemValues {
  /// The points lost; nil while undecided, and where the item does not apply.
  package var lost: Points? {
    guard state != .notApplicable, let earned else { return nil }
    return points - earned
  }
}
