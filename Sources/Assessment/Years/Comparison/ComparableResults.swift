import Rubric

/// The results of a year after a round, from wherever they are known, to be set against others.
package struct ComparableResults: Sendable {
  /// What can be known of results; an edition may keep some of it back (formats §12).
  package struct Parts: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Totals and verdicts.
    package static let totals = Parts(rawValue: 1)
    /// Ranks.
    package static let ranks = Parts(rawValue: 2)
    /// Items with their scores and states.
    package static let items = Parts(rawValue: 4)
    /// All there is.
    package static let all: Parts = [.totals, .ranks, .items]
  }

  /// The year.
  package let year: Int
  /// What is known of the results.
  package let parts: Parts
  /// The results; what is not known of them is the same for every unit.
  package let results: PublishedResults
  /// What the units are called, by their ids.
  package let names: [String: String]
}

extension ComparableResults {
  /// Takes the results of a year after a round.
  package init(_ year: AssessmentYear, round: Int) {
    self.year = year.plan.year
    parts = .all
    results = PublishedResults(year, round: round)
    names = Dictionary(year.directory.units.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// Whether no unit could have a rank, so that it says nothing that none has one.
  fileprivate var hasNoRanks: Bool {
    parts.contains(.totals) && results.units.allSatisfy { $0.verdict != .scored }
  }
}

/// What differs between the results of a year and others.
package struct ResultComparison: Sendable {
  /// The results before.
  package let before: ComparableResults
  /// The results after.
  package let after: ComparableResults
  /// What was compared: what is known of both.
  package let parts: ComparableResults.Parts
  /// What differs, a difference for each unit: those that take part in file order, then those that no longer do.
  package let differences: [ResultDifference]

  /// Compares results.
  ///
  /// - Complexity: O(*n*) in the number of units and items.
  package init(from before: ComparableResults, to after: ComparableResults) {
    var parts = before.parts.intersection(after.parts)
    if before.hasNoRanks || after.hasNoRanks, before.parts.union(after.parts).contains(.ranks) { parts.insert(.ranks) }
    self.before = before
    self.after = after
    self.parts = parts
    differences = ResultDifference.all(from: before.results.limited(to: parts), to: after.results.limited(to: parts))
  }

  /// What a unit is called now, or else was called.
  package func name(of unit: String) -> String { after.names[unit] ?? before.names[unit] ?? "" }

  /// The differences that are not of rank alone: a rank follows from what differs elsewhere.
  package var ownDifferences: [ResultDifference] { differences.filter { !$0.isOfRankOnly } }
}

extension PublishedResults {
  /// The results without what is not among the parts.
  fileprivate func limited(to parts: ComparableResults.Parts) -> PublishedResults {
    guard parts != .all else { return self }
    let units = units.map { unit in
      let hasTotals = parts.contains(.totals)
      return Unit(
        id: unit.id, verdict: hasTotals ? unit.verdict : .scored, total: hasTotals ? unit.total : .zero,
        rank: parts.contains(.ranks) ? unit.rank : nil, items: parts.contains(.items) ? unit.items : [])
    }
    return PublishedResults(rubric: rubric, rubricHash: rubricHash, round: round, units: units)
  }
}
