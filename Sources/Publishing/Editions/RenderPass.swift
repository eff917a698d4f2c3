private import Dispatch
private import Glibc
private import Synchronization

/// What is kept of a page once its bytes are written.
struct RenderedPage: Sendable {
  let size: Int
  let digest: FileDigest
  /// Whether it was written; else the published file has the same bytes.
  let isNew: Bool
  /// `nil` where the page is not HTML.
  let links: PageLinks?
  /// The withheld texts in it, by the gate's numbers; a page that has any was not written.
  let leaks: [Int]
}

/// Renders, checks and writes every page, and drops its bytes.
struct RenderPass: Sendable {
  let pages: [PlannedPage]
  let links: LinkCheck
  /// Looks for what must not be in the edition, if anything.
  let gate: LeakGate?
  let workers: Int

  /// What the workers have in common.
  private struct Progress {
    var rendered: [RenderedPage?]
    var failure: (page: Int, error: PublishingError)?
  }

  /// Does all pages, in no order, and returns them in the order of the plan.
  ///
  /// Pages are begun in their order, so of those that fail the first is always begun, and always the one named.
  func run(
    into staging: borrowing Staging, over published: borrowing PublishedEdition
  ) throws(PublishingError) -> [RenderedPage] {
    // A file made like all others shows the mode they get from the umask and the file system.
    let mode = try staging.folder.write([], to: Manifest.path.text)
    try staging.folder.removeFile(Manifest.path.text)
    let next = Atomic<Int>(0)
    let progress = Mutex(Progress(rendered: Array(repeating: nil, count: pages.count)))
    DispatchQueue.concurrentPerform(iterations: min(workers, max(pages.count, 1))) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < pages.count else { return }
        do throws(PublishingError) {
          let page = try render(number, into: staging, over: published, mode: mode)
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
    _ number: Int, into staging: borrowing Staging, over published: borrowing PublishedEdition, mode: mode_t
  ) throws(PublishingError) -> RenderedPage {
    let page = pages[number]
    let bytes: [UInt8]
    let leaks: [Int]
    do {
      bytes = try page.render()
      leaks = try gate?.leaks(in: bytes, page.concealed(), of: page.path, given: page.given) ?? []
    } catch {
      throw .rendering(path: page.path, source: page.source, reason: error)
    }
    let isNew = try !published.holds(bytes, at: page.path.text, mode: mode)
    // What must not be read is not even written aside.
    if isNew, leaks.isEmpty { try staging.folder.write(bytes, to: page.path.text) }
    return RenderedPage(
      size: bytes.count, digest: FileDigest(of: bytes), isNew: isNew, links: links.examine(bytes, ofPage: number),
      leaks: leaks)
  }
}
