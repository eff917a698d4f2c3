import Rubric
import RubricBooks

extension RubricTrial {
  /// Returns the answers of a unit that does nothing that it is asked for and to which everything happens that costs
  /// points, as often as it takes until no more can be lost.
  var worst: Answers {
    var answers = nothing
    for fact in rubric.facts.indices.map({ FactID($0) }) where rubric.kind(of: fact) == .event {
      answers[fact] = worsened(fact, answers)
    }
    return answers
  }

  /// The greatest number of groups of occurrences that are tried together.
  private static let mostGroups = 8

  /// Returns the answer to an event that leaves the least points: one group of occurrences after another as long as
  /// they cost something.
  private func worsened(_ fact: FactID, _ answers: Answers) -> TrialAnswer? {
    let readers = rubric.items(reading: fact)
    /// Adds up what the items have, in hundredths; nil if one of them is undecided.
    func sum(_ answer: TrialAnswer) -> Int64? {
      let all = answers.merging([fact: answer]) { $1 }
      return readers.reduce(Int64?(0)) { sum, item in
        sum.flatMap { sum in computation(item, all).map { sum + $0.score.hundredths } }
      }
    }
    guard let start = answers[fact], var least = sum(start) else { return answers[fact] }
    var groups: [TrialAnswer.Occurrences] = []
    for _ in 0..<RubricTrial.mostGroups {
      var best: TrialAnswer.Occurrences?
      for group in costly[Int(fact.index)] {
        guard let found = sum(.events(groups + [group])), found < least else { continue }
        (best, least) = (group, found)
      }
      guard let best else { break }
      groups.append(best)
    }
    return groups.isEmpty ? start : .events(groups)
  }
}
