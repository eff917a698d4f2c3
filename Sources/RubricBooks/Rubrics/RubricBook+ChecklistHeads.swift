package import Rubric
import Tabular

/// The head of a checklist's column that the rubric names.
package struct ChecklistHead: Sendable, Hashable {
  /// The item, or dimension counted behind all items, that the column is about.
  package let subject: ItemID
  /// The fact that the column holds, nil for a mark and its reason.
  package let fact: FactID?
  /// What the column holds beside a fact's value, nil for the value itself.
  package let word: ChecklistWord?
  /// The head as it is written.
  package let text: String
}

extension RubricBook {
  /// The kinds of facts that new checklists have columns for; an event may have one as well, which takes 无.
  private static let checklistKinds: [Fact.Kind] = [.yesno, .choice, .date, .number]

  /// The heads of a checklist with a column for everything it may hold, in rubric order, without 单位 and 备注.
  ///
  /// A number with a limit for each row has a second column for its 数量: the persons or times that it counts for. An item
  /// that several assessors mark has none, since a checklist does not say who gave a mark.
  package var checklistHeads: [ChecklistHead] {
    subjectsInOrder.flatMap { subject -> [ChecklistHead] in
      let item = self[subject]
      guard dimension(subject) != nil || item.judging == .rules else {
        return item.judging != .mark
          ? []
          : [ChecklistWord.score, .reason].map {
            ChecklistHead(subject: subject, fact: nil, word: $0, text: "\(item.id) \($0.rawValue)")
          }
      }
      return ownFacts(of: subject).filter { RubricBook.checklistKinds.contains(scoring.facts[$0].kind) }.flatMap {
        number in
        let fact = FactID(number)
        let text = "\(item.id) \(facts[number].name)"
        let head = ChecklistHead(subject: subject, fact: fact, word: nil, text: text)
        guard scoring[fact].cap != nil else { return [head] }
        let count = "\(text) \(ChecklistWord.count.rawValue)"
        return [head, ChecklistHead(subject: subject, fact: fact, word: .count, text: count)]
      }
    }
  }
}

extension RubricBook {
  /// Returns a checklist's head with the space between an item's id, or its name, and what follows; nil if it begins
  /// with neither.
  package func spacedHead(_ text: String) -> String? {
    let key = normalised(text)
    let heads = items.flatMap { [$0.id, normalised($0.name)] }.filter { !$0.isEmpty && key.hasPrefix($0) }
    guard let head = heads.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    let rest = key.dropFirst(head.count)
    guard let first = rest.first, !first.isWhitespace, !first.isASCII else { return nil }
    return "\(head) \(rest)"
  }
}
