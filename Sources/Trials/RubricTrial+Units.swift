import Rubric
import RubricBooks

extension RubricTrial {
  /// Returns the answers of a unit that does everything as it should.
  ///
  /// - Parameter withBonus: True if it earns every bonus as well, false if none.
  /// - Returns: The answers to all facts.
  func best(withBonus: Bool) -> Answers {
    var answers: Answers = [:]
    let items = rubric.items.indices.map { ItemID($0) }
    for item in items { answers.merge(quiet(item)) { $1 } }
    for _ in 0..<2 {
      for fact in rubric.facts.indices.map({ FactID($0) }) {
        let readers = rubric.items(reading: fact).filter { withBonus || !rubric.scoring[$0].isBonus }
        guard !readers.isEmpty else { continue }
        answers[fact] = improved(fact, answers, readers)
      }
    }
    return answers
  }

  /// Returns the answers of a unit that does nothing that it is asked for.
  var nothing: Answers {
    var answers: Answers = [:]
    for fact in rubric.facts.indices.map({ FactID($0) }) {
      switch rubric.kind(of: fact) {
      case .yesno: answers[fact] = .yes(false)
      case .date, .event: answers[fact] = .never
      case .number: answers[fact] = .number(isWhole(fact) ? TrialTerms.whole : 0)
      case .choice: answers[fact] = choices[Int(fact.index)].first
      }
    }
    for fact in rubric.facts.indices.map({ FactID($0) }) where rubric.kind(of: fact) == .choice {
      let readers = rubric.items(reading: fact)
      answers[fact] = choices[Int(fact.index)].min { left, right in
        func sum(_ answer: TrialAnswer) -> Int64 { self.sum(readers, answers.merging([fact: answer]) { $1 }) }
        return sum(left) < sum(right)
      }
    }
    return answers
  }

  /// True if others are divided by a number fact.
  private func isWhole(_ fact: FactID) -> Bool {
    rubric.rules(reading: fact).contains { rule in rule.trigger.operands.last == .fact(fact) }
  }

  /// Returns the answer to a fact that gives items the most points; of an event, one group of occurrences after another
  /// as long as they earn something.
  private func improved(_ fact: FactID, _ answers: Answers, _ readers: [ItemID]) -> TrialAnswer? {
    var best = answers[fact]
    var most = sum(readers, answers)
    func take(_ answer: TrialAnswer) -> Bool {
      let found = sum(readers, answers.merging([fact: answer]) { $1 })
      guard found > most else { return false }
      (best, most) = (answer, found)
      return true
    }
    for answer in choices[Int(fact.index)] { _ = take(answer) }
    var isBetter = true
    while isBetter, case .events(let groups) = best, groups.count < 8 {
      isBetter = false
      for case .events(let more) in choices[Int(fact.index)] where take(.events(groups + more)) { isBetter = true }
    }
    return best
  }

  /// Adds up what items have, in hundredths; an undecided item is worse than any other.
  private func sum(_ items: [ItemID], _ answers: Answers) -> Int64 {
    items.reduce(0) { $0 + (computation($1, answers)?.score.hundredths ?? -1_000_000_000) }
  }
}

/// An invented unit with its results.
struct TrialUnit {
  /// A result for each category, or one if there are no items for some.
  let results: [(category: String?, result: UnitResult)]
}

extension RubricTrial {
  /// Scores an invented unit of every category that the rubric tells apart.
  ///
  /// - Parameters:
  ///   - answers: Its answers.
  ///   - mark: The mark of an item that an assessor marks; nil for none.
  /// - Returns: Its results.
  func unit(_ answers: Answers, mark: (ScoringRubric.Item) -> Points?) -> TrialUnit {
    let categories: [String?] = rubric.isForAll ? [nil] : rubric.categories
    return TrialUnit(
      results: categories.map { category in
        let marks = rubric.items.indices.map { index -> Mark? in
          guard rubric.has(ItemID(index), in: category) else { return .absent }
          let item = rubric.scoring.items[index]
          return item.isJudged ? mark(item).map { .score($0) } : nil
        }
        return (category, result(answers, marks: marks))
      })
  }
}
