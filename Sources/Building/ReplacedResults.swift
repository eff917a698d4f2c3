package import Assessment
import Publishing
import RubricBooks

/// The results in a published edition, kept while another replaces it.
///
/// They are read from its files for programs (formats §10), never from its pages.
package struct ReplacedResults {
  /// A year as the new edition shows it.
  struct Year: Sendable {
    let year: AssessmentYear
    /// The index of the round that is shown.
    let round: Int
  }

  /// A difference between the replaced results and the new ones.
  package enum Change: Sendable {
    /// The replaced file of a year could not be read, so that its differences are not known.
    case unreadable(year: Int)
    /// A unit's result differs; `rounds` has the names of the two rounds if they differ.
    case result(year: Int, ResultDifference, name: String, rounds: (before: String, now: String)?)
  }

  private let output: String
  private let folder: EditionFolder
  private let files: [(shown: Year, bytes: [UInt8])]

  /// Reads the results of an edition that is about to be replaced; returns nil if there is none.
  init?(_ years: [Year], in output: String, _ folder: EditionFolder) {
    guard let published = PublishedFiles(in: output, folder) else { return nil }
    self.output = output
    self.folder = folder
    files = years.compactMap { shown in published.bytes(of: shown.year.plan.year).map { (shown, $0) } }
  }

  /// The differences in the results after the edition was replaced, in the order of the years.
  var changes: [Change] {
    // The folder was exchanged as a whole.
    guard let published = PublishedFiles(in: output, folder) else { return [] }
    return files.flatMap { shown, bytes -> [Change] in
      let number = shown.year.plan.year
      // Equal bytes have equal results, which need not be read.
      if published.bytes(of: number) == bytes { return [] }
      guard let before = try? ComparableResults(json: bytes) else { return [.unreadable(year: number)] }
      let comparison = ResultComparison(from: before, to: ComparableResults(shown.year, round: shown.round))
      let (then, now) = (before.results.round, comparison.after.results.round)
      let rounds = then == now ? nil : (comparison.roundName(before), comparison.roundName(comparison.after))
      return comparison.ownDifferences.map {
        .result(year: number, $0, name: comparison.name(of: $0.unit), rounds: rounds)
      }
    }
  }
}
