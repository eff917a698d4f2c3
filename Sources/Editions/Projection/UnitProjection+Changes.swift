import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// Returns the changes since the previous round, vetoes first.
  func changes() -> [ChangeValues] {
    guard let change = year.change(of: unitIndex, in: state) else { return [] }
    // The briefing is given the assessors' decisions and no other arithmetic.
    let items = change.items.filter { allowance.items == .all || $0.after.state == .overridden }
    return change.vetoed.map { .veto(incident($0), isLifted: false) }
      + change.lifted.map { .veto(incident($0), isLifted: true) } + items.map { .item(values($0)) }
  }

  private func incident(_ index: Int) -> ChangeValues.Incident {
    ChangeValues.Incident(day: year.vetoes[index].veto.day, cause: year.vetoes[index].cause)
  }

  private func values(_ item: ResultChange.Item) -> ChangeValues.Item {
    ChangeValues.Item(
      id: year.rubric[item.item].id,
      before: ChangeValues.Outcome(state: item.before.state, earned: item.before.earned),
      after: ChangeValues.Outcome(state: item.after.state, earned: item.after.earned),
      causes: item.causes.map { cause($0, item.item) })
  }

  private func cause(_ cause: ResultChange.Cause, _ item: ItemID) -> ChangeValues.Cause {
    switch cause {
    case .added(let row): .added(values(row, item))
    case .removed(let row): .removed(values(row, item), removal(of: row, item))
    case .marked(let mark): .marked(marking(year.marks[mark]))
    case .unmarked(let mark): .unmarked(marking(year.marks[mark]))
    case .time: .time(year.plan.rounds[state.round].asOf)
    }
  }

  /// Returns a row as far as it may be shown, and at least the fact that it is about.
  private func values(_ row: RowID, _ item: ItemID) -> ChangeValues.Row {
    let known = known(row, item)
    // A row that replaces another may differ from it in nothing but 数量.
    return ChangeValues.Row(
      fact: known.map { year.rubric[$0.fact].name }, count: allowance.evidenceDetails ? known.flatMap(count) : nil,
      terms: known.map { .init(year.rubric[$0.fact]) },
      record: record(row))
  }

  /// Returns a row's record in this round, or in the previous round if it no longer counts.
  private func known(_ row: RowID, _ item: ItemID) -> Record? {
    let states = [state] + (state.round > 0 ? [year.states[state.round - 1]] : [])
    return states.lazy.flatMap { $0.registers[unitIndex].records }.first {
      $0.row == row && year.rubric.items(reading: $0.fact).contains(item)
    }
  }

  /// Returns why a row no longer counts: what the round's row in its place did, and what the office decided on the item.
  private func removal(of row: RowID, _ item: ItemID) -> ChangeValues.Removal? {
    let unit = year.directory.active[unitIndex]
    let decision = year.decisions.of(unit).last {
      $0.round == state.round && ($0.item == item || $0.item == nil) && $0.decision != nil && $0.decision != .rejected
    }
    let removal = ChangeValues.Removal(
      way: allowance.evidenceDetails ? known(row, item).flatMap { way(of: $0, unit) } : nil,
      decision: allowance.feedback == .none ? nil : decision?.decision)
    return removal.way == nil && removal.decision == nil ? nil : removal
  }

  private func way(of record: Record, _ unit: UnitID) -> ChangeValues.Removal.Way? {
    let isSingle = year.rubric.scoring[record.fact].kind.isSingle
    guard isSingle || record.reference != nil else { return nil }
    let later = year.history[unit].last {
      $0.fact == record.fact && (isSingle || $0.reference == record.reference) && $0.row != record.row
        && year.rows[$0.row].round == state.round
    }
    return later.map { $0.review == .returned ? .returned : $0.count == 0 ? .void : .replaced }
  }

  private func marking(_ mark: MarkEntry) -> ChangeValues.Marking {
    ChangeValues.Marking(mark: mark.mark, reason: allowance.reasons ? mark.reason.nonEmpty : nil)
  }
}
