package import Rubric

/// The state after one round, for the office.
package struct RoundValues: Sendable {
  /// What a unit said of its result in a round.
  package enum Answer: Sendable, Hashable {
    /// It confirmed and objected to nothing.
    case confirmed
    /// It objected to something.
    case objected
    /// It said something without confirming or objecting.
    case remarked
    /// It said nothing.
    case none
  }

  /// A unit in the round.
  package struct Unit: Sendable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// The total after the round.
    package let total: Points
    /// What was said of the unit.
    package let verdict: UnitResult.Verdict
    /// The rank, nil without one.
    package let rank: Int?
    /// The total after the round before, nil in the first.
    package let before: Points?
    /// What changed since the previous round.
    package let changes: [ChangeValues]
    /// What the unit said in the round.
    package let answer: Answer
    /// The items it objected to that are not decided yet, nil for the whole result.
    package let undecided: [String?]
  }

  /// The name.
  package let name: String
  /// The place among the rounds, counted from 1.
  package let number: Int
  /// The day at whose end the state was taken.
  package let asOf: Day
  /// Whether anything was said of results in the round, or could have been: before the first there are none.
  package let hasAnswers: Bool
  /// The units in file order.
  package let units: [Unit]
}
