package import Registers
package import Rubric

/// A unit's result as one edition may show it; values that it may not show are nil.
package struct UnitValues: Sendable {
  /// A veto.
  package struct VetoValues: Sendable {
    /// The day of the incident.
    package let day: Day
    /// 事由.
    package let cause: String
    /// 问责文件.
    package let accountability: String
    /// 情形, such as `48-7-1`, or nil if none is given.
    package let situation: String?
  }

  /// The result of a unit's self-check, computed as its own result is.
  package struct SelfCheckValues: Sendable {
    /// The items that it decides, without bonuses: how many, what they are worth, and what they earn.
    package struct Decided: Sendable, Hashable {
      /// The number of items.
      package let count: Int
      /// The points that they are worth.
      package let points: Points
      /// The points that they earn.
      package let earned: Points
      /// The number of items that it leaves open although no assessor has to mark them.
      package let open: Int
    }

    /// The records behind an item that are not the same in both.
    package struct Difference: Sendable {
      /// The records of the self-check that the registers do not have.
      package let own: [UnitRecord]
      /// The records of the registers that the self-check does not have.
      package let registered: [UnitRecord]
    }

    /// The total.
    package let total: Points
    /// The items that it decides.
    package let decided: Decided
    /// The score of each item, nil if the self-check leaves it undecided or an assessor marks it.
    package let items: [Points?]
    /// The records behind each item that are not the same in both, nil where the score is the same.
    package let differences: [Difference?]
  }

  /// A unit's entry, and the office's answer.
  package struct FeedbackValues: Sendable {
    /// The item's id, or nil for the whole result.
    package let item: String?
    /// The name of the round whose result it is about.
    package let round: String
    /// True if the unit confirmed, false if it objected, and nil if it did neither.
    package let isConfirmed: Bool?
    /// 意见.
    package let opinion: String
    /// 处理, or nil while open.
    package let decision: DecisionEntry.Decision?
    /// 答复.
    package let reply: String
    /// The day of the decision, for who may read the reply; nil where none is given.
    package var decided: Day?
    /// True if it is an objection that is neither decided on nor taken back.
    package let isOpen: Bool
    /// The points of what it is about, in the round that it is about and after the round of the decision, nil while they
    /// are not decided; the first is also nil where no earlier round has it.
    package var scores: (before: Points?, after: Points?) = (nil, nil)
  }

  /// The id, which names the unit's page.
  package let id: String
  /// The name.
  package let name: String
  /// The category.
  package let category: String
  /// The total with the verdict and the points still undecided.
  package let total: (points: Points, verdict: UnitResult.Verdict, pending: Points)?
  /// The points that bonus dimensions added to the total, or nil if the rubric has none.
  package let bonus: Points?
  /// The points without the bonus, or nil if the rubric has none; with the bonus they may come to more than the total,
  /// which may be bounded.
  package let base: Points?
  /// The rank.
  package let rank: Int?
  /// The level that the result reaches, or nil if it reaches none.
  package let level: String?
  /// The dimension scores.
  package let dimensions: [DimensionResult]?
  /// The indices of the dimensions in which an item is undecided, as far as dimensions may be shown.
  package let openDimensions: [Int]
  /// The items in rubric order, those that do not exist for the unit with the state `absent`.
  package let items: [ItemValues]?
  /// The result of the unit's own self-check, or nil if it handed in none.
  package let selfCheck: SelfCheckValues?
  /// The vetoes in force, as far as they may be shown.
  package let vetoes: [VetoValues]
  /// Opinions, decisions and replies.
  package let feedback: [FeedbackValues]
  /// The totals after earlier rounds.
  package let earlier: [YearValues.RoundTotal]
  /// The changes since the previous round.
  package let changes: [ChangeValues]
  /// The unit's result in the last published year before, or nil if it has none that may be shown.
  package let previous: PreviousYear?
}
