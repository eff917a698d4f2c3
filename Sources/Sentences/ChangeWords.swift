package import Editions
import Registers
import Rubric
package import Wording

/// A change of a unit's result in words, as every table of changes shows it.
package struct ChangeWords: Sendable, Hashable {
  /// The item's id, or nil for a veto.
  package let item: String?
  /// The score or state before.
  package let before: String
  /// The score or state after.
  package let after: String
  /// The causes.
  package let causes: [String]
}

extension Labels {
  /// Returns a change of a unit's result in words.
  package func words(for change: ChangeValues) -> ChangeWords {
    switch change {
    case .veto(let incident, let isLifted):
      ChangeWords(
        item: nil, before: self[isLifted ? .changeVetoed : .changeNotVetoed],
        after: self[isLifted ? .changeNotVetoed : .changeVetoed],
        causes: ["\(words(for: incident.day))　\(incident.cause)"])
    case .item(let item):
      ChangeWords(
        item: item.id, before: words(for: item.before), after: words(for: item.after),
        causes: item.causes.map { words(for: $0) })
    }
  }

  /// Returns a score, with the state unless the rules gave it, or the state alone if there is no score.
  private func words(for outcome: ChangeValues.Outcome) -> String {
    guard let earned = outcome.earned else { return self[outcome.state.label] }
    return outcome.state == .scored ? earned.decimal : self(.changeState, self[outcome.state.label], earned.decimal)
  }

  private func words(for cause: ChangeValues.Cause) -> String {
    switch cause {
    case .added(let row): self(.changeAdded, words(for: row))
    case .removed(let row, let removal): self(.changeRemoved, words(for: row), removal.map { words(for: $0) } ?? "")
    case .marked(let marking): self(.changeMarked, words(for: marking))
    case .unmarked(let marking): self(.changeUnmarked, words(for: marking))
    case .time(let day): self(.changeTime, words(for: day))
    }
  }

  private func words(for removal: ChangeValues.Removal) -> String {
    let way: Label? =
      switch removal.way {
      case .returned: .removalReturned
      case .void: .removalVoid
      case .replaced: .removalReplaced
      case nil: nil
      }
    let words = [way.map { self[$0] }, removal.decision.map { self(.removalDecision, self[$0.label]) }]
    return self(.removalWhy, words.compactMap(\.self).joined(separator: "；"))
  }

  private func words(for row: ChangeValues.Row) -> String {
    let value = row.record?.day?.iso ?? row.record?.value
    let words = [
      row.fact, value == row.fact ? nil : value, row.count.map { count($0) },
      row.record.flatMap { dates(of: $0, by: row.terms) },
      row.record?.row.map { self.words(for: $0) },
    ]
    return words.compactMap(\.self).joined(separator: "　")
  }

  private func words(for marking: ChangeValues.Marking) -> String {
    let score: String? =
      switch marking.mark {
      case .score(let points): points.decimal
      case .notApplicable: self[.stateNotApplicable]
      case .absent: nil
      case nil: nil
      }
    return [score, marking.reason].compactMap(\.self).joined(separator: "，")
  }
}
