/// What a publication did, in numbers.
package struct PublishingSummary: Sendable, Hashable {
  /// The files written anew, without the manifest.
  package var written = 0
  /// The files carried over because their bytes did not change.
  package var unchanged = 0
  /// The files of the former edition that the new one does not have.
  package var removed = 0
  /// The size of the whole edition in bytes, without the manifest.
  package var bytes = 0
  /// Why the former edition, hidden beside the new one, could not be removed; the next run tries again.
  package var leftover: String?
}
