internal import Markdown
internal import Markup

extension HTMLRenderer {
  /// Writes the beginning of a construct within a line.
  mutating func beginInline(_ element: Element) {
    switch element {
    case .emphasis: html.raw("<em>")
    case .strong: html.raw("<strong>")
    case .link(let address, let title): beginLink(to: address, title: title)
    case .image(let address, _): beginImage(address)
    case .number(let id): beginLink(toPlace: id, class: "number")
    case .footnote(let id):
      html.raw("<sup>")
      beginLink(toPlace: id, class: "footnote")
    case .reference(let address): beginLink(to: address, class: "reference")
    case .selfLink(let id): beginSelfLink(to: id)
    case .notSupplied: html.raw("<span class=\"not-supplied\" title=\"本站未收录\">")
    case .part: html.raw("<span>")
    case .phrase: html.raw("<span class=\"phrase\">")
    default: break
    }
  }

  /// Writes the end of a construct within a line.
  mutating func endInline(_ element: Element) {
    switch element {
    case .emphasis: html.raw("</em>")
    case .strong: html.raw("</strong>")
    case .link, .number, .reference, .selfLink: endLink()
    case .footnote:
      endLink()
      html.raw("</sup>")
    case .notSupplied, .part, .phrase: html.raw("</span>")
    default: break
    }
  }

  /// Begins an image, whose alternative text follows.
  private mutating func beginImage(_ address: String) {
    images += 1
    guard !style.isPrinted else { return }
    html.raw("<img src=\"")
    html.address(address)
    html.raw("\" alt=\"")
  }

  /// Ends an image after its alternative text.
  mutating func endImage(_ title: String) {
    guard !style.isPrinted else { return }
    html.raw("\"")
    writeTitle(title)
    html.raw(" />")
  }

  private mutating func beginLink(to address: String, class name: String? = nil, title: String = "") {
    guard !style.isPrinted else { return }
    html.raw(name.map { "<a class=\"\($0)\" href=\"" } ?? "<a href=\"")
    if address.utf8.first == UInt8(ascii: "#"), address.utf8.count > 1 {
      let id = String(Substring(address.utf8.dropFirst()))
      html.raw("#")
      writePrefix(of: id)
      html.address(id)
    } else {
      html.address(address)
    }
    html.raw("\"")
    writeTitle(title)
    html.raw(">")
  }

  /// Begins a link to an anchor of the text itself.
  private mutating func beginLink(toPlace id: String, class name: String) {
    guard !style.isPrinted else { return }
    html.raw("<a class=\"\(name)\" href=\"#")
    writePrefix(of: id)
    html.address(id)
    html.raw("\">")
  }

  /// Begins the link of a heading to itself, with its address escaped as its id is.
  private mutating func beginSelfLink(to id: String) {
    guard !style.isPrinted else { return }
    html.raw("<a class=\"self\" href=\"#")
    writePrefix(of: id)
    html.text(id)
    html.raw("\">")
  }

  private mutating func endLink() {
    if !style.isPrinted { html.raw("</a>") }
  }

  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    html.raw(" title=\"")
    html.text(title)
    html.raw("\"")
  }
}
