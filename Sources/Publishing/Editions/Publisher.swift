package import Diagnostics

/// Writes editions into an output folder: renders aside, checks, and swaps in one step.
///
/// Publishing is the only writer of the output. It knows files, links and digests; what a page says, and how an
/// assessment comes to it, it must not know.
///
/// A publication either leaves the new edition or the former one, whole, whatever fails or is killed on the way:
///
/// 1. The pages are rendered and checked one by one on a bounded number of threads and written to a hidden folder beside
///    the edition. Bytes that did not change are not written.
/// 2. Dead links, leaks, and files that are not ours in the published folder, end it here.
/// 3. Unchanged files are carried over as hard links, so they keep identity and time, and the folders are exchanged.
/// 4. The former edition is removed.
package struct Publisher: Sendable {
  /// The output root; missing folders are made, symbolic links followed.
  package let output: String
  /// The greatest number of pages rendered at a time.
  package let workers: Int
  /// How an edition takes its place.
  package let method: SwapMethod

  /// Creates a publisher.
  package init(output: String, workers: Int, method: SwapMethod = .exchange) {
    precondition(workers > 0, "Someone has to do the work.")
    self.output = output
    self.workers = workers
    self.method = method
  }

  /// Publishes an edition that consists of exactly these pages; where nothing changed, nothing is written.
  ///
  /// - Parameters:
  ///   - pages: The pages.
  ///   - edition: The edition's folder.
  ///   - gate: Looks in every file for what must not be in the edition; nil where nothing is withheld from its readers.
  /// - Returns: What was done.
  /// - Throws: why nothing was published. Of several pages that cannot be rendered, the first is named.
  /// - Complexity: O(*n*) in the bytes of all pages. In memory are at most `workers` pages at a time, and of the others
  ///   their digest, ids and links to places on other pages (1 to 3 KB for a page with 120 ids).
  @discardableResult
  package func publish(
    _ pages: [PlannedPage], as edition: EditionFolder, gate: LeakGate?
  ) throws(PublishingError) -> PublishingSummary {
    let clashes = PathClashes(of: pages, in: edition).findings
    guard !clashes.hasErrors else { throw .refused(clashes) }
    let staging = try Staging(at: Place(of: edition, in: output, creating: true))
    let published = try PublishedEdition(of: edition, at: staging.place)
    try staging.makeFolders(for: pages)
    let links = LinkCheck(of: pages, in: edition)
    let rendered = try RenderPass(pages: pages, links: links, gate: gate, workers: workers)
      .run(into: staging, over: published)
    var findings = links.findings(rendered.map(\.links))
    if let gate { findings.add(gate.findings(rendered.map(\.leaks), of: pages, in: edition)) }
    findings.add(try published.foreignFiles())
    guard !findings.hasErrors else { throw .refused(findings) }

    let files = zip(pages, rendered).map { Manifest.File(path: $0.path, size: $1.size, digest: $1.digest) }
    let manifest = Manifest(of: edition, files: files).encoded()
    var summary = PublishingSummary(of: rendered)
    summary.removed = Set((published.manifest?.files ?? []).map(\.path)).subtracting(pages.map(\.path)).count
    if summary.written == 0, manifest == published.manifestBytes { return summary }
    for (file, page) in zip(files, rendered) where !page.isNew { try staging.carry(file, from: published) }
    try staging.folder.write(manifest, to: Manifest.path.text)
    try staging.swap(replacing: published, by: method)
    do {
      try staging.clear()
    } catch {
      summary.leftover = error.message
    }
    return summary
  }

  /// Compares a published edition with its manifest: what is missing, changed or not ours.
  ///
  /// - Parameters:
  ///   - edition: The edition's folder.
  ///   - isCopy: Whether the folder may have another name than the edition had when it was published.
  /// - Returns: The findings; none where every byte is as it was published.
  /// - Throws: where the edition cannot be read.
  /// - Complexity: O(*n*) in the bytes of the edition; holds one file at a time.
  package func verify(_ edition: EditionFolder, isCopy: Bool = false) throws(PublishingError) -> Findings {
    let place = try Place(of: edition, in: output, creating: false)
    let published = try PublishedEdition(of: edition, at: place, isCopy: isCopy)
    return try published.verified()
  }
}

extension PublishingSummary {
  fileprivate init(of pages: [RenderedPage]) {
    for page in pages {
      written += page.isNew ? 1 : 0
      unchanged += page.isNew ? 0 : 1
      bytes += page.size
    }
  }
}
