import Rubric

extension RubricBook {
  /// The kinds of facts that checklists are made with columns for; an event may have one that takes 无.
  private static let checklistKinds: [Fact.Kind] = [.yesno, .choice, .date, .number]

  /// The heads of a checklist that has a column for everything it may hold, in rubric order, without 单位 and 备注.
  ///
  /// A number that each row may only give so much of has a column for its 数量: it is counted by persons or times.
  package var checklistHeads: [String] {
    items.enumerated().flatMap { index, item -> [String] in
      let scored = scoring[ItemID(index)]
      guard !scored.isJudged else {
        return [ChecklistWord.score, .reason].map { "\(item.id) \($0.rawValue)" }
      }
      return scored.facts.filter { RubricBook.checklistKinds.contains(scoring.facts[$0].kind) }.flatMap { fact in
        let head = "\(item.id) \(facts[fact].name)"
        return scoring.facts[fact].cap == nil ? [head] : [head, "\(head) \(ChecklistWord.count.rawValue)"]
      }
    }
  }
}
