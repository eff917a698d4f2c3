package import Rubric

/// An item's result as one edition may show it.
package struct ItemValues: Sendable {
  /// The reason why an item has no score yet.
  package enum Open: Sendable, Hashable {
    /// No assessor has marked it.
    case notMarked
    /// No record is known of the facts with these names.
    case missing([String])
    /// Records of the facts with these names wait for review.
    case waiting([String])
    /// The numbers with these names are 0 although something is to be divided by them.
    case zero([String])
  }

  /// The marks of several assessors of which the mean counts.
  package struct Panel: Sendable, Hashable {
    /// A mark, for the office.
    package struct Mark: Sendable, Hashable {
      /// 评分人.
      package let assessor: String
      /// The points that it gives.
      package let points: Points
      /// True if it is among the highest or the lowest that are left out.
      package let isDropped: Bool
    }

    /// The number of marks.
    package let count: Int
    /// The number of the highest, and of the lowest, that are left out.
    package let dropped: Int
    /// The marks in the order of the assessors; none but for the office.
    package let marks: [Mark]
  }

  /// The id.
  package let id: String
  /// The name.
  package let name: String
  /// The points that the item is worth.
  package let points: Points
  /// True if it is added to the result rather than being part of it, so that nothing is lost without it.
  package let isBonus: Bool
  /// The way in which the score came about.
  package let state: ItemResult.State
  /// The score, or nil while pending.
  package let earned: Points?
  /// The score that the rules start from and the one they come to, or nil if they give none.
  package let computed: (start: Points, score: Points)?
  /// The calculation.
  package let lines: [LineValues]
  /// The rules that would have given points and did not; none unless points were lost by the calculation.
  package let ungiven: [Award]
  /// 理由 of the mark.
  package let reason: String?
  /// 依据 of the mark.
  package let authority: String?
  /// True if the mark has 理由 or 依据, also where they may not be shown.
  package let isReasoned: Bool
  /// 评分人 of the mark, or of all marks of which the mean counts, for the office.
  package let assessor: String?
  /// The marks of which the mean counts, for the office and the unit.
  package let panel: Panel?
  /// The reason why the item has no score, for the office and the unit, or nil if it has one.
  package let open: Open?
  /// The remedies that can still earn points, or nil if there are none.
  package let remedies: RemedyValues?
}

extension ItemValues {
  /// The points lost, or nil while undecided, for a bonus, and if the item does not apply or exist.
  package var lost: Points? {
    guard !isBonus, state != .notApplicable, let earned else { return nil }
    return points - earned
  }

  /// True if the unit has the item.
  package var exists: Bool { state != .absent }

  /// Returns true if a policy leaves the item out of the result, with its points.
  package func isLeftOut(by policy: ScoringRubric.NotApplicablePolicy) -> Bool {
    !isBonus && policy.leavesOut(state)
  }
}
