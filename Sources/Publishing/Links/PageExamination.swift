internal import Diagnostics

/// The link check of one page: its attributes are gathered first, then its links followed.
struct PageExamination {
  private let number: Int
  private var ids: Set<ByteText> = []
  private var anchorNames: Set<ByteText> = []
  private var doubled: [ByteText] = []
  private var links: [ByteText] = []
  private var seenLinks: Set<ByteText> = []
  private var result = PageLinks()
  /// The last path that was resolved, because most links of a page lead to a few others in turn.
  private var last: (path: ArraySlice<UInt8>, page: Int)?

  /// Begins the examination of a page by its number, with room for the attributes of a dense page of its size.
  init(of number: Int, size: Int) {
    self.number = number
    ids.reserveCapacity(size / 256)
    seenLinks.reserveCapacity(size / 256)
    links.reserveCapacity(size / 256)
  }

  /// Records an attribute.
  mutating func add(_ kind: HTMLAttributes.Kind, _ value: ByteText) {
    switch kind {
    case .id where ids.insert(value).inserted: pack(value)
    case .id: if !doubled.contains(value) { doubled.append(value) }
    case .anchorName where anchorNames.insert(value).inserted: pack(value)
    case .link where seenLinks.insert(value).inserted: links.append(value)
    case .anchorName, .link: break
    }
  }

  private mutating func pack(_ name: ByteText) {
    if !name.bytes.isEmpty { result.anchors.append(name) }
  }

  /// Follows the links, each once, as far as the page and the list of pages allow.
  consuming func finish(_ check: LinkCheck) -> PageLinks {
    let page = check.pages[number]
    let place = check.location(number)
    for id in doubled { result.faults.add(.duplicateID(id, at: place, page.source)) }
    let path = ArraySlice(page.path.text.utf8)
    let folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
    for link in links {
      do throws(LinkFault) {
        try follow(link, from: folder, check, at: place)
      } catch {
        result.faults.add(.faultyLink(link, error, at: place, page.source))
      }
    }
    return result
  }

  private mutating func follow(
    _ link: ByteText, from folder: ArraySlice<UInt8>, _ check: LinkCheck, at place: Location
  ) throws(LinkFault) {
    let page = check.pages[number]
    switch LinkTarget(link.bytes) {
    case .external: return
    case .faulty(let fault): throw fault
    case .samePage(let anchor): demand(anchor, of: page, at: place)
    case .file(let path, let anchor):
      if last?.path != path {
        let target = try LinkTarget.resolve(path, from: folder)
        guard let page = check.number(of: target) else {
          result.faults.add(.deadLink(link, target.text, at: place, check.pages[number].source))
          return
        }
        last = (path, page)
      }
      guard let target = last?.page, !isTop(anchor) else { return }
      if target == number {
        demand(anchor, of: page, at: place)
      } else {
        result.references.pages.append(Int32(target))
        result.references.anchors.append(anchor)
      }
    }
  }

  /// Adds a finding if an anchor is not on the page itself.
  private mutating func demand(_ anchor: ByteText, of page: EditionFile, at place: Location) {
    if isTop(anchor) || ids.contains(anchor) || anchorNames.contains(anchor) { return }
    result.faults.add(.deadAnchor(anchor, in: page.path.text, at: place, page.source))
  }

  /// Returns true if an anchor is the top of any page (HTML Living Standard §7.4.6.3).
  private func isTop(_ anchor: ByteText) -> Bool { anchor.bytes.isEmpty || anchor == ByteText("top") }
}
