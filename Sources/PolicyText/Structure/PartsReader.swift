internal import Markdown

/// The headings, articles, items, clauses and plain text of a document whose blocks have their anchors.
struct PartsReader {
  private(set) var headings: [PolicyHeading] = []
  private(set) var articles: [PolicyArticle] = []
  private(set) var clauses: [PolicyClause] = []
  private(set) var text = ""

  private let source: MarkdownSource
  private var line = ""
  private var anchorPlace = Place(line: 1, column: 1)
  private var inRow = false
  private var depth = 0
  private var inArticle = false
  private var inItem = false
  private var inClause = false

  /// Reads a document.
  ///
  /// - Complexity: O(*n*).
  init(_ tokens: [Token], source: MarkdownSource) {
    self.source = source
    for token in tokens { read(token) }
  }

  private mutating func read(_ token: Token) {
    switch token.kind {
    case .enter(.blockQuote), .enter(.list): depth += 1
    case .exit(.blockQuote), .exit(.list): depth -= 1
    case .enter(.paragraph), .enter(.heading):
      line = ""
      anchorPlace = token.place
    case .enter(.tableRow):
      line = ""
      inRow = true
    case .exit(.tableCell): line += "\t"
    case .exit(.tableRow):
      if line.last == "\t" { line.removeLast() }
      inRow = false
      endLine()
    // A row is one line of the text, whatever its cells hold.
    case .lineBreak where inRow: line += " "
    case .exit(.paragraph(let anchor)): endBlock(anchor, level: nil)
    case .exit(.heading(let level, let anchor)): endBlock(anchor, level: level)
    case .codeBlock(_, let code):
      line = code.utf8.last == 0x0A ? String(code.dropLast()) : code
      endLine()
    case .thematicBreak: if depth == 0 { endParts() }
    default: PlainText.append(token, to: &line)
    }
  }

  private mutating func endBlock(_ anchor: Anchor?, level: Int?) {
    if let level, let anchor { headings.append(PolicyHeading(level: level, id: anchor.id, text: line)) }
    switch anchor?.kind {
    case .article: beginArticle(anchor)
    case .item: beginItem(anchor)
    case .clause: beginClause(anchor)
    case .chapter, .section, .attachment, .heading, .title:
      if level == nil, anchor?.kind != .attachment, let anchor {
        headings.append(PolicyHeading(level: 2, id: anchor.id, text: line))
      }
      if depth == 0 { endParts() }
    case .footnote: break
    case nil: if depth == 0, AttachmentNote.begins(line) { endParts() }
    }
    endLine()
  }

  private mutating func beginArticle(_ anchor: Anchor?) {
    endParts()
    guard let anchor, let ordinal = Ordinal(line) else { return }
    let label = String(Substring(line.utf8.prefix(ordinal.length)))
    articles.append(
      PolicyArticle(
        number: ordinal.number, branch: ordinal.branch, id: anchor.id, label: label, line: fileLine, text: "", items: []
      ))
    inArticle = true
  }

  private mutating func beginItem(_ anchor: Anchor?) {
    inItem = false
    guard let anchor, let ordinal = Ordinal(line), inArticle, !inClause else { return }
    articles[articles.count - 1].items.append(
      PolicyClause(number: ordinal.number, id: anchor.id, line: fileLine, text: ""))
    inItem = true
  }

  private mutating func beginClause(_ anchor: Anchor?) {
    inItem = false
    guard let anchor, let ordinal = Ordinal(line) else { return }
    clauses.append(PolicyClause(number: ordinal.number, id: anchor.id, line: fileLine, text: ""))
    inClause = true
  }

  private mutating func endParts() {
    inArticle = false
    inItem = false
    inClause = false
  }

  private var fileLine: Int { source.fileLine(of: anchorPlace) }

  /// Adds the current line to the document and to each open part.
  private mutating func endLine() {
    guard !line.isEmpty else { return }
    PartsReader.append(line, to: &text)
    if inArticle {
      let last = articles.count - 1
      PartsReader.append(line, to: &articles[last].text)
      if inItem { PartsReader.append(line, to: &articles[last].items[articles[last].items.count - 1].text) }
    }
    if inClause { PartsReader.append(line, to: &clauses[clauses.count - 1].text) }
    line = ""
  }

  private static func append(_ line: String, to text: inout String) {
    if !text.isEmpty { text += "\n" }
    text += line
  }
}
