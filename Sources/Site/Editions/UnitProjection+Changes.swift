import Assessment
import Rubric

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
    let record = record(row)
    let fact = factName(of: row, item)
    let words = [fact, record?.value == fact ? nil : record?.value, record?.dates, record?.row]
    return words.compactMap(\.self).joined(separator: "　")
  }

  private func factName(of row: RowID, _ item: ItemID) -> String? {
    let states = [state] + (state.round > 0 ? [year.states[state.round - 1]] : [])
    let record = states.lazy.flatMap { $0.registers[place].records }.first {
      $0.row == row && item == year.rubric[$0.fact].item
    }
    return record.map { year.rubric[$0.fact].name }
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
