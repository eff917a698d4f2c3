import Rubric

extension RubricBook {
  /// The kinds of facts that new checklists have columns for; an event may have one as well, which takes 无.
  private static let checklistKinds: [Fact.Kind] = [.yesno, .choice, .date, .number]

  /// The heads of a checklist with a column for everything it may hold, in rubric order, without 单位 and 备注.
  ///
  /// A number with a limit for each row has a second column for its 数量: the persons or times that it counts for.
  package var checklistHeads: [String] {
    subjectsInOrder.flatMap { subject -> [String] in
      let item = self[subject]
      guard dimension(subject) != nil || !scoring[subject].isJudged else {
        return [ChecklistWord.score, .reason].map { "\(item.id) \($0.rawValue)" }
      }
      return ownFacts(of: subject).filter { RubricBook.checklistKinds.contains(scoring.facts[$0].kind) }.flatMap { fact in
        let head = "\(item.id) \(facts[fact].name)"
        return scoring.facts[fact].cap == nil ? [head] : [head, "\(head) \(ChecklistWord.count.rawValue)"]
      }
    }
  }
}
