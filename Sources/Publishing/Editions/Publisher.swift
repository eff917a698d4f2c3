package import Diagnostics
import Digests

/// A writer of editions into an output folder: it renders aside, checks, and swaps in one step.
///
/// This module is the only writer of the output. It knows files, links and digests; it must not know what a page
/// says or how an assessment comes to it.
///
/// A publication leaves either the new edition or the former one, complete, whatever fails, is killed or loses power on
/// the way:
///
/// 1. The pages are rendered and checked one by one on a bounded number of threads and written to a hidden folder
///    beside the edition. Unchanged bytes are not written.
/// 2. Dead links, leaks and foreign files in the published folder end the publication here.
/// 3. Unchanged files are carried over as hard links, so they keep their identity and time. When everything has reached
///    the disk, the folders are exchanged; of several editions none before all have come so far.
/// 4. When the exchange has reached the disk as well, the former edition is removed.
package struct Publisher: Sendable {
  /// The output root; missing folders are created, symbolic links followed.
  package let output: String
  /// The greatest number of pages rendered at a time.
  package let workers: Int
  /// The way in which an edition replaces the former one.
  package let method: SwapMethod
  /// Returns true once the program is asked to stop; what was written is then removed.
  package let isStopped: @Sendable () -> Bool

  /// Creates a publisher.
  package init(
    output: String, workers: Int, method: SwapMethod = .exchange, isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    precondition(workers > 0, "Someone has to do the work.")
    self.output = output
    self.workers = workers
    self.method = method
    self.isStopped = isStopped
  }

  /// Publishes an edition that consists of exactly these pages; writes nothing if nothing changed.
  ///
  /// The parameters and errors are those of ``stage(_:as:gate:for:)`` and ``StagedEdition/exchange()``.
  ///
  /// - Returns: The numbers of files written, kept and removed.
  @discardableResult
  package func publish(
    _ pages: [EditionFile], as edition: EditionFolder, gate: LeakGate?, for readers: Readers = .everyone
  ) throws(PublishingError) -> PublishingSummary {
    try stage(pages, as: edition, gate: gate, for: readers).exchange()
  }

  /// Renders, checks and writes an edition that consists of exactly these pages beside the published one.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - edition: The edition's folder.
  ///   - gate: Searches every file for texts that must not be in the edition; nil if nothing is withheld from its
  ///     readers.
  ///   - readers: The users of the computer who may read the edition.
  /// - Returns: The edition, complete but for the exchange.
  /// - Throws: ``PublishingError``, the reason why nothing can be published. Of several pages that cannot be rendered,
  ///   the first is named.
  /// - Complexity: O(*n*) for *n* bytes of all pages. At most `workers` pages are in memory at a time; of the
  ///   others, only their digests, ids and links to anchors on other pages (1 to 3 KB for a page with 120 ids).
  package func stage(
    _ pages: [EditionFile], as edition: EditionFolder, gate: LeakGate?, for readers: Readers = .everyone
  ) throws(PublishingError) -> StagedEdition {
    let clashes = PathClashes(of: pages, in: edition).findings
    guard !clashes.hasErrors else { throw .refused(clashes) }
    let staging = try Staging(at: EditionLocation(of: edition, in: output, creating: true), for: readers)
    let published = try PublishedEdition(of: edition, at: staging.place)
    try staging.makeFolders(for: pages)
    let links = LinkCheck(of: pages, in: edition)
    let rendered = try RenderPass(pages: pages, links: links, gate: gate, workers: workers, isStopped: isStopped)
      .run(into: staging, over: published)
    var findings = links.findings(rendered.map(\.links))
    if let gate { findings.add(gate.findings(rendered.map(\.leaks), of: pages, in: edition)) }
    let others = try published.others()
    findings.add(others.foreign)
    guard !findings.hasErrors else { throw .refused(findings) }

    let files = zip(pages, rendered).map { Manifest.File(path: $0.path, size: $1.size, digest: $1.digest) }
    let manifest = Manifest(of: edition, files: files).encoded()
    var summary = PublishingSummary(of: rendered, manifest: FileDigest(of: manifest))
    summary.removed = Set((published.manifest?.files ?? []).map(\.path)).subtracting(pages.map(\.path)).count
    let isChanged = summary.written > 0 || manifest != published.manifestBytes
    if isChanged {
      for (file, page) in zip(files, rendered) where !page.isNew { try staging.carry(file, from: published) }
      try staging.folder.write(manifest, to: Manifest.path.text)
      // Where the new edition has their folder, and nothing of their name.
      for path in others.desktop { _ = try? published.link(path, into: staging.folder) }
      guard !isStopped() else { throw .stopped }
      try staging.folder.syncFileSystem()
    }
    return StagedEdition(staging, over: published, isChanged: isChanged, method, summary)
  }

  /// Compares a published edition with its manifest and finds missing, changed and foreign files.
  ///
  /// - Parameters:
  ///   - edition: The edition's folder.
  ///   - isCopy: True if the folder may have another name than when it was published.
  ///   - shown: The folder as findings name it, nil for the edition's name.
  /// - Returns: The findings, empty if every byte is as it was published.
  /// - Throws: ``PublishingError`` if the edition cannot be read.
  /// - Complexity: O(*n*) for *n* bytes of the edition; one file is in memory at a time.
  package func verify(
    _ edition: EditionFolder, isCopy: Bool = false, shown: String? = nil
  ) throws(PublishingError) -> Findings {
    let place = try EditionLocation(of: edition, in: output, creating: false)
    let published = try PublishedEdition(of: edition, at: place, isCopy: isCopy)
    return try published.verified(shown: shown ?? edition.name)
  }
}

extension PublishingSummary {
  fileprivate init(of pages: [RenderedPage], manifest: FileDigest) {
    self.init(manifest: manifest)
    for page in pages {
      written += page.isNew ? 1 : 0
      unchanged += page.isNew ? 0 : 1
      bytes += page.size
    }
  }
}
