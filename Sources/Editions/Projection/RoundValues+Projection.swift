import Assessment
import Registers
import Rubric
import RubricBooks
import SiteContent

extension RoundValues {
  /// Takes the state after a round, with the answers as they are seen from a day.
  init(_ year: AssessmentYear, _ state: RoundState, _ allowance: Allowance, today: Day) {
    let round = year.plan.rounds[state.round]
    name = round.name
    number = state.round + 1
    asOf = round.asOf
    let said = Dictionary(grouping: year.feedback.filter { $0.round == state.round }, by: \.unit)
    // A decision of an earlier round does not answer what is said in this one.
    let decided = Dictionary(
      grouping: year.decisions.filter { $0.round == state.round && $0.decision != nil }, by: \.unit)
    let asked = UnitAnswers(year, round: state.round, today: today)
    hasAnswers =
      !said.isEmpty || (year.isCorrection(state.round) ? asked.areAsked : state.round > 0 || asked.wereAsked)
    let earlier = state.round > 0 ? year.states[state.round - 1] : nil
    units = year.directory.active.enumerated().map { unitIndex, id in
      let unit = year.directory[id]
      let result = state.results[unitIndex]
      let entries = said[id] ?? []
      let objections = entries.filter { $0.isConfirmed == false }
      let answers = decided[id] ?? []
      let projection = UnitProjection(year, state, allowance, unitIndex: unitIndex, today: round.asOf)
      return Unit(
        id: unit.id, name: unit.name, category: unit.category, total: result.total, verdict: result.verdict,
        rank: result.rank,
        before: earlier?.results[unitIndex].total,
        isComparable: earlier.map { result.verdict.isComparable(with: $0.results[unitIndex].verdict) } ?? false,
        changes: projection.changes(), answer: Answer(entries),
        undecided: objections.map(\.item).filter { item in !answers.contains { $0.item == item } }
          .map { $0.map { year.rubric[$0].id } })
    }
  }
}

extension RoundValues.Answer {
  /// Sums up a unit's entries: an objection prevails over a confirmation.
  fileprivate init(_ entries: [FeedbackEntry]) {
    self =
      if entries.contains(where: { $0.isConfirmed == false }) {
        .objected
      } else if entries.contains(where: {
        $0.isConfirmed == true
      }) { .confirmed } else { entries.isEmpty ? .none : .remarked }
  }
}
