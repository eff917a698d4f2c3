import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// What became another thing since the round before, vetoes first.
  func changes() -> [ChangeValues] {
    guard let change = year.change(of: place, in: state) else { return [] }
    var changes: [ChangeValues] = []
    for veto in change.vetoed { changes.append(vetoChange(veto, isLifted: false)) }
    for veto in change.lifted { changes.append(vetoChange(veto, isLifted: true)) }
    // The briefing is given what assessors decided and no other arithmetic.
    let items = change.items.filter { allowance.items == .all || $0.after.state == .overridden }
    return changes
      + items.map { item in
        ChangeValues(
          item: year.rubric[item.item].id, before: words(item.before), after: words(item.after),
          causes: item.causes.map { words($0, item) })
      }
  }

  private func vetoChange(_ index: Int, isLifted: Bool) -> ChangeValues {
    let veto = year.vetoes[index]
    return ChangeValues(
      item: nil, before: labels[isLifted ? .changeVetoed : .changeNotVetoed],
      after: labels[isLifted ? .changeNotVetoed : .changeVetoed], causes: ["\(veto.veto.day.iso) \(veto.cause)"])
  }

  /// A score, with the state where it is not simply what the rules give.
  private func words(_ result: ItemResult) -> String {
    guard let earned = result.earned else { return labels[result.state.label] }
    return result.state == .scored ? earned.decimal : labels(.changeState, labels[result.state.label], earned.decimal)
  }

  private func words(_ cause: ResultChange.Cause, _ item: ResultChange.Item) -> String {
    switch cause {
    case .added(let row): labels(.changeAdded, words(row, item.item))
    case .removed(let row): labels(.changeRemoved, words(row, item.item))
    case .marked(let mark): labels(.changeMarked, words(year.marks[mark]))
    case .unmarked(let mark): labels(.changeUnmarked, words(year.marks[mark]))
    case .time: labels(.changeTime, state.asOf(year).iso)
    }
  }

  /// A row as far as it may be shown, and at least what it is about.
  private func words(_ row: RowID, _ item: ItemID) -> String {
    let shown = record(row)
    let known = known(row, item)
    let fact = known.map { year.rubric[$0.fact].name }
    // A row that replaces another may differ from it in nothing else.
    let count = allowance.evidenceDetails ? known.flatMap(count) : nil
    let words = [fact, shown?.value == fact ? nil : shown?.value, count, shown?.dates, shown?.row]
    return words.compactMap(\.self).joined(separator: "　")
  }

  /// A row's record in this round, or in the round before where it no longer counts.
  private func known(_ row: RowID, _ item: ItemID) -> Record? {
    let states = [state] + (state.round > 0 ? [year.states[state.round - 1]] : [])
    return states.lazy.flatMap { $0.registers[place].records }.first {
      $0.row == row && item == year.rubric[$0.fact].item
    }
  }

  private func words(_ mark: MarkEntry) -> String {
    let score: String? =
      switch mark.mark {
      case .score(let points): points.decimal
      case .notApplicable: labels[.stateNotApplicable]
      case nil: nil
      }
    let reason = allowance.reasons && !mark.reason.isEmpty ? mark.reason : nil
    return [score, reason].compactMap(\.self).joined(separator: "，")
  }
}

extension RoundState {
  /// The day at whose end the state is taken.
  fileprivate func asOf(_ year: AssessmentYear) -> Day { year.plan.rounds[round].asOf }
}
