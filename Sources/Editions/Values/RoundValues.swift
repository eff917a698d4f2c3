package import Rubric

/// The state after one round, for the office.
package struct RoundValues: Sendable {
  /// A unit's answer to its result in a round.
  package enum Answer: Sendable, Hashable {
    /// The unit confirmed and objected to nothing.
    case confirmed
    /// The unit objected to something.
    case objected
    /// The unit remarked on something without confirming or objecting.
    case remarked
    /// The unit gave no answer.
    case none
  }

  /// A unit in the round.
  package struct Unit: Sendable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// The category.
    package let category: String
    /// The total after the round.
    package let total: Points
    /// The verdict.
    package let verdict: UnitResult.Verdict
    /// The rank, or nil if the unit has none.
    package let rank: Int?
    /// The total after the previous round, or nil in the first.
    package let before: Points?
    /// True if the difference from the previous round is a rise or a fall; false in the first.
    package let isComparable: Bool
    /// The changes since the previous round.
    package let changes: [ChangeValues]
    /// The unit's answer in the round.
    package let answer: Answer
    /// The ids of the items whose objections are not decided yet, nil for the whole result.
    package let undecided: [String?]
  }

  /// The name.
  package let name: String
  /// The number of the round, counted from 1.
  package let number: Int
  /// The day at whose end the state was taken.
  package let asOf: Day
  /// True if units answered in the round, or could have: they were asked to, or there was a result before it.
  package let hasAnswers: Bool
  /// The units in file order.
  package let units: [Unit]
}
