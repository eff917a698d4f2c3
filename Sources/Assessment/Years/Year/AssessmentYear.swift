package import Rubric

/// A year's assessment: its plan, rubric and units, everything the registers say, and the state after each round.
package struct AssessmentYear: Sendable {
  /// The plan.
  package let plan: AssessmentPlan
  /// The rubric.
  package let rubric: RubricBook
  /// The units.
  package let directory: UnitDirectory
  /// The window, named dates and working days.
  package let terms: Terms
  /// What units.csv and the registers say in words.
  package let texts: RegisterTexts
  /// The rows behind records and vetoes.
  package let rows: RegisterRows
  /// The records of each unit as they were read, by ``Rubric/UnitID``: those that later rows replaced, and those that were
  /// sent back, are among them.
  package let history: [[Record]]
  /// All entries of scores files, in order.
  package let marks: [MarkEntry]
  /// All vetoes, in order.
  package let vetoes: [VetoEntry]
  /// All feedback, in order.
  package let feedback: UnitEntries<FeedbackEntry>
  /// All decisions on feedback, in order.
  package let decisions: UnitEntries<DecisionEntry>
  /// The leaders and contacts.
  package let roster: [RosterEntry]
  /// The units' own statements.
  package let selfChecks: UnitEntries<SelfCheckEntry>
  /// The states after round 1, 1…2 and so on; one per round.
  package let states: [RoundState]
  /// What was recorded when the results were published, nil where nothing was that can be used.
  package let record: PublishedRecord?
}

/// The state after a round: what the rows of this and all earlier rounds give.
package struct RoundState: Sendable {
  /// The index of the round.
  package let round: Int
  /// The results of the units that take part, by their place in ``UnitDirectory/active``.
  package let results: [UnitResult]
  /// The sorted-out records of the same units.
  package let registers: [Register]
  /// What each of the same units handed in, was sent back and not handed in again.
  package let sentBack: [[Record]]
  /// The marks in force of the same units, as indices into ``AssessmentYear/marks``, by item.
  package let marks: [[Int?]]
  /// The vetoes in force of the same units, as indices into ``AssessmentYear/vetoes``.
  package let vetoes: [[Int]]
}
