import Assessment
import Registers
package import Rubric
import RubricBooks

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
    /// What became another thing since the round before.
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

  /// Reads a round's state.
  init(_ year: AssessmentYear, _ state: RoundState, _ allowance: Allowance, labels: Labels) {
    let round = year.plan.rounds[state.round]
    name = round.name
    number = state.round + 1
    asOf = round.asOf
    let said = Dictionary(grouping: year.feedback.filter { $0.round == state.round }, by: \.unit)
    // What was decided in an earlier round does not answer what is said in this one.
    let decided = Dictionary(
      grouping: year.decisions.filter { $0.round == state.round && $0.decision != nil }, by: \.unit)
    hasAnswers = state.round > 0 || !said.isEmpty
    let earlier = state.round > 0 ? year.states[state.round - 1] : nil
    units = year.directory.active.enumerated().map { place, id in
      let unit = year.directory[id]
      let result = state.results[place]
      let entries = said[id] ?? []
      let objections = entries.filter { $0.isConfirmed == false }
      let answers = decided[id] ?? []
      let projection = UnitProjection(year, state, allowance, labels, place: place, today: round.asOf)
      return Unit(
        id: unit.id, name: unit.name, total: result.total, verdict: result.verdict, rank: result.rank,
        before: earlier?.results[place].total, changes: projection.changes(), answer: Answer(entries),
        undecided: objections.map(\.item).filter { item in !answers.contains { $0.item == item } }
          .map { $0.map { year.rubric[$0].id } })
    }
  }
}

extension RoundValues.Answer {
  /// What a unit's entries come to.
  fileprivate init(_ entries: [FeedbackEntry]) {
    self =
      if entries.contains(where: { $0.isConfirmed == false }) {
        .objected
      } else if entries.contains(where: {
        $0.isConfirmed == true
      }) { .confirmed } else { entries.isEmpty ? .none : .remarked }
  }
}
