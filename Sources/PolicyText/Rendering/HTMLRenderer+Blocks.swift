internal import Markdown
internal import Markup

extension HTMLRenderer {
  /// Writes the beginning of a block.
  mutating func beginBlock(_ element: Element) {
    switch element {
    case .blockQuote: writeBlock("<blockquote>\n")
    case .list(let start, _): writeBlock(start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
    case .item(let value): writeBlock(value.map { "<li value=\"\($0)\">" } ?? "<li>")
    case .paragraph(let anchor): if !isTight || anchor != nil { writeBlock(isTight ? "span" : "p", anchor) }
    case .heading(let level, let anchor): writeBlock("h\(level)", anchor)
    case .official(.signature): writeBlock("<div class=\"signed\">\n")
    case .official(let role): writeBlock("<p class=\"\(role.className)\">")
    case .table: beginTable()
    case .tableHead: writeBlock("<thead>\n")
    case .tableBody: writeBlock("<tbody>\n")
    case .tableRow:
      writeBlock("<tr>\n")
      cells = 0
    case .tableCell(let alignment, let isHeader): beginCell(alignment, isHeader)
    default: break
    }
  }

  /// Writes the end of a block.
  mutating func endBlock(_ element: Element) {
    switch element {
    case .blockQuote: writeBlock("</blockquote>\n")
    case .list(let start, _): html.raw(start == nil ? "</ul>\n" : "</ol>\n")
    case .item: html.raw("</li>\n")
    case .paragraph(let anchor): isTight ? html.raw(anchor == nil ? "" : "</span>") : html.raw("</p>\n")
    case .heading(let level, _): html.raw("</h\(level)>\n")
    case .official(.signature): html.raw("</div>\n")
    case .official: html.raw("</p>\n")
    case .table: html.raw("</table>\n</div>\n")
    case .tableHead: html.raw("</thead>\n")
    case .tableBody: html.raw("</tbody>\n")
    case .tableRow: html.raw("</tr>\n")
    case .tableCell(_, let isHeader): html.raw(isHeader ? "</th>\n" : "</td>\n")
    default: break
    }
  }

  /// Writes markup on a line of its own.
  mutating func writeBlock(_ markup: String) {
    html.freshLine()
    html.raw(markup)
  }

  /// Begins a table within a region that can be scrolled sideways.
  private mutating func beginTable() {
    if style.isPrinted { return writeBlock("<div class=\"table\">\n<table>\n") }
    tables += 1
    let name = tables > 1 ? "表格 \(tables)" : "表格"
    writeBlock("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\">\n")
    html.raw(wideForm == nil ? "<table>\n" : "<table class=\"stacked worded\">\n")
  }

  /// The form of the open table if narrow windows show its rows as blocks.
  private var wideForm: TableForm? {
    forms.indices.contains(tables - 1) && forms[tables - 1].isWide ? forms[tables - 1] : nil
  }

  /// Begins a cell; one of a wide table has the name of its column.
  private mutating func beginCell(_ alignment: TableAlignment, _ isHeader: Bool) {
    html.raw(isHeader ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .none: break
    case .left: html.raw(" class=\"align-left\"")
    case .center: html.raw(" class=\"align-center\"")
    case .right: html.raw(" class=\"align-right\"")
    }
    if !isHeader, let columns = wideForm?.columns, columns.indices.contains(cells) {
      html.raw(" data-column=\"")
      html.text(columns[cells])
      html.raw("\"")
    }
    cells += 1
    html.raw(">")
  }

  /// Begins a block that may have an id; in a tight list, where paragraphs have no tags, a span has it.
  private mutating func writeBlock(_ name: String, _ anchor: Anchor?) {
    if name != "span" { html.freshLine() }
    html.raw("<" + name)
    if let anchor {
      if anchor.kind != .heading { html.raw(" class=\"\(anchor.kind.rawValue)\"") }
      if !style.isPrinted {
        html.raw(" id=\"")
        writePrefix(of: anchor.id)
        html.text(anchor.id)
        html.raw("\"")
      }
    }
    html.raw(">")
  }

  /// Writes the prefix of an id of the text; `top` gets none, since the top of a page does not belong to the text.
  mutating func writePrefix(of id: String) {
    if !style.prefix.isEmpty, id != "top" { html.text(style.prefix) }
  }
}

extension OfficialRole {
  /// The class of the role's element.
  fileprivate var className: String {
    switch self {
    case .addressees: "addressees"
    case .signature: "signed"
    case .imprint: "imprint"
    case .annex: "annex"
    case .furtherAnnex: "annex further"
    case .picture: "picture"
    }
  }
}
