internal import Diagnostics
package import Digests

extension Publisher {
  /// An edition as it stands in the output.
  package struct Standing: Sendable, Equatable {
    /// The digest of its manifest.
    package let manifest: FileDigest
    /// The number of files that the manifest lists.
    package let files: Int
  }

  /// Returns how an edition stands in the output, or nil if it is not whole, another process is about to replace it, or
  /// one that was killed left something to clear away.
  ///
  /// It is whole if there are exactly the files that its manifest lists, each with its size; their bytes are not read.
  ///
  /// - Throws: ``PublishingError`` if the edition cannot be read.
  /// - Complexity: O(*n*) for *n* files; none but the manifest is opened.
  package func standing(of edition: EditionFolder) throws(PublishingError) -> Standing? {
    let place = try EditionLocation(of: edition, in: output, creating: false)
    guard try !place.hasLeftovers() else { return nil }
    let published = try PublishedEdition(of: edition, at: place)
    guard let manifest = published.manifest else { return nil }
    for file in manifest.files where try published.size(of: file.path.text) != file.size { return nil }
    guard try published.foreignFiles().all.isEmpty else { return nil }
    return Standing(manifest: FileDigest(of: published.manifestBytes), files: manifest.files.count)
  }

  /// Keeps a hidden note of programs beside the editions, in place of the former one.
  ///
  /// - Throws: ``PublishingError`` if it cannot be written.
  package func keep(_ note: [UInt8], as name: OutputPath) throws(PublishingError) {
    let folder = try Folder(at: output.isEmpty ? "." : output, creating: true)
    if try folder.kind(of: name.text) != nil { try folder.removeFile(name.text) }
    try folder.write(note, to: name.text)
  }

  /// Reads a note that was kept, or returns nil if there is none, or more than a megabyte of it.
  ///
  /// - Throws: ``PublishingError`` if it cannot be read.
  package func note(_ name: OutputPath) throws(PublishingError) -> [UInt8]? {
    try Folder(at: output.isEmpty ? "." : output, creating: false).read(name.text, atMost: 1 << 20)
  }
}
