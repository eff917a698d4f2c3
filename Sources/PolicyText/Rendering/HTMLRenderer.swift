internal import Markup

/// Writes tokens as HTML, in the layout of libcmark's own renderer with the classes and ids of this house.
struct HTMLRenderer {
  private var html: HTMLBuffer
  /// The constructs that are open around the present token.
  private var open: [Element] = []
  /// The number of images that are open: inside one only text is written, as its alternative.
  private var images = 0
  /// The number of tables so far: each is a region of the page with a name of its own.
  private var tables = 0

  private init(capacity: Int) { html = HTMLBuffer(capacity: capacity) }

  /// The HTML of a document.
  ///
  /// - Complexity: O(*n*).
  static func html(of tokens: [Token], capacity: Int) -> [UInt8] {
    var renderer = HTMLRenderer(capacity: capacity)
    for token in tokens { renderer.write(token) }
    return renderer.html.bytes
  }

  private mutating func write(_ token: Token) {
    if images > 0 {
      writeAlternative(token)
      return
    }
    switch token.kind {
    case .enter(let element):
      element.isBlock ? beginBlock(element) : beginInline(element)
      open.append(element)
    case .exit(let element):
      _ = open.popLast()
      element.isBlock ? endBlock(element) : endInline(element)
    case .text(let text): html.text(text)
    case .code(let text):
      html.raw("<code>")
      html.text(text)
      html.raw("</code>")
    case .softBreak: html.raw("\n")
    case .lineBreak: html.raw("<br />\n")
    case .codeBlock(let info, let text): writeCode(text, info: info)
    case .thematicBreak: writeBlock("<hr />\n")
    case .rawHTML: break
    }
  }

  /// Inside an image: its text without markup, as the value of an attribute.
  private mutating func writeAlternative(_ token: Token) {
    switch token.kind {
    case .enter(.image): images += 1
    case .exit(.image(_, let title)):
      images -= 1
      guard images == 0 else { return }
      _ = open.popLast()
      html.raw("\"")
      writeTitle(title)
      html.raw(" />")
    case .text(let text), .code(let text): html.text(text)
    case .softBreak, .lineBreak: html.raw(" ")
    default: break
    }
  }

  private mutating func writeBlock(_ markup: String) {
    html.freshLine()
    html.raw(markup)
  }

  private mutating func writeCode(_ text: String, info: String) {
    let language = info.unicodeScalars.prefix { !Punctuation.isSpace($0) }
    html.freshLine()
    if language.isEmpty {
      html.raw("<pre><code>")
    } else {
      html.raw("<pre><code class=\"language-")
      html.text(String(language))
      html.raw("\">")
    }
    html.text(text)
    html.raw("</code></pre>\n")
  }

  private mutating func writeTitle(_ title: String) {
    guard !title.isEmpty else { return }
    html.raw(" title=\"")
    html.text(title)
    html.raw("\"")
  }
}

extension HTMLRenderer {
  private mutating func beginBlock(_ element: Element) {
    switch element {
    case .blockQuote: writeBlock("<blockquote>\n")
    case .list(let start, _): writeBlock(start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
    case .item(let value): writeBlock(value.map { "<li value=\"\($0)\">" } ?? "<li>")
    case .paragraph(let anchor): if !isTight || anchor != nil { writeBlock(isTight ? "span" : "p", anchor) }
    case .heading(let level, let anchor): writeBlock("h\(level)", anchor)
    case .table:
      tables += 1
      let name = tables > 1 ? "表格 \(tables)" : "表格"
      writeBlock("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\">\n<table>\n")
    case .tableHead: writeBlock("<thead>\n")
    case .tableBody: writeBlock("<tbody>\n")
    case .tableRow: writeBlock("<tr>\n")
    case .tableCell(let alignment, let isHeader):
      html.raw(isHeader ? "<th scope=\"col\"" : "<td")
      switch alignment {
      case .none: html.raw(">")
      case .left: html.raw(" class=\"align-left\">")
      case .center: html.raw(" class=\"align-center\">")
      case .right: html.raw(" class=\"align-right\">")
      }
    default: break
    }
  }

  private mutating func endBlock(_ element: Element) {
    switch element {
    case .blockQuote: writeBlock("</blockquote>\n")
    case .list(let start, _): html.raw(start == nil ? "</ul>\n" : "</ol>\n")
    case .item: html.raw("</li>\n")
    case .paragraph(let anchor): isTight ? html.raw(anchor == nil ? "" : "</span>") : html.raw("</p>\n")
    case .heading(let level, _): html.raw("</h\(level)>\n")
    case .table: html.raw("</table>\n</div>\n")
    case .tableHead: html.raw("</thead>\n")
    case .tableBody: html.raw("</tbody>\n")
    case .tableRow: html.raw("</tr>\n")
    case .tableCell(_, let isHeader): html.raw(isHeader ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  /// Begins a block that may carry an id; in a tight list, where paragraphs have no tags, a span carries it.
  private mutating func writeBlock(_ name: String, _ anchor: Anchor?) {
    if name != "span" { html.freshLine() }
    html.raw("<" + name)
    if let anchor {
      if anchor.kind != .heading { html.raw(" class=\"\(anchor.kind.rawValue)\"") }
      html.raw(" id=\"")
      html.text(anchor.id)
      html.raw("\"")
    }
    html.raw(">")
  }

  /// Whether a paragraph at this place stands in a tight list.
  private var isTight: Bool {
    guard open.count >= 2, case .list(_, let tight) = open[open.count - 2] else { return false }
    return tight
  }

  private mutating func beginInline(_ element: Element) {
    switch element {
    case .emphasis: html.raw("<em>")
    case .strong: html.raw("<strong>")
    case .link(let address, let title):
      html.raw("<a href=\"")
      html.address(address)
      html.raw("\"")
      writeTitle(title)
      html.raw(">")
    case .image(let address, _):
      images += 1
      html.raw("<img src=\"")
      html.address(address)
      html.raw("\" alt=\"")
    case .number(let id):
      html.raw("<a class=\"number\" href=\"#")
      html.address(id)
      html.raw("\">")
    case .footnote(let id):
      html.raw("<sup><a class=\"footnote\" href=\"#")
      html.address(id)
      html.raw("\">")
    case .reference(let address):
      html.raw("<a class=\"reference\" href=\"")
      html.address(address)
      html.raw("\">")
    case .notSupplied: html.raw("<span class=\"not-supplied\" title=\"本站未收录\">")
    default: break
    }
  }

  private mutating func endInline(_ element: Element) {
    switch element {
    case .emphasis: html.raw("</em>")
    case .strong: html.raw("</strong>")
    case .link, .number, .reference: html.raw("</a>")
    case .footnote: html.raw("</a></sup>")
    case .notSupplied: html.raw("</span>")
    default: break
    }
  }
}
