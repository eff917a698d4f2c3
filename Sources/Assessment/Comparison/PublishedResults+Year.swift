import Registers
import Rubric
import RubricBooks

extension PublishedResults {
  /// Collects the results of a year after a round; without one, after the one that was approved, or else the last.
  package init(_ year: AssessmentYear, round index: Int? = nil) {
    let index = index ?? year.plan.resultRound
    rubric = year.rubric.id
    rubricHash = year.rubric.digest
    round = year.plan.rounds[index].id
    units = zip(year.directory.active, year.states[index].results).map { unit, result in
      Unit(
        id: year.directory[unit].id, verdict: Verdict(result.verdict), total: result.total, rank: result.rank,
        items: zip(year.rubric.items, result.items).compactMap { text, item in
          State(item.state).map { Item(id: text.id, state: $0, earned: item.earned) }
        })
    }
  }
}

extension PublishedResults.Verdict {
  init(_ verdict: UnitResult.Verdict) {
    self =
      switch verdict {
      case .scored: .scored
      case .pending: .pending
      case .vetoed: .vetoed
      }
  }
}

extension PublishedResults.State {
  /// Names a state, or fails for an item that does not exist for the unit.
  init?(_ state: ItemResult.State) {
    switch state {
    case .scored: self = .scored
    case .judged: self = .judged
    case .overridden: self = .overridden
    case .notApplicable: self = .notApplicable
    case .pending: self = .pending
    case .absent: return nil
    }
  }
}
