import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// The greatest number of alternatives that are offered.
  private static let offered = 3

  /// Finds the remedies that can still earn points until the last round, by item; none once results are published, the
  /// last day is there, at whose end results are taken, or material that comes in counts no more.
  func remedies() -> [ItemID: RemedyValues] {
    guard !year.plan.isPublished, let last = year.plan.rounds.last?.asOf, today < last,
      year.plan.cutoff.map({ today <= $0 }) ?? true,
      year.directory[year.directory.active[unitIndex]].exists(on: today)
    else { return [:] }
    let found = year.rubric.scoring.remedies(for: candidate, terms: year.terms, asOf: last, today: today)
    return Dictionary(
      uniqueKeysWithValues: found.items.compactMap { item in
        let isSequence = item.sequence.count > 1
        let steps =
          isSequence
          ? Array(item.sequence.map(step).prefix { isInTime($0) })
          : Array(item.single.map(step).filter(isInTime).prefix(UnitProjection.offered))
        let remedies = RemedyValues(steps: steps, isSequence: steps.count > 1 && isSequence)
        return remedies.gain > .zero ? (item.item, remedies) : nil
      })
  }

  /// Returns true if a step can be taken before material that comes in counts no more.
  private func isInTime(_ step: RemedyValues.Step) -> Bool { step.firstDay <= step.lastDay }

  /// Returns a step, its last day no later than the last on which material may come in.
  private func step(_ remedy: Remedy) -> RemedyValues.Step {
    RemedyValues.Step(
      fact: year.rubric[remedy.change.fact].name, action: action(remedy.change), gain: remedy.gain,
      firstDay: remedy.firstDay, lastDay: min(remedy.lastDay, year.plan.cutoff ?? remedy.lastDay))
  }

  private func action(_ change: Change) -> RemedyValues.Action {
    func word(_ tag: TagID) -> String { year.rubric.tags[Int(tag.index)] }
    switch change.kind {
    case .answer(let isYes): return .answer(isYes)
    case .choose(let tag): return .choose(word(tag))
    case .date: return .date
    case .add(let amount, let count): return .add(Points(hundredths: amount * count))
    case .finish(let row): return .finish(name(row, of: change.fact))
    case .retag(let row, let tag): return .retag(name(row, of: change.fact), to: tag.map(word))
    case .occur(let tag): return .occur(tag.map(word))
    }
  }

  private func name(_ row: RowID, of fact: FactID) -> RemedyValues.RecordName {
    let record = state.registers[unitIndex].records.first { $0.row == row && $0.fact == fact }
    return RemedyValues.RecordName(start: record?.start, value: year.rows[row].cells.value.nonEmpty)
  }
}
