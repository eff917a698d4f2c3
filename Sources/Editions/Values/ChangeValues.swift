package import Registers
package import Rubric

/// A change in a unit's result since the previous round, as one edition may show it.
package enum ChangeValues: Sendable {
  /// A veto that came into force, or was lifted.
  case veto(Incident, isLifted: Bool)
  /// A change of an item's score, state or calculation.
  case item(Item)

  /// The item's id, or nil for a veto.
  package var item: String? { if case .item(let item) = self { item.id } else { nil } }

  /// The incident behind a veto.
  package struct Incident: Sendable {
    /// The day on which it happened.
    package let day: Day
    /// 事由.
    package let cause: String
  }

  /// An item before and after the change.
  package struct Item: Sendable {
    /// The id.
    package let id: String
    /// The result after the previous round.
    package let before: Outcome
    /// The result after the round.
    package let after: Outcome
    /// The causes of the change.
    package let causes: [Cause]
  }

  /// A score with the way in which it came about.
  package struct Outcome: Sendable, Hashable {
    /// The way in which the score came about.
    package let state: ItemResult.State
    /// The score, or nil while pending.
    package let earned: Points?
  }

  /// The cause of a change.
  package enum Cause: Sendable {
    /// A row was added.
    case added(Row)
    /// A row no longer counts, with why as far as that is known and may be shown.
    case removed(Row, Removal?)
    /// An assessor's mark was entered.
    case marked(Marking)
    /// An assessor's mark was withdrawn.
    case unmarked(Marking)
    /// No entry was added: the day at whose end the state is taken moved on to this one.
    case time(Day)
  }

  /// A row as far as it may be shown, and at least the fact that it is about.
  package struct Row: Sendable {
    /// The fact's name, or nil if no record of the row is known.
    package let fact: String?
    /// 数量, or nil if it is 1 or may not be shown.
    package let count: Int64?
    /// The fact's own words for 开始 and 完成, or nil if no record of the row is known.
    package let terms: ItemValues.RecordValues.Terms?
    /// The values of the row that may be shown besides.
    package let record: ItemValues.RecordValues?
  }

  /// Why a row no longer counts.
  package struct Removal: Sendable, Hashable {
    /// What a later row with its 编号 did to it.
    package enum Way: Sendable, Hashable {
      /// It sent it back.
      case returned
      /// It has 数量 0.
      case void
      /// It gives other values.
      case replaced
    }

    /// What a later row did to it, or nil if that may not be shown.
    package let way: Way?
    /// The office's decision on what the unit said of the item in this round, or nil if there is none that gave way.
    package let decision: DecisionEntry.Decision?
  }

  /// An assessor's mark.
  package struct Marking: Sendable {
    /// The mark, or nil if it only withdraws another.
    package let mark: Mark?
    /// 理由, or nil if there is none or it may not be shown.
    package let reason: String?
  }
}
