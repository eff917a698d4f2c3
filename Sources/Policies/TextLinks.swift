import Assessment
package import Diagnostics
import PolicyText
package import RubricBooks
import SiteContent

/// The destinations of the links of policies and guides: other texts, files, and pages that are made from no text.
///
/// All pages of texts lie one folder deep, so that the way to anything else begins with `../`.
package struct TextLinks: Sendable {
  /// A link to a page of the site that is made from no text, and so is checked only when the pages are known.
  package struct PageLink: Sendable {
    /// The place of the link.
    package let location: Location
    /// The address as written.
    package let target: String
    /// The path of the page below the site's root.
    package let page: String
    /// The anchor on the page, or an empty string for the whole.
    package let place: String
  }

  /// A text that links can lead to.
  private struct Text {
    let document: PolicyDocument
    /// The path of the text's page below the site's root, or nil if it has none.
    let page: String?
    /// The prefix of the text's ids on its page.
    let prefix: String
  }

  /// The result of resolving a text's links.
  struct Led {
    /// The address for the page of each resolved address, as the text writes it.
    var addresses: [String: String] = [:]
    /// The files named, in the order of the text.
    var files: [TextFile] = []
  }

  /// The links to pages that are made from no text.
  private(set) var pageLinks: [PageLink] = []

  private let files: TextFiles
  private let texts: [String: Text]
  /// The paths of the texts, ascending.
  private let paths: [String]
  /// The paths by their lower-case forms that only one path has.
  private let foldedPaths: [String: String]
  /// The first path of each file name in lower case.
  private let namedPaths: [String: String]
  /// The first text of each page.
  private let pageTexts: [String: String]
  /// The anchors of the texts, for those with a link to an anchor.
  private var places: [String: PolicyPlaces] = [:]
  private var hints = Hints()

  /// Collects the texts of a content folder; the pages of guides are those of the focus year's rubric.
  init(_ content: Content, focus: Int?) {
    files = content.textFiles
    let rubric = content.guideRubric(focus)
    var texts: [String: Text] = [:]
    for policy in content.policies {
      texts[policy.path] = Text(document: policy.document, page: "policies/\(policy.slug).html", prefix: "")
    }
    var items: Set<String> = []
    for guide in content.guides {
      let item =
        guide.item.flatMap { id in rubric?.items.first { $0.id == id } }
        ?? rubric?.items.first { item in rubric.map { guide.isAbout(item, of: $0) } ?? false }
      // Of several texts on one page all but the first of the item's own have ids of their own.
      let isFirst = guide.item.map { items.insert($0).inserted } ?? false
      // Without a usable rubric the item may be in one that is yet to be repaired.
      let name = item?.id ?? (rubric == nil ? guide.slug : nil)
      texts[guide.path] = Text(
        document: guide.document, page: name.map { "guide/\($0).html" }, prefix: isFirst ? "" : "\(guide.slug)-")
    }
    self.texts = texts
    paths = texts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    foldedPaths = Dictionary(grouping: paths) { $0.lowercased() }.compactMapValues { $0.count == 1 ? $0[0] : nil }
    namedPaths = Dictionary(paths.map { (TextLinks.name($0).lowercased(), $0) }) { first, _ in first }
    pageTexts = Dictionary(paths.compactMap { path in texts[path]?.page.map { ($0, path) } }) { first, _ in first }
  }

  /// Returns the prefix of a text's ids.
  func prefix(of text: String) -> String { texts[text]?.prefix ?? "" }

  /// Resolves the links of a text.
  ///
  /// - Parameters:
  ///   - links: The links.
  ///   - text: The path of the text.
  ///   - findings: Receives the links that lead nowhere, except for faults of files that were found before.
  /// - Returns: The addresses and the files.
  mutating func led(_ links: [PolicyLink], of text: String, findings: inout Findings) -> Led {
    var led = Led()
    var named: Set<String> = []
    for link in links {
      let location = Location(text, line: link.line, column: link.column)
      if link.isImage, link.text.isEmpty { findings.add(.noAlternative(link.target, at: location)) }
      if files.knows(link.target, in: text) {
        guard let file = files.file(link.target, in: text) else { continue }
        led.addresses[link.target] = "../" + file.published
        if named.insert(file.published).inserted { led.files.append(file) }
        continue
      }
      do throws(DeadLink) {
        led.addresses[link.target] = try address(of: link, in: text, at: location)
      } catch {
        findings.add(Diagnostic(error.code, at: location, error.message))
      }
    }
    return led
  }

  private mutating func address(
    of link: PolicyLink, in text: String, at location: Location
  ) throws(DeadLink) -> String {
    let address = TextAddress(link.target, in: text)
    guard let path = address.path else { throw .outside(link.target) }
    guard !address.isFolder else { throw .folder(link.target) }
    let isEmpty = path.isEmpty && address.place.isEmpty && !link.target.contains("#")
    guard !isEmpty else { throw .empty }
    guard !link.isImage else { throw .noPicture(link.target) }
    if path.isEmpty { return "#" + (try place(address.place, of: text, link.target)) }
    let page = TextAddress(link.target, in: text.hasPrefix("guides/") ? "guide/." : text).path ?? ""
    let named = address.ending == "md" ? self.text(at: path) : self.text(ofPage: page) ?? self.text(ofPage: path)
    if let named {
      guard let page = texts[named]?.page else { throw .noPage(link.target, named) }
      let place = try place(address.place, of: named, link.target)
      let folder = text.hasPrefix("policies/") ? "policies/" : "guide/"
      let way = page.hasPrefix(folder) ? String(page.dropFirst(folder.count)) : "../" + page
      return way + (place.isEmpty ? "" : "#" + place)
    }
    guard address.ending != "md", !page.isEmpty else { throw .noText(link.target, hint: hint(for: path, from: text)) }
    pageLinks.append(PageLink(location: location, target: link.target, page: page, place: address.place))
    return "../" + page + (address.place.isEmpty ? "" : "#" + address.place)
  }

  /// Returns the path of the text at a path, whose letters may differ in case, or nil if there is none.
  private func text(at path: String) -> String? {
    texts[path] != nil ? path : foldedPaths[path.lowercased()]
  }

  /// Returns the path of the text that a page is made from, by the path of the page or that of the text with
  /// `.html` for `.md`.
  private func text(ofPage page: String) -> String? {
    guard page.hasSuffix(".html") else { return nil }
    let text = page.dropLast(4) + "md"
    return texts[String(text)] != nil ? String(text) : pageTexts[page]
  }

  /// Returns the id of an anchor in a text, for an address, or an empty string for the whole.
  private mutating func place(_ name: String, of text: String, _ target: String) throws(DeadLink) -> String {
    guard !name.isEmpty, name != "top", let found = texts[text] else { return name }
    let places = self.places[text] ?? PolicyPlaces(found.document)
    self.places[text] = places
    guard let id = places.id(of: name) else {
      throw .noPlace(target, name, in: text, hint: hints.nearest(to: name, among: found.document.placeNames))
    }
    return found.prefix + id
  }

  /// Returns the way to the text that a path may have meant, or nil if none is near.
  private mutating func hint(for path: String, from text: String) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let near =
      namedPaths[name.lowercased()]
      ?? hints.nearest(to: name, among: paths.map(TextLinks.name)).flatMap {
        namedPaths[$0.lowercased()]
      }
    guard let near else { return nil }
    return near.hasPrefix(text.prefix { $0 != "/" } + "/") ? TextLinks.name(near) : "../" + near
  }

  private static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }
}

extension GuideSource {
  /// Returns true if the guide is about an item of a rubric or its dimension.
  package func isAbout(_ item: RubricBook.ItemText, of rubric: RubricBook) -> Bool {
    self.item == item.id || dimension == rubric.dimensions[item.dimension].id
  }
}

extension Content {
  /// Returns the rubric that the guides' pages are for: that of a year, or of the latest if the year has none.
  func guideRubric(_ focus: Int?) -> RubricBook? {
    (years.first { $0.plan.year == focus } ?? years.last)?.rubric ?? rubrics.last
  }
}
