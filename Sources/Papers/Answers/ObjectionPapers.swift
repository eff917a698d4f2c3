import Editions
import PaperTexts
import Registers
import Rubric
import RubricBooks
import Wording

/// The answers to objections, from the office's values of a year.
struct ObjectionPapers {
  let desk: Desk
  let values: YearValues

  var papers: [Paper] {
    var counts: [String: Int] = [:]
    return values.units.flatMap { unit in
      unit.feedback.filter { $0.isConfirmed == false || ($0.isConfirmed == nil && $0.decision != nil) }
        .map { entry in
          let name = "\(unit.id)-\(entry.item ?? "all")"
          let count = counts[name, default: 0] + 1
          counts[name] = count
          return paper(entry, of: unit, name: count == 1 ? name : "\(name)_\(count)")
        }
    }
  }

  private func paper(_ entry: UnitValues.FeedbackValues, of unit: UnitValues, name: String) -> Paper {
    let itemName = entry.item.flatMap { id in values.items.first { $0.id == id }?.name } ?? ""
    let (before, score) = entry.scores
    let isKnown = before != nil && score != nil
    return desk.paper(
      .objection, name: name,
      subject: unit.name + " " + (entry.item ?? desk.labels[.feedbackWhole]), on: entry.decided ?? desk.today,
      [
        .unit: .words(unit.name), .item: .words(entry.item ?? ""), .itemName: .words(itemName),
        .round: .words(entry.round), .opinion: .words(sentence(entry.opinion)),
        .decision: .words(entry.decision.map { desk.labels[$0.paperLabel] } ?? ""),
        .reply: .words(sentence(entry.reply)),
        .scoreBefore: .words(isKnown && before != score ? before?.decimal ?? "" : ""),
        .scoreKept: .words(isKnown && before == score ? score?.decimal ?? "" : ""),
        .score: .words(score?.decimal ?? ""),
      ])
  }

  /// Returns a text without the full stop at its end, which that of the paper has.
  private func sentence(_ text: String) -> String { text.hasSuffix("。") ? String(text.dropLast()) : text }
}

extension DecisionEntry.Decision {
  /// The words for the decision in a sentence.
  fileprivate var paperLabel: Label {
    switch self {
    case .accepted: .paperAccepted
    case .partly: .paperPartly
    case .rejected: .paperRejected
    }
  }
}
