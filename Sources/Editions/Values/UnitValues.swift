package import Registers
package import Rubric

/// A unit's result as one edition may show it; nil is what it may not.
package struct UnitValues: Sendable {
  /// A veto.
  package struct VetoValues: Sendable {
    /// When it happened.
    package let day: Day
    /// 事由.
    package let cause: String
    /// 问责文件.
    package let accountability: String
    /// 情形, as `48-7-1`; nil where none is given.
    package let situation: String?
  }

  /// What a unit's self-check comes to, computed as its result is.
  package struct SelfCheckValues: Sendable {
    /// The total.
    package let total: Points
    /// The score of each item, nil where the self-check leaves it undecided or an assessor marks it.
    package let items: [Points?]
  }

  /// What the unit said, and what the office answered.
  package struct FeedbackValues: Sendable {
    /// The item, nil for the whole result.
    package let item: String?
    /// The round's name.
    package let round: String
    /// Whether the unit confirmed, nil where it did not say.
    package let isConfirmed: Bool?
    /// 意见.
    package let opinion: String
    /// 处理, nil while open.
    package let decision: DecisionEntry.Decision?
    /// 答复.
    package let reply: String
  }

  /// The id, which names the page.
  package let id: String
  /// The name.
  package let name: String
  /// The category.
  package let category: String
  /// The total with what is said of it.
  package let total: (points: Points, verdict: UnitResult.Verdict, pending: Points)?
  /// The rank.
  package let rank: Int?
  /// The dimension scores.
  package let dimensions: [DimensionResult]?
  /// The items.
  package let items: [ItemValues]?
  /// What the unit would have by its own self-check, nil where it handed in none.
  package let selfCheck: SelfCheckValues?
  /// The vetoes in force, as far as they may be shown.
  package let vetoes: [VetoValues]
  /// Opinions, decisions and replies.
  package let feedback: [FeedbackValues]
  /// The totals after earlier rounds.
  package let earlier: [YearValues.RoundTotal]
  /// What changed since the previous round.
  package let changes: [ChangeValues]
  /// The unit's result in the last published year before, nil where it has none that may be shown.
  package let previous: PreviousYear?
}
