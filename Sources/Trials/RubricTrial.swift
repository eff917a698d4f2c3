import Rubric
import RubricBooks

/// A rubric with invented units, which are scored as real ones are.
struct RubricTrial {
  /// What the register of an invented unit says, fact by fact.
  typealias Answers = [FactID: TrialAnswer]

  /// The rubric.
  let rubric: RubricBook
  /// The answers that may make a difference, by ``FactID``.
  let choices: [[TrialAnswer]]
  /// The groups of occurrences of each event that may cost the most, by ``FactID``.
  let costly: [[TrialAnswer.Occurrences]]
  private let terms: Terms

  /// Prepares a rubric.
  init(_ rubric: RubricBook) {
    self.rubric = rubric
    terms = TrialTerms.terms(of: rubric)
    let choices = TrialChoices(rubric: rubric)
    self.choices = rubric.facts.indices.map { choices.answers(to: FactID($0)) }
    costly = rubric.facts.indices.map { choices.costly(FactID($0)) }
  }

  /// Scores a unit by its answers and marks.
  func result(_ answers: Answers, marks: [Mark?]) -> UnitResult {
    rubric.scoring.evaluate(candidate(answers, marks: marks), terms: terms, asOf: TrialTerms.asOf)
  }

  /// Computes an item by its rules; returns nil if it cannot be decided.
  func computation(_ item: ItemID, _ answers: Answers) -> Computation? {
    let candidate = candidate(answers, marks: [])
    return try? rubric.scoring.compute(item, for: candidate, terms: terms, asOf: TrialTerms.asOf)?.get()
  }

  private func candidate(_ answers: Answers, marks: [Mark?]) -> Candidate {
    let records = answers.sorted { $0.key.index < $1.key.index }.flatMap { fact, answer in
      answer.records(of: fact, cap: rubric.scoring[fact].cap)
    }
    return Candidate(
      register: Register(records, rubric: rubric.scoring),
      quantities: Array(repeating: TrialTerms.quantity, count: rubric.quantities.count), marks: marks,
      isVetoed: false)
  }
}

/// A rule that counts, as nearly alone and once as some register can make it.
struct TrialRule {
  /// The answers to the facts that it reads, in the order in which it reads them.
  let answers: [(fact: FactID, answer: TrialAnswer)]
  /// The item's calculation.
  let computation: Computation
}

extension RubricTrial {
  /// Returns answers about an item by which as few rules count as possible.
  func quiet(_ item: ItemID) -> Answers {
    var answers: Answers = [:]
    let facts = rubric.scoring[item].readFacts
    for fact in facts { answers[fact] = choices[Int(fact.index)].first }
    func cost(_ answers: Answers) -> (Int, Int64) {
      guard let computed = computation(item, answers) else { return (.max, 0) }
      return (computed.trace.count { $0.count > 0 }, -computed.score.hundredths)
    }
    var least = cost(answers)
    for _ in 0..<2 where least.0 > 0 {
      for fact in facts {
        for answer in choices[Int(fact.index)] {
          let other = answers.merging([fact: answer]) { $1 }
          let found = cost(other)
          if found < least { (answers, least) = (other, found) }
        }
      }
    }
    return answers
  }

  /// Finds the register by which a rule counts once and as few others as possible; nil if none is found.
  ///
  /// - Parameters:
  ///   - index: The rule's index in the item.
  ///   - item: The item.
  ///   - quiet: Answers about the item by which few rules count.
  /// - Returns: What the register says of the rule's facts, with the calculation.
  func alone(_ index: Int, of item: ItemID, in quiet: Answers) -> TrialRule? {
    let rule = rubric.scoring[item].rules[index]
    let facts = rule.trigger.facts.reduce(into: [FactID]()) { if !$0.contains($1) { $0.append($1) } }
    var ways: [[TrialAnswer]] = [[]]
    for fact in facts {
      ways = ways.flatMap { way in choices[Int(fact.index)].map { way + [$0] } }
    }
    var best: (cost: (Int, Int, Int), found: TrialRule)?
    for way in ways {
      let answers = Array(zip(facts, way)).map { (fact: $0, answer: $1) }
      let all = answers.reduce(into: quiet) { $0[$1.fact] = $1.answer }
      guard let computed = computation(item, all),
        let line = computed.trace.first(where: { $0.cause == .rule(index) })
      else { continue }
      let others = computed.trace.count { $0.count > 0 } - 1
      let cost = (others, line.count == 1 ? 0 : 1, RubricTrial.plainness(of: rule, line))
      if best.map({ cost < $0.cost }) ?? true { best = (cost, TrialRule(answers: answers, computation: computed)) }
    }
    return best?.found
  }

  /// Returns 0 for a line that shows what its rule does, more for one that shows less: a share of nothing or of all.
  private static func plainness(of rule: Rule, _ line: TraceLine) -> Int {
    guard case .ratio = rule.trigger else { return 0 }
    switch rule.effect {
    case .award(let points), .deduct(let points):
      return line.delta == .zero ? 2 : line.delta == points || line.delta == -points ? 1 : 0
    case .zero: return 0
    }
  }
}
