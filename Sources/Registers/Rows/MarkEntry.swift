package import Diagnostics
package import Rubric
package import RubricBooks

/// An assessor's mark from a scores file or a checklist, or the withdrawal of one.
package struct MarkEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// The item.
  package let item: ItemID
  /// The mark; nil withdraws an earlier round's.
  package let mark: Mark?
  /// The round it was entered in.
  package let round: Int
  /// 理由, as written.
  package let reason: String
  /// 评分人, as written.
  package let assessor: String
  /// 依据, as written.
  package let authority: String
  /// 日期.
  package let date: Moment?
  /// The 得分 cell.
  package let place: Location
  /// The 理由 cell, or the row if there is no such column.
  package let reasonPlace: Location
}

/// A row of a vetoes file (formats §6).
package struct VetoEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// The veto as it is evaluated.
  package let veto: Veto
  /// The round it was entered in.
  package let round: Int
  /// 事由, as written.
  package let cause: String
  /// 问责文件, as written.
  package let accountability: String
  /// The situation of 48 号第七条, as `48-7-1`; empty if none is given.
  package let situation: String
  /// True if 密级 is 公开.
  package let isPublic: Bool
  /// The 日期 cell.
  package let place: Location
}

/// A unit's statement about its result, from its own file or, if it came on paper, from the office's.
package struct FeedbackEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// The item; nil for the whole result.
  package let item: ItemID?
  /// The round it was returned in.
  package let round: Int
  /// True if the unit confirms, false if it objects, nil if it does not say.
  package let isConfirmed: Bool?
  /// 意见, as written.
  package let opinion: String
  /// 日期.
  package let date: Moment?
  /// 经办人, as written.
  package let agent: String
}

/// A decision of the office on a unit's feedback.
package struct DecisionEntry: Sendable {
  /// The kinds of decisions.
  package enum Decision: String, Sendable, CaseIterable {
    /// 采纳.
    case accepted
    /// 部分采纳.
    case partly
    /// 不采纳.
    case rejected
  }

  /// The words for the kinds of decisions, in their order.
  package static let decisionWords = ChoiceWords([["采纳", "accepted"], ["部分采纳", "partly"], ["不采纳", "rejected"]])

  /// The unit.
  package let unit: UnitID
  /// The item; nil for the whole result.
  package let item: ItemID?
  /// The round it was decided in.
  package let round: Int
  /// The decision; nil while open.
  package let decision: Decision?
  /// 答复, as written.
  package let reply: String
  /// 日期.
  package let date: Moment?
}
