internal import Digests
private import Dispatch
private import Glibc
private import Synchronization

/// The data kept about a page once its bytes are written.
struct RenderedPage: Sendable {
  let size: Int
  let digest: FileDigest
  /// True if it was written; otherwise the published file has the same bytes.
  let isNew: Bool
  /// The links of the page; `nil` if it is not HTML.
  let links: PageLinks?
  /// The numbers of the withheld texts in it, as the gate counts them; a page with any was not written.
  let leaks: [Int]
}

/// A pass that renders, checks and writes every page, and drops its bytes.
struct RenderPass: Sendable {
  let pages: [EditionFile]
  let links: LinkCheck
  /// The search for texts that must not be in the edition, if any are withheld.
  let gate: LeakGate?
  let workers: Int
  /// Returns true once the program is asked to stop.
  let isStopped: @Sendable () -> Bool

  /// The state that the workers share.
  private struct Progress {
    var rendered: [RenderedPage?]
    var failure: (page: Int, error: PublishingError)?
  }

  /// Renders all pages, in no particular order, and returns them in the given order.
  ///
  /// Pages are begun in the given order, so of those that fail the first is always begun, and always the one named.
  func run(
    into staging: borrowing Staging, over published: borrowing PublishedEdition
  ) throws(PublishingError) -> [RenderedPage] {
    // A file made like all others shows the mode that the umask and the file system give them.
    let mode = try staging.folder.write([], to: Manifest.path.text)
    try staging.folder.removeFile(Manifest.path.text)
    let next = Atomic<Int>(0)
    let progress = Mutex(Progress(rendered: Array(repeating: nil, count: pages.count)))
    DispatchQueue.concurrentPerform(iterations: min(workers, max(pages.count, 1))) { _ in
      var reader = PageReader(links, gate)
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < pages.count else { return }
        do throws(PublishingError) {
          guard !isStopped() else { throw .stopped }
          let page = try render(number, &reader, into: staging, over: published, mode: mode)
          progress.withLock { $0.rendered[number] = page }
        } catch {
          next.store(pages.count, ordering: .relaxed)
          progress.withLock { progress in
            if let failure = progress.failure, failure.page < number { return }
            progress.failure = (number, error)
          }
        }
      }
    }
    let result = progress.withLock { $0 }
    if let failure = result.failure { throw failure.error }
    return result.rendered.compactMap(\.self)
  }

  private func render(
    _ number: Int, _ reader: inout PageReader, into staging: borrowing Staging,
    over published: borrowing PublishedEdition, mode: mode_t
  ) throws(PublishingError) -> RenderedPage {
    let page = pages[number]
    let bytes: [UInt8]
    let links: PageLinks?
    let leaks: [Int]
    do {
      bytes = try page.render()
      let read = reader.read(bytes, ofPage: number)
      links = read?.links
      leaks =
        try gate.map { gate in
          let found = read?.leaks ?? Set(gate.matches(in: bytes, TextForm(of: page.path)))
          return try gate.leaks(found, try page.concealed(), of: page.path, given: page.given)
        } ?? []
    } catch {
      throw .rendering(path: page.path, source: page.source, reason: error)
    }
    let isNew = try !published.holds(bytes, at: page.path.text, mode: mode)
    // A page with leaks is not even written to the staging folder.
    if isNew, leaks.isEmpty { try staging.folder.write(bytes, to: page.path.text) }
    return RenderedPage(
      size: bytes.count, digest: FileDigest(of: bytes), isNew: isNew, links: links, leaks: leaks)
  }
}
