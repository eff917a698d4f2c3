package import Publishing

/// An edition that can be published: its files, what keeps back what its readers must not be told, and its place.
package struct EditionPlan: Sendable {
  /// What is told of an edition beside the number of its files.
  package enum Extent: Sendable, Hashable {
    /// What its search finds and how large that is.
    case search(entries: Int, bytes: Int)
    /// The year and the name of the round that it is about.
    case round(year: Int, name: String)
  }

  /// Its folder below the output.
  package let folder: EditionFolder
  /// Its files.
  package let pages: [PlannedPage]
  /// Looks in every file for what must not be there, nil where nothing is withheld.
  package let gate: LeakGate?
  /// What is told of it beside the number of its files.
  package let extent: Extent
  /// The years whose results are compared with those that are replaced; none in an edition that makes no comparison.
  let compared: [ReplacedResults.Year]

  /// Puts it in the place of the former one, whole or not at all.
  ///
  /// - Parameters:
  ///   - output: The output folder.
  ///   - workers: The greatest number of pages rendered at a time.
  /// - Throws: why the former edition still stands.
  package func publish(to output: String, workers: Int) throws(PublishingError) -> EditionOutcome {
    let replaced = compared.isEmpty ? nil : ReplacedResults(compared, in: output, folder)
    let summary = try Publisher(output: output, workers: workers).publish(pages, as: folder, gate: gate)
    return EditionOutcome(summary: summary, changes: summary.written > 0 ? replaced?.changes ?? [] : [])
  }
}

/// What came of the publication of an edition.
package struct EditionOutcome: Sendable {
  /// What was done, in numbers.
  package let summary: PublishingSummary
  /// How results differ from those that were replaced, unit by unit.
  package let changes: [ReplacedResults.Change]
}
