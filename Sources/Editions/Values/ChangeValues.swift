package import Rubric

/// What changed in a unit's result since the previous round, as one edition may show it.
package enum ChangeValues: Sendable {
  /// A veto came into force, or is no longer.
  case veto(Incident, isLifted: Bool)
  /// An item's score, state or calculation.
  case item(Item)

  /// The item's id, nil for a veto.
  package var item: String? { if case .item(let item) = self { item.id } else { nil } }

  /// What a veto is for.
  package struct Incident: Sendable {
    /// When it happened.
    package let day: Day
    /// 事由.
    package let cause: String
  }

  /// An item before and after.
  package struct Item: Sendable {
    /// The id.
    package let id: String
    /// The result after the previous round.
    package let before: Outcome
    /// The result after the round.
    package let after: Outcome
    /// What brought the change about.
    package let causes: [Cause]
  }

  /// A score with how it came about.
  package struct Outcome: Sendable, Hashable {
    /// How it came about.
    package let state: ItemResult.State
    /// The score, nil while pending.
    package let earned: Points?
  }

  /// What brought a change about.
  package enum Cause: Sendable {
    /// A row came in.
    case added(Row)
    /// A row counts no longer.
    case removed(Row)
    /// An assessor's mark was entered.
    case marked(Marking)
    /// An assessor's mark was withdrawn.
    case unmarked(Marking)
    /// Nothing came in: the day at whose end the state is taken moved on to this one.
    case time(Day)
  }

  /// A row as far as it may be shown, and at least what it is about.
  package struct Row: Sendable {
    /// The fact's name; nil where the row no longer stands behind a record.
    package let fact: String?
    /// 数量 where it is not 1 and may be shown.
    package let count: Int64?
    /// What else may be shown of it.
    package let record: ItemValues.RecordValues?
  }

  /// An assessor's mark.
  package struct Marking: Sendable {
    /// The mark; nil where it only withdraws another.
    package let mark: Mark?
    /// 理由.
    package let reason: String?
  }
}
