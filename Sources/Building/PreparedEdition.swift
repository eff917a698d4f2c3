package import Publishing

/// An edition that can be published: its files, the gate against texts that its readers must not see, and its
/// folder.
package struct PreparedEdition: Sendable {
  /// The facts about an edition reported beside the number of its files.
  package enum Extent: Sendable, Hashable {
    /// The number of entries of the edition's search, and the size of its index in bytes.
    case search(entries: Int, bytes: Int)
    /// The year and the name of the round that the edition is about.
    case round(year: Int, name: String)
  }

  /// The edition's folder below the output.
  package let folder: EditionFolder
  /// The edition's files.
  package let pages: [EditionFile]
  /// The gate that searches every file for withheld texts, or nil if nothing is withheld.
  package let gate: LeakGate?
  /// The facts about the edition reported beside the number of its files.
  package let extent: Extent
  /// The years whose results are compared with those that are replaced, or none in an edition without the
  /// comparison.
  let compared: [ReplacedResults.Year]
  /// True if the edition is for everyone, and so its files.
  let isPublic: Bool

  /// Replaces the former edition, completely or not at all.
  ///
  /// - Returns: The outcome.
  /// - Throws: The error because of which the former edition was kept.
  package func publish(
    to output: String, workers: Int, isShared: Bool = false
  ) throws(PublishingError) -> EditionOutcome {
    try stage(in: output, workers: workers, isShared: isShared).exchange()
  }

  /// Makes and checks everything beside the former edition.
  ///
  /// - Parameters:
  ///   - output: The output folder.
  ///   - workers: The greatest number of pages rendered at a time.
  ///   - isShared: True if other users of the computer may read the files even of an edition that is not for everyone.
  ///   - isStopped: Returns true once the program is asked to stop.
  /// - Returns: The edition, which only waits to replace the former.
  /// - Throws: The error because of which nothing can be published.
  package func stage(
    in output: String, workers: Int, isShared: Bool = false, isStopped: @escaping @Sendable () -> Bool = { false }
  ) throws(PublishingError) -> WaitingEdition {
    let replaced = compared.isEmpty ? nil : ReplacedResults(compared, in: output, folder)
    let staged = try Publisher(output: output, workers: workers, isStopped: isStopped).stage(
      pages, as: folder, gate: gate, for: isPublic || isShared ? .everyone : .owner)
    return WaitingEdition(files: pages.count, extent: extent, staged: staged, replaced: replaced)
  }
}

/// An edition that was made and checked, and waits until all that are published with it are.
package struct WaitingEdition {
  /// The number of its files.
  package let files: Int
  /// The facts about it reported beside that number.
  package let extent: PreparedEdition.Extent
  fileprivate let staged: StagedEdition
  /// The results that it replaces, or nil if they are not compared.
  fileprivate let replaced: ReplacedResults?

  /// Replaces the former edition in one step.
  ///
  /// - Returns: The outcome.
  /// - Throws: The error because of which the former edition was kept.
  package func exchange() throws(PublishingError) -> EditionOutcome {
    let summary = try staged.exchange()
    return EditionOutcome(summary: summary, changes: summary.written > 0 ? replaced?.changes ?? [] : [])
  }
}

/// The outcome of publishing an edition.
package struct EditionOutcome: Sendable {
  /// The publisher's summary, in numbers.
  package let summary: PublishingSummary
  /// The differences between the results and those that were replaced, unit by unit.
  package let changes: [ReplacedResults.Change]
}
