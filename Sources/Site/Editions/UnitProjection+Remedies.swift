import Assessment
import Registers
import Rubric
import RubricBooks

extension UnitProjection {
  /// The most changes that are offered to choose from.
  private static let offered = 3

  /// What can still be done for points until the last round, by item; nothing once results are published.
  func remedies() -> [ItemID: RemedyValues] {
    guard !year.plan.isPublished, let last = year.plan.rounds.last?.asOf, today <= last,
      year.directory[year.directory.active[place]].exists(on: today)
    else { return [:] }
    let found = year.rubric.scoring.remedies(for: candidate, terms: year.terms, asOf: last, today: today)
    return Dictionary(
      uniqueKeysWithValues: found.items.map { item in
        let isSequence = item.sequence.count > 1
        let remedies = isSequence ? item.sequence : Array(item.single.prefix(UnitProjection.offered))
        return (item.item, RemedyValues(steps: remedies.map(step), isSequence: isSequence))
      })
  }

  private func step(_ remedy: Remedy) -> RemedyValues.Step {
    RemedyValues.Step(
      words: words(remedy.change), gain: remedy.gain, firstDay: remedy.firstDay, lastDay: remedy.lastDay)
  }

  private func words(_ change: Change) -> String {
    let name = year.rubric[change.fact].name
    func tag(_ tag: TagID) -> String { year.rubric.tags[Int(tag.index)] }
    switch change.kind {
    case .answer(let isYes): return labels(.doAnswer, name, labels[isYes ? .answerYes : .answerNo])
    case .choose(let word): return labels(.doChoose, name, tag(word))
    case .date: return labels(.doDate, name)
    case .add where !allowance.registers && isPerQuantity(change.fact): return labels(.doAddEnough, name)
    case .add(let amount, let count):
      return labels(.doAdd, name, Points(hundredths: amount * count).decimal)
    case .finish(let row): return labels(.doFinishRecord, name, words(row, of: change.fact))
    case .retag(let row, let word):
      let record = words(row, of: change.fact)
      return word.map { labels(.doRetagRecord, name, record, tag($0)) } ?? labels(.doRetagOtherRecord, name, record)
    case .occur(let word): return labels(.doOccur, name, word.map { labels(.doOccurTag, tag($0)) } ?? "")
    }
  }

  /// Whether a rule asks for so much of a fact for each of a quantity: an amount would tell how large that is.
  private func isPerQuantity(_ fact: FactID) -> Bool {
    year.rubric.scoring[year.rubric[fact].item].rules.contains { rule in
      if case .below(fact, least: _, per: .some) = rule.trigger { true } else { false }
    }
  }

  /// What tells a unit's record from its others: when it began, and what it says.
  private func words(_ row: RowID, of fact: FactID) -> String {
    let record = state.registers[place].records.first { $0.row == row && $0.fact == fact }
    let words = [record?.start?.words, year.rows[row].value].compactMap(\.self).filter { !$0.isEmpty }
    return words.isEmpty ? "" : labels(.doRecord, words.joined(separator: "，"))
  }
}
