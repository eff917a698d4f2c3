internal import Diagnostics

/// The link check of one page after another: the attributes of a page are gathered first, then its links followed.
///
/// Names are compared by their numbers, and where a link leads is found once for all pages of a folder.
struct PageExamination: Sendable {
  /// The destination of a link from the pages of a folder; an anchor is nil for the top of the page.
  private enum Destination {
    case external
    case faulty(LinkFault)
    case dead(ByteText)
    case samePage(anchor: Int32?)
    case file(page: Int, anchor: Int32?)
  }

  /// The last turns in which a name was an id, an anchor's name and a link.
  private struct Turns {
    var id: Int32 = 0
    var anchor: Int32 = 0
    var link: Int32 = 0
  }

  /// The ids, anchors' names and links of all pages so far.
  var names = AttributeNames()
  private let check: LinkCheck
  private var turns: [Turns] = []
  /// The destinations by the numbers of links, as far as they are known, from the present folder.
  private var destinations: [Destination?] = []
  private var folder: ArraySlice<UInt8> = []
  /// The data of the page before, whose lists are used again if they are the same.
  private var former = PageLinks()

  private var turn: Int32 = 0
  private var number = 0
  private var doubled: [Int32] = []
  private var links: [Int32] = []
  private var anchors = PackedNames()

  /// Creates an examination of the pages of a check.
  init(_ check: LinkCheck) { self.check = check }

  /// Begins with a page by its number.
  mutating func begin(_ number: Int) {
    self.number = number
    turn += 1
    doubled.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    anchors.removeAll()
    let path = ArraySlice(check.pages[number].path.text.utf8)
    let folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)]
    guard folder != self.folder else { return }
    self.folder = folder
    destinations.removeAll(keepingCapacity: true)
  }

  /// Records an attribute of the page.
  mutating func add(_ kind: HTMLAttributes.Kind, _ value: Int32) {
    while turns.count <= value { turns.append(Turns()) }
    let place = Int(value)
    switch kind {
    case .id where turns[place].id != turn:
      turns[place].id = turn
      names.append(value, to: &anchors)
    case .id: if !doubled.contains(value) { doubled.append(value) }
    case .anchorName where turns[place].anchor != turn:
      turns[place].anchor = turn
      names.append(value, to: &anchors)
    case .link where turns[place].link != turn:
      turns[place].link = turn
      links.append(value)
    case .anchorName, .link: break
    }
  }

  /// Follows the page's links, each once, as far as the page and the list of pages allow.
  mutating func finish() -> PageLinks {
    let page = check.pages[number]
    let place = check.location(number)
    var result = PageLinks(anchors: anchors)
    for id in doubled { result.faults.add(.duplicateID(names[id], at: place, page.source)) }
    for link in links {
      switch destination(of: link) {
      case .external: break
      case .faulty(let fault): result.faults.add(.faultyLink(names[link], fault, at: place, page.source))
      case .dead(let path): result.faults.add(.deadLink(names[link], path.text, at: place, page.source))
      case .samePage(let anchor): demand(anchor, of: page, at: place, &result)
      case .file(number, let anchor): demand(anchor, of: page, at: place, &result)
      case .file(let target, let anchor?): result.references.append(anchor, of: names, on: target)
      case .file(_, nil): break
      }
    }
    if result.anchors == former.anchors { result.anchors = former.anchors }
    if result.references == former.references { result.references = former.references }
    former = PageLinks(anchors: result.anchors, references: result.references)
    return result
  }

  private mutating func destination(of link: Int32) -> Destination {
    while destinations.count <= link { destinations.append(nil) }
    if let known = destinations[Int(link)] { return known }
    let found: Destination
    do throws(LinkFault) {
      found = try follow(names[link])
    } catch {
      found = .faulty(error)
    }
    destinations[Int(link)] = found
    return found
  }

  private mutating func follow(_ link: ByteText) throws(LinkFault) -> Destination {
    switch LinkTarget(link.bytes) {
    case .external: return .external
    case .faulty(let fault): throw fault
    case .samePage(let anchor): return .samePage(anchor: number(of: anchor))
    case .file(let path, let anchor):
      let target = try LinkTarget.resolve(path, from: folder)
      guard let page = check.number(of: target) else { return .dead(target) }
      return .file(page: page, anchor: number(of: anchor))
    }
  }

  /// Returns the number of an anchor, or nil if it is the top of any page (HTML Living Standard §7.4.6.3).
  private mutating func number(of anchor: ByteText) -> Int32? {
    anchor.bytes.isEmpty || anchor == ByteText("top") ? nil : names.number(of: anchor.bytes)
  }

  /// Adds a finding if an anchor is not on the page itself.
  private func demand(_ anchor: Int32?, of page: EditionFile, at place: Location, _ result: inout PageLinks) {
    guard let anchor else { return }
    if turns.indices.contains(Int(anchor)) {
      let seen = turns[Int(anchor)]
      if seen.id == turn || seen.anchor == turn { return }
    }
    result.faults.add(.deadAnchor(names[anchor], in: page.path.text, at: place, page.source))
  }
}
