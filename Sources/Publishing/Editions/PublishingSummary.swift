package import Digests

/// The outcome of a publication, in numbers.
package struct PublishingSummary: Sendable, Hashable {
  /// The number of files written, without the manifest.
  package var written = 0
  /// The number of files carried over because their bytes did not change.
  package var unchanged = 0
  /// The number of files of the former edition that the new one lacks.
  package var removed = 0
  /// The size of the whole edition in bytes, without the manifest.
  package var bytes = 0
  /// The reason why the former edition, hidden beside the new one, could not be removed; the next run tries again.
  package var leftover: String?
  /// The digest of the edition's manifest.
  package let manifest: FileDigest

  init(manifest: FileDigest) { self.manifest = manifest }
}
