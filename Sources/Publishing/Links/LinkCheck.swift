internal import Diagnostics

/// Proves that every link between the pages of an edition leads somewhere.
///
/// Works on the finished HTML, so templates are checked with the content. `examine` looks at one page by itself, on any
/// thread; only anchors on other pages wait until all have been seen, and of a page only its anchors are kept.
struct LinkCheck: Sendable {
  private let edition: EditionFolder
  private let pages: [PlannedPage]
  private let numbers: [[UInt8]: Int32]

  /// Prepares for the pages of an edition, whose paths are distinct.
  init(of pages: [PlannedPage], in edition: EditionFolder) {
    self.edition = edition
    self.pages = pages
    numbers = Dictionary(
      pages.enumerated().map { (Array($1.path.text.utf8), Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Looks at the bytes of a page; `nil` where it is not HTML.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  func examine(_ html: [UInt8], ofPage number: Int) -> PageLinks? {
    guard pages[number].path.text.hasSuffix(".html") else { return nil }
    var result = PageLinks()
    var anchors: Set<ArraySlice<UInt8>> = []
    var doubled: Set<ArraySlice<UInt8>> = []
    var ids: Set<ArraySlice<UInt8>> = []
    var links: [ArraySlice<UInt8>] = []
    var seen: Set<ArraySlice<UInt8>> = []
    for (kind, range) in HTMLAttributes(html) {
      let value = withoutCharacterReferences(html[range])
      switch kind {
      case .id:
        if !ids.insert(value).inserted, doubled.insert(value).inserted {
          result.faults.add(.duplicateID(value, at: location(number), pages[number].source))
        }
        anchors.insert(value)
      case .anchorName: anchors.insert(value)
      case .link: if seen.insert(value).inserted { links.append(value) }
      }
    }
    let path = Array(pages[number].path.text.utf8)
    let folder = Array(path.split(separator: UInt8(ascii: "/")).dropLast())
    for link in links { follow(link, from: folder, onPage: number, anchors: anchors, into: &result) }
    for anchor in anchors where !anchor.isEmpty { result.anchors.append(anchor) }
    return result
  }

  private func follow(
    _ link: ArraySlice<UInt8>, from folder: [ArraySlice<UInt8>], onPage number: Int,
    anchors: Set<ArraySlice<UInt8>>, into result: inout PageLinks
  ) {
    let place = location(number)
    let source = pages[number].source
    switch LinkTarget(link, from: folder) {
    case .external: break
    case .faulty(let fault): result.faults.add(.faultyLink(link, fault, at: place, source))
    case .samePage(let anchor):
      guard !isTop(anchor), !anchors.contains(anchor[...]) else { return }
      result.faults.add(.deadAnchor(anchor, in: pages[number].path.text, at: place, source))
    case .file(let path, let anchor):
      guard let target = numbers[path] else {
        result.faults.add(.deadLink(link, String(decoding: path, as: UTF8.self), at: place, source))
        return
      }
      if isTop(anchor) { return }
      if Int(target) == number {
        guard !anchors.contains(anchor[...]) else { return }
        result.faults.add(.deadAnchor(anchor, in: pages[number].path.text, at: place, source))
      } else {
        result.references.pages.append(target)
        result.references.anchors.append(anchor)
      }
    }
  }

  /// Everything that is wrong, page by page in their order, from what `examine` gave for each.
  ///
  /// - Complexity: O(*n*) in the number of distinct references and anchors.
  func findings(_ results: [PageLinks?]) -> Findings {
    // Pages of one kind mostly link to the same places: each distinct list is looked up once.
    var dead: [PageLinks.References: [(page: Int, anchor: [UInt8])]] = [:]
    var anchors: [Int: Set<ArraySlice<UInt8>>] = [:]
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
          }.map { ($0, Array($1)) }
      }
      for (page, anchor) in dead[result.references] ?? [] {
        findings.add(.deadAnchor(anchor, in: pages[page].path.text, at: location(number), pages[number].source))
      }
    }
    return findings
  }

  private func location(_ number: Int) -> Location { Location(edition.name + "/" + pages[number].path.text) }

  /// Whether an anchor is the top of any page (HTML Living Standard §7.4.6.3).
  private func isTop(_ anchor: [UInt8]) -> Bool { anchor.isEmpty || anchor == Array("top".utf8) }
}
