internal import Diagnostics

/// Proves that every link between the pages of an edition leads somewhere.
///
/// Works on the finished HTML, so templates are checked with the content. `examine` looks at one page by itself, on any
/// thread; only anchors on other pages wait until all have been seen, and of a page only its anchors are kept.
struct LinkCheck: Sendable {
  let edition: EditionFolder
  let pages: [PlannedPage]
  private let numbers: [ByteText: Int]

  /// Prepares for the pages of an edition, whose paths are distinct.
  init(of pages: [PlannedPage], in edition: EditionFolder) {
    self.edition = edition
    self.pages = pages
    numbers = Dictionary(
      pages.enumerated().map { (ByteText($1.path.text), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Looks at the bytes of a page; `nil` where it is not HTML.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  func examine(_ html: [UInt8], ofPage number: Int) -> PageLinks? {
    guard pages[number].path.text.hasSuffix(".html") else { return nil }
    var examination = PageExamination(of: number, size: html.count)
    for (kind, range) in HTMLAttributes(html) {
      examination.add(kind, ByteText(withoutCharacterReferences(html[range])))
    }
    return examination.finish(self)
  }

  /// The number of the page at a path from the edition's root.
  func number(of path: ByteText) -> Int? { numbers[path] }

  /// The place of a page for findings.
  func location(_ number: Int) -> Location { Location(edition.name + "/" + pages[number].path.text) }

  /// Everything that is wrong, page by page in their order, from what `examine` gave for each.
  ///
  /// - Complexity: O(*n*) in the number of distinct references and anchors.
  func findings(_ results: [PageLinks?]) -> Findings {
    // Pages of one kind mostly link to the same places: each distinct list is looked up once.
    var dead: [PageLinks.References: [(page: Int, anchor: ByteText)]] = [:]
    var anchors: [Int: Set<ByteText>] = [:]
    var findings = Findings()
    for (number, result) in results.enumerated() {
      guard let result else { continue }
      findings.add(result.faults)
      guard !result.references.pages.isEmpty else { continue }
      if dead[result.references] == nil {
        dead[result.references] = zip(result.references.pages.map(Int.init), result.references.anchors.names)
          .filter { page, anchor in
            if anchors[page] == nil { anchors[page] = Set(results[page]?.anchors.names ?? []) }
            return anchors[page]?.contains(anchor) != true
          }.map { ($0, $1) }
      }
      for (page, anchor) in dead[result.references] ?? [] {
        findings.add(.deadAnchor(anchor, in: pages[page].path.text, at: location(number), pages[number].source))
      }
    }
    return findings
  }
}
