import Registers
import Rubric
import RubricBooks

/// The results of a year after a round, from any source, for comparison with others.
package struct ComparableResults: Sendable {
  /// The parts of results that can be known; an edition may withhold some (formats §12).
  package struct Parts: OptionSet, Sendable {
    /// The bits of the parts.
    package let rawValue: UInt8

    /// Creates parts from their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Totals and verdicts.
    package static let totals = Parts(rawValue: 1)
    /// Ranks.
    package static let ranks = Parts(rawValue: 2)
    /// Items with their scores and states.
    package static let items = Parts(rawValue: 4)
    /// All parts.
    package static let all: Parts = [.totals, .ranks, .items]
  }

  /// The year.
  package let year: Int
  /// The parts of the results that are known.
  package let parts: Parts
  /// The results; any part that is not known is the same for every unit.
  package let results: PublishedResults
  /// The names of the units, by id.
  package let names: [String: String]
  /// The names of the rounds, by id; empty where they are not known.
  package var rounds: [String: String] = [:]
  /// The names of the rounds after the one that the results are of.
  package var laterRounds: [String] = []
}

extension ComparableResults {
  /// Collects the results of a year after a round.
  package init(_ year: AssessmentYear, round: Int) {
    self.year = year.plan.year
    parts = .all
    results = PublishedResults(year, round: round)
    names = Dictionary(year.directory.units.map { ($0.id, $0.name) }) { first, _ in first }
    rounds = Dictionary(year.plan.rounds.map { ($0.id, $0.name) }) { first, _ in first }
    laterRounds = year.plan.rounds.dropFirst(round + 1).map(\.name)
  }

  /// True if no unit can have a rank, so that the absence of ranks says nothing.
  fileprivate var hasNoRanks: Bool {
    parts.contains(.totals) && results.units.allSatisfy { $0.verdict != .scored }
  }
}

/// The differences between two results of years.
package struct ResultComparison: Sendable {
  /// The earlier results.
  package let before: ComparableResults
  /// The later results.
  package let after: ComparableResults
  /// The parts that were compared: those known of both.
  package let parts: ComparableResults.Parts
  /// The differences, one for each unit that has any: units that take part in file order, then those that no longer
  /// do.
  package let differences: [ResultDifference]

  /// Compares earlier results with later ones.
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

  /// Returns a unit's present name, or else its earlier one.
  package func name(of unit: String) -> String { after.names[unit] ?? before.names[unit] ?? "" }

  /// Returns the name of the round that one of the results is of, or its id if neither of them knows a name.
  package func roundName(_ results: ComparableResults) -> String {
    let id = results.results.round
    return results.rounds[id] ?? after.rounds[id] ?? before.rounds[id] ?? id
  }

  /// The differences that are not of rank alone, since a rank follows from the results of others.
  package var ownDifferences: [ResultDifference] { differences.filter { !$0.isOfRankOnly } }
}

extension PublishedResults {
  /// Returns the results with only some of their parts.
  package func limited(to parts: ComparableResults.Parts) -> PublishedResults {
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
