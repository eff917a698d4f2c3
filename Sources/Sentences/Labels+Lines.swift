package import Editions
package import Rubric
package import Wording

extension Labels {
  /// Returns a line of a calculation in words: its rule's own text, or the name of its cause.
  package func words(for line: ItemValues.LineValues) -> String { words(for: line.cause, text: line.text) }

  /// Returns the cause of a line in words, with the rule's own text if it has one.
  package func words(for cause: TraceLine.Cause, text: String?) -> String {
    switch cause {
    case .rule(let index): text ?? self(.sumRule, "\(index + 1)")
    case .floor: self[.sumFloor]
    case .ceiling: self[.sumCeiling]
    }
  }

  /// Returns the sum that a rule looks at in words, with the sum that it asks for and how that is reckoned.
  package func words(for sum: ItemValues.LineValues.Sum) -> String {
    guard let quantity = sum.quantity else {
      return self(sum.isAbove ? .sumAllowed : .sumWanted, sum.own.decimal, sum.wanted.decimal)
    }
    return self(
      sum.isAbove ? .sumAllowedPer : .sumPer, sum.own.decimal, sum.wanted.decimal, quantity.name,
      quantity.amount.decimal, quantity.least.decimal)
  }

  /// Returns the division behind a share in words, with the points that it is multiplied by.
  package func words(for share: ItemValues.LineValues.Share) -> String {
    self(.sumRatio, words(for: share.part), words(for: share.whole), share.points.decimal)
  }

  /// Returns the percentage that a rule compares in words, with its numbers.
  func words(for rate: ItemValues.LineValues.Rate) -> String {
    self(.sumRate, words(for: rate.part), words(for: rate.whole), words(forPercentOf: rate).words)
  }

  /// Returns a percentage, rounded so that what lies below a bound never looks as if it reached it, and its words, which
  /// say if it is rounded.
  func words(forPercentOf rate: ItemValues.LineValues.Rate) -> (points: Points, words: String) {
    let (part, whole) = (Int128(rate.part.amount.hundredths) * 10_000, Int128(max(1, rate.whole.amount.hundredths)))
    let percent = Points(hundredths: Int64(clamping: part / whole))
    return (percent, (part % whole == 0 ? "" : "约 ") + percent.decimal)
  }

  func words(for sum: ItemValues.LineValues.Share.Sum) -> String {
    sum.name.map { "\($0) \(sum.amount.decimal)" } ?? sum.amount.decimal
  }

  /// Returns a rule that gave no points in words.
  package func words(for award: ItemValues.Award) -> String {
    self(.sumUngiven, words(for: .rule(award.rule), text: award.text))
  }

  /// Returns the reason why an item has no score yet in words.
  package func words(for open: ItemValues.Open) -> String {
    func list(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: "、") }
    return switch open {
    case .notMarked: self[.notMarked]
    case .missing(let facts): self(.missingFacts, list(facts))
    case .waiting(let facts): self(.waitingFacts, list(facts))
    case .zero(let names): self(.zeroWholes, list(names), self[.officeAtLarge])
    }
  }

  /// Returns what a rule's count means if it is not the number of what happened.
  package func words(for steps: ItemValues.LineValues.Steps, counted count: String) -> String {
    switch steps {
    case .from(let first): self(.timesFrom, "\(first)", count)
    case .periods(let period): self(.timesPeriods, words(for: period), count)
    case .steps: self(.times, count)
    }
  }

  /// Returns what the count of a trigger means if it is not the number of what happened, or nil.
  package func count(_ count: String, of trigger: Trigger) -> String? {
    ItemValues.LineValues.Steps(trigger).map { words(for: $0, counted: count) }
  }
}
