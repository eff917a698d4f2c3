package import Ledgers
package import Registers
package import Rubric
package import RubricBooks

/// A year's assessment: its plan, rubric and units, everything the registers say, and the state after each round.
///
/// This module computes what registers come to, round by round, and compares it with what was published. It must not know
/// policies or pages.
package struct AssessmentYear: Sendable {
  /// The plan.
  package private(set) var plan: AssessmentPlan
  /// The rubric.
  package let rubric: RubricBook
  /// The units.
  package let directory: UnitDirectory
  /// The window, named dates and working days.
  package let terms: Terms
  /// The texts in units.csv and the registers.
  package let texts: RegisterTexts
  /// The rows behind records and vetoes.
  package let rows: RegisterRows
  /// The records of each unit as they were read, by ``Rubric/UnitID``, including those that later rows replaced and
  /// those that were sent back.
  package let history: UnitRecords
  /// All entries of scores files, in reading order.
  package let marks: [MarkEntry]
  /// All vetoes, in reading order.
  package let vetoes: [VetoEntry]
  /// All meetings, in reading order.
  package let meetings: [MeetingEntry]
  /// All feedback, in reading order.
  package let feedback: UnitEntries<FeedbackEntry>
  /// All decisions on feedback, in reading order.
  package let decisions: UnitEntries<DecisionEntry>
  /// The leaders and contacts of the units.
  package let roster: [RosterEntry]
  /// The units' information systems, in reading order.
  package let systems: [SystemEntry]
  /// All rows about materials, in reading order.
  package let materials: [MaterialEntry]
  /// The cases that were open when the year began, in reading order.
  package let carried: [CarriedEntry]
  /// The units' self-checks.
  package let selfChecks: UnitEntries<SelfCheckEntry>
  /// The state after each round, from the rows of that round and all before it.
  package let states: [RoundState]
  /// The record of published results, nil if there is none that can be used.
  package let record: PublishedRecord?

  /// Returns the year as it is seen from a day: nothing is published before the day of its publication.
  package func seen(on day: Day) -> AssessmentYear {
    var year = self
    year.plan = plan.seen(on: day)
    return year
  }
}

/// The state after a round: what the rows of this and all earlier rounds give.
package struct RoundState: Sendable {
  /// The index of the round.
  package let round: Int
  /// The results of the units that take part, by index in ``UnitDirectory/active``.
  package let results: [UnitResult]
  /// The records in force of the same units.
  package let registers: [Register]
  /// The rows by which submissions of the same units were sent back that were not handed in again.
  package let sentBack: [[Record]]
  /// The marks in force of the same units, as indices into ``AssessmentYear/marks``, by item.
  ///
  /// Of several marks whose mean counts, the latest.
  package let marks: [[Int?]]
  /// What the marks in force of the same units come to, by item.
  package let given: [[Mark?]]
  /// The marks of several assessors of which the mean counts.
  package let panels: [UnitItem: MarkPanel]
  /// The vetoes in force of the same units, as indices into ``AssessmentYear/vetoes``.
  package let vetoes: [[Int]]
}
