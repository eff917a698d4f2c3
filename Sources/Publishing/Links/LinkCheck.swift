internal import Diagnostics

/// A check that every link between the pages of an edition leads somewhere.
///
/// It works on the finished HTML, so templates are checked with the content. A ``PageReader`` checks each page by
/// itself, on any thread; only links to anchors on other pages wait until all have been read, and only the anchors and
/// these links of a page are kept.
struct LinkCheck: Sendable {
  let edition: EditionFolder
  let pages: [EditionFile]
  private let numbers: [ByteText: Int]

  /// Creates a check for the pages of an edition, whose paths are distinct.
  init(of pages: [EditionFile], in edition: EditionFolder) {
    self.edition = edition
    self.pages = pages
    numbers = Dictionary(
      pages.enumerated().map { (ByteText($1.path.text), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the number of the page at a path from the edition's root.
  func number(of path: ByteText) -> Int? { numbers[path] }

  /// Returns the place of a page, for findings.
  func location(_ number: Int) -> Location { Location(edition.name + "/" + pages[number].path.text) }

  /// Collects the findings, page by page in order, from the results of `examine` for each.
  ///
  /// - Complexity: O(*n*) for *n* distinct references and anchors.
  func findings(_ results: [PageLinks?]) -> Findings {
    // Pages of one kind mostly link to the same anchors: each distinct list is looked up once.
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
