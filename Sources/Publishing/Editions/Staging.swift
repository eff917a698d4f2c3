internal import Digests

/// A new edition while it is written beside the published one, under a lock; removed at the end of its owner's
/// lifetime unless it was published.
struct Staging: ~Copyable {
  /// The location of the edition to be.
  let place: EditionLocation
  /// The folder being filled.
  let folder: Folder
  private let lock: Descriptor
  /// False while the former edition may be the only one on the disk, whatever names are seen.
  private var isSettled = true

  /// Takes the lock, cleans up after dead runs, and creates an empty folder for some readers.
  init(at place: consuming EditionLocation, for readers: Readers) throws(PublishingError) {
    guard let lock = try place.parent.lock(place.lockName) else { throw .busy(path: place.parent.shown(place.name)) }
    do {
      try place.recover()
      try place.parent.makeFolder(place.stagingName, for: readers)
      folder = try place.parent.folder(at: place.stagingName, for: readers)
    } catch {
      try? place.parent.removeFile(place.lockName)
      throw error
    }
    self.lock = lock
    self.place = place
  }

  /// Removes the rest of the staging folder, then the lock file while the lock is still held.
  ///
  /// A fault here cannot be reported; the next run begins with the same removal.
  deinit {
    if isSettled { try? clear() }
    try? place.parent.removeFile(place.lockName)
  }

  /// Creates the folders of all pages, outermost first.
  func makeFolders(for pages: [EditionFile]) throws(PublishingError) {
    var made: Set<String> = []
    for page in pages {
      for path in page.path.folders where made.insert(path).inserted { try folder.makeFolder(path) }
    }
  }

  /// Carries a file over from the published edition: as a link to the same file, or as a copy if links fail.
  func carry(_ file: Manifest.File, from published: borrowing PublishedEdition) throws(PublishingError) {
    guard try !published.link(file.path.text, into: folder) else { return }
    guard let bytes = try published.read(file.path.text, ofSize: file.size), FileDigest(of: bytes) == file.digest else {
      throw .changedMeanwhile(path: folder.shown(file.path.text))
    }
    try folder.write(bytes, to: file.path.text)
  }

  /// Puts the staged edition in place of the published one, which has a hidden name afterwards.
  mutating func swap(replacing published: borrowing PublishedEdition, by method: SwapMethod) throws(PublishingError) {
    try exchange(replacing: published, by: method)
    isSettled = false
  }

  private func exchange(replacing published: borrowing PublishedEdition, by method: SwapMethod) throws(PublishingError)
  {
    guard published.exists else {
      try place.parent.rename(place.stagingName, to: place.name)
      return
    }
    if method == .exchange, try place.parent.exchange(place.stagingName, with: place.name) { return }
    try place.parent.rename(place.name, to: place.formerName)
    do {
      try place.parent.rename(place.stagingName, to: place.name)
    } catch {
      // If this fails too, `recover` does it in the next run.
      try? place.parent.rename(place.formerName, to: place.name)
      throw error
    }
  }

  /// Brings the swap to the disk; only then may the former edition go.
  mutating func settle() throws(PublishingError) {
    try place.parent.syncNames()
    isSettled = true
  }

  /// Removes the hidden folders beside the edition: a staging folder that was not published, or the former edition
  /// after the swap.
  func clear() throws(PublishingError) {
    if try place.parent.kind(of: place.stagingName) == .folder { try place.parent.removeTree(place.stagingName) }
    // Without a published edition, the former one is the only one left.
    guard try place.parent.kind(of: place.name) == .folder else { return }
    if try place.parent.kind(of: place.formerName) == .folder { try place.parent.removeTree(place.formerName) }
  }
}
