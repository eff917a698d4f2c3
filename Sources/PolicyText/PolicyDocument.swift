package import Diagnostics

/// A policy's text, parsed: its parts with their ids, its plain text, and what is needed to write it as HTML.
///
/// This module turns the Markdown of Chinese policies into articles, anchors, plain text and HTML. It knows nothing of
/// assessments, sites, themes or the disk. Parsing comes first, for every document; then each is rendered with the
/// articles of all the others known, so that references can be linked and checked.
package struct PolicyDocument: Sendable {
  /// The headings, in the order of the text.
  package let headings: [PolicyHeading]
  /// The articles, in the order of the text.
  package let articles: [PolicyArticle]
  /// The clauses 一、二、 of a letter, in the order of the text.
  package let clauses: [PolicyClause]
  /// The text without markup: a paragraph a line, table cells set off by tabs.
  package let text: String
  /// The links and images that lead to places of the site, for the caller to check.
  package let links: [PolicyLink]
  /// Every id on the page that the text gives, for the caller to check links against.
  package let ids: Set<String>
  /// What was found in the text itself; what references name is only known when it is rendered.
  package let findings: Findings

  let source: MarkdownSource
  let tokens: [Token]
  /// The ids of the document's attachments by their numbers.
  let attachments: [Int: String]

  /// The largest body that is read, in bytes: far more than any policy, far less than the parser's own limit.
  static let sizeLimit = 16 << 20

  /// Parses the body of a Markdown file; any bytes will do.
  ///
  /// - Parameters:
  ///   - body: the Markdown after the front matter.
  ///   - path: the path of the file, for findings.
  ///   - firstLine: the line of the file on which `body` begins.
  /// - Complexity: O(*n*) on top of the parser's own time.
  package init(_ body: [UInt8], path: String, firstLine: Int = 1) {
    let isTooLarge = body.count > PolicyDocument.sizeLimit
    let pasted = PastedText(MarkdownSource(isTooLarge ? [] : body, path: path, firstLine: firstLine))
    let source = pasted.source
    var sink = FindingSink(source)
    if isTooLarge { sink.add(.tooLarge(body.count), at: Place(line: 1, column: 1)) }
    if let fault = source.firstFault { sink.add(.notUTF8, inFile: fault) }
    for remark in pasted.remarks { sink.add(remark.finding, inFile: remark.place) }
    var tokens = ListNumbers.applied(to: pasted.tokens, source: source, findings: &sink)
    tokens = Tables.applied(to: tokens, source: source, findings: &sink)
    tokens = InlineHTML.applied(to: tokens, findings: &sink)
    tokens = StrongText.applied(to: tokens, source: source, findings: &sink)
    RawMarks.report(in: tokens, source: source, findings: &sink)
    tokens = PastedLines.applied(to: tokens, findings: &sink)
    tokens = Footnotes.applied(to: tokens, source: source, findings: &sink)
    tokens = Outline.applied(to: tokens, source: source, findings: &sink)
    let linked = Links(tokens, source: source, findings: &sink)
    self.tokens = SoftBreaks.joined(linked.tokens)
    links = linked.links
    let parts = PartsReader(self.tokens, source: source)
    headings = parts.headings
    articles = parts.articles
    clauses = parts.clauses
    text = parts.text
    (ids, attachments) = PolicyDocument.anchors(of: self.tokens)
    findings = sink.findings
    self.source = source
  }

  private static func anchors(of tokens: [Token]) -> (Set<String>, [Int: String]) {
    var ids: Set<String> = []
    var attachments: [Int: String] = [:]
    for token in tokens {
      let anchor: Anchor?
      switch token.kind {
      case .enter(.paragraph(let found)), .enter(.heading(_, let found)): anchor = found
      default: anchor = nil
      }
      guard let anchor else { continue }
      ids.insert(anchor.id)
      // Of two attachments with one number the first has the plain id.
      guard anchor.kind == .attachment, let number = Int(anchor.id.dropFirst("attachment-".count)) else {
        continue
      }
      attachments[number] = anchor.id
    }
    return (ids, attachments)
  }
}

extension PolicyFinding {
  /// The code of bytes that are no text.
  static let encoding = DiagnosticCode("policy-encoding", .error)
  /// The code of bodies beyond the limit.
  static let size = DiagnosticCode("policy-too-large", .error)

  fileprivate static let notUTF8 = PolicyFinding(
    encoding, "文件从这里起不是 UTF-8 文字，认不出的字节已换成“\u{FFFD}”；请用编辑器把文件另存为 UTF-8 编码")

  fileprivate static func tooLarge(_ bytes: Int) -> PolicyFinding {
    PolicyFinding(
      size, "正文有 \(bytes / 1_048_576) MiB，超过 \(PolicyDocument.sizeLimit / 1_048_576) MiB 的上限，没有读入；请把它拆成几份文件")
  }
}
