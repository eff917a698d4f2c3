/// An edition that is written and checked, and only waits to take the place of the published one.
///
/// What was written is removed if the last reference goes without ``exchange()``.
package final class StagedEdition {
  private var staging: Staging
  private let published: PublishedEdition
  /// True if anything differs from the published edition.
  private let isChanged: Bool
  private let method: SwapMethod
  private let summary: PublishingSummary

  init(
    _ staging: consuming Staging, over published: consuming PublishedEdition, isChanged: Bool, _ method: SwapMethod,
    _ summary: PublishingSummary
  ) {
    self.staging = staging
    self.published = published
    self.isChanged = isChanged
    self.method = method
    self.summary = summary
  }

  /// Puts the edition in place of the published one, in one step where the file system can; does nothing if they are
  /// the same.
  ///
  /// - Returns: The numbers of files written, kept and removed.
  /// - Throws: ``PublishingError`` if the former edition was kept.
  package func exchange() throws(PublishingError) -> PublishingSummary {
    guard isChanged else { return summary }
    try staging.swap(replacing: published, by: method)
    var summary = summary
    do {
      try staging.settle()
      try staging.clear()
    } catch {
      summary.leftover = error.message
    }
    return summary
  }
}
