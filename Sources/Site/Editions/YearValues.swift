package import Registers
package import Rubric
package import RubricBooks

/// A year's results as one edition may show them.
package struct YearValues: Sendable {
  /// A unit's total after a round.
  package struct RoundTotal: Sendable {
    /// The round's name.
    package let name: String
    /// The day at whose end the state was taken.
    package let asOf: Day
    /// The total.
    package let total: Points
    /// What was said of the unit.
    package let verdict: UnitResult.Verdict
  }

  /// A day on the way to the result.
  package struct Milestone: Sendable, Hashable {
    /// What is reached.
    package enum Kind: Sendable, Hashable {
      /// The window opens.
      case opens
      /// The window closes.
      case closes
      /// Material no longer reaches the office.
      case cutoff
      /// The state of the round with this name is taken.
      case round(String)
      /// The result is approved.
      case approved
      /// The result is published.
      case published
    }

    /// What is reached.
    package let kind: Kind
    /// When; nil where that is not settled.
    package let day: Day?
  }

  /// The year.
  package let year: Int
  /// The assessment's title.
  package let title: String
  /// The rubric's id.
  package let rubric: String
  /// The points of all items together.
  package let total: Points
  /// The name of the round that is shown.
  package let round: String
  /// The id of that round.
  package let roundID: String
  /// The day at whose end the state was taken.
  package let asOf: Day
  /// The last day on which units may answer to the round's result, nil where none is named.
  package let feedback: Day?
  /// The day from whose point of view the pages speak: `--date`, else the day of the shown round.
  package let today: Day
  /// The days on the way to the result, in the order in which they are reached.
  package let milestones: [Milestone]
  /// Whether the results are not approved and published, or the round is not the last.
  package let isDraft: Bool
  /// Who approved the results, when and by which document, in words; nil in drafts.
  package let approval: AssessmentPlan.Approval?
  /// When the results were published; nil in drafts.
  package let published: Day?
  /// How often results were corrected after they had been published; 0 in drafts.
  package let corrections: Int
  /// The dimensions with their points.
  package let dimensions: [(id: String, name: String, points: Points)]
  /// What items that do not apply are worth.
  package let notApplicable: ScoringRubric.NotApplicablePolicy
  /// Whether ranks may be shown, also where no unit has one.
  package let showsRanks: Bool
  /// The medians, as far as they may be shown.
  package let medians: YearMedians
  /// The states after the rounds up to the one shown, for the office.
  package let rounds: [RoundValues]
  /// The units in file order.
  package internal(set) var units: [UnitValues]
}

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
  /// What became another thing since the round before.
  package let changes: [ChangeValues]
  /// The unit's result in the last published year before, nil where it has none that may be shown.
  package let previous: PreviousYear?
}

/// An item's result as one edition may show it.
package struct ItemValues: Sendable {
  /// A register row behind a line of the calculation.
  package struct RecordValues: Sendable {
    /// `<file>:<line>`, for the office.
    package let row: String?
    /// 内容.
    package let value: String?
    /// 编号, 数量 and 材料 in words, for the office.
    package let details: String?
    /// 开始, 完成 and 限期 in words.
    package let dates: String?
    /// 开始, as it is among those words.
    package let start: Moment?
    /// 完成, likewise.
    package let done: Moment?
    /// 限期, likewise.
    package let due: Moment?
    /// Until when the rule wanted it finished, and how that was reckoned, in words; nil where no limit applies.
    package let deadline: String?
  }

  /// A line of the calculation.
  package struct LineValues: Sendable {
    /// The rule's text, or what a clamp is called.
    package let text: String
    /// How many occurrences it counted; nil for a line that counts once or not at all.
    package let count: Int64?
    /// What the sum came to that the rule holds against a quantity, in words; nil for other rules.
    package let sum: String?
    /// What the line is from.
    package let cause: TraceLine.Cause
    /// How often its rule's trigger counted; 0 for a clamp.
    package let counted: Int64
    /// What it did to the score.
    package let delta: Points
    /// The rows behind it that may be shown.
    package let records: [RecordValues]
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
  /// What is missing or waiting, in words, for the office.
  package let open: String?
  /// What can still be done for points.
  package let remedies: RemedyValues?
}

/// What can still be done for points in an item, in words.
package struct RemedyValues: Sendable {
  /// A thing to do.
  package struct Step: Sendable {
    /// What.
    package let words: String
    /// The points it gives back.
    package let gain: Points
    /// The first day on which it gives them.
    package let firstDay: Day
    /// The last day on which it gives them.
    package let lastDay: Day
  }

  /// What to do: one thing after the other where they are ``isSequence``, otherwise any of them.
  package let steps: [Step]
  /// Whether the steps follow one another.
  package let isSequence: Bool
}

/// What became another thing since the round before, as one edition may show it.
package struct ChangeValues: Sendable {
  /// The item, nil for a veto.
  package let item: String?
  /// What it was: a score, or a state in words.
  package let before: String
  /// What it is.
  package let after: String
  /// What brought it about, in words.
  package let causes: [String]
}
