package import Editions
package import Rubric
package import Wording

extension Labels {
  /// A line of a calculation: its rule's own text, or what stands for it.
  package func words(for line: ItemValues.LineValues) -> String { words(for: line.cause, text: line.text) }

  /// What a line of a calculation stands for, with its rule's own text where it has one.
  package func words(for cause: TraceLine.Cause, text: String?) -> String {
    switch cause {
    case .rule(let index): text ?? self(.sumRule, "\(index + 1)")
    case .floor: self[.sumFloor]
    case .ceiling: self[.sumCeiling]
    }
  }

  /// What a sum came to that a rule holds against a quantity, and where it may be said what it had to come to.
  package func words(for sum: ItemValues.LineValues.Sum) -> String {
    sum.wanted.map { self(.sumWanted, sum.own.decimal, $0.decimal) } ?? self(.sumOwn, sum.own.decimal)
  }

  /// Why an item has no score yet.
  package func words(for open: ItemValues.Open) -> String {
    func list(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: "、") }
    return switch open {
    case .notMarked: self[.notMarked]
    case .missing(let facts): self(.missingFacts, list(facts))
    case .waiting(let facts): self(.waitingFacts, list(facts))
    }
  }
}
