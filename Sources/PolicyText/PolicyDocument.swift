package import Diagnostics
internal import Markdown

/// A policy's text, parsed: its parts with their ids, its plain text, and the tokens that are written as HTML.
///
/// This module makes articles, anchors, references and official documents of Markdown, and writes them as HTML. It
/// must not know assessments, sites, themes or the disk. Every document is parsed first; then each is linked with
/// the articles of all the others known, so that references can be resolved and checked.
package struct PolicyDocument: Sendable {
  /// The headings, in the order of the text.
  package let headings: [PolicyHeading]
  /// The articles, in the order of the text.
  package let articles: [PolicyArticle]
  /// The clauses 一、二、 of a letter, in the order of the text.
  package let clauses: [PolicyClause]
  /// The text without markup: one line for each paragraph, table cells separated by tabs.
  package let text: String
  /// The links and images that lead to pages and files of the site, for the caller to check.
  package let links: [PolicyLink]
  /// Every id that the text has on its page, for the caller to check links against.
  package let ids: Set<String>
  /// The findings in the text itself; those about references come when it is linked.
  package let findings: Findings

  let source: MarkdownSource
  let tokens: [Token]
  /// The ids of the document's attachments by their numbers.
  let attachments: [Int: String]
  /// The indices of the articles by their numbers; of two with one number the first counts.
  private let articlePlaces: [Int: Int]
  /// The indices of the clauses by their numbers; of two with one number the first counts.
  private let clausePlaces: [Int: Int]

  /// Parses the body of a Markdown file, which may be any bytes.
  ///
  /// - Parameters:
  ///   - body: The Markdown after the front matter.
  ///   - path: The path of the file, for findings.
  ///   - firstLine: The line of the file on which `body` begins.
  /// - Complexity: O(*n*) on top of the parser's own time.
  package init(_ body: [UInt8], path: String, firstLine: Int = 1) {
    let markdown = MarkdownText(body, path: path, firstLine: firstLine)
    let source = markdown.source
    var sink = markdown.findings
    var tokens = Footnotes.applied(to: markdown.tokens, source: source, findings: &sink)
    tokens = Outline.applied(to: tokens, source: source, findings: &sink)
    let linked = Links(tokens, source: source, findings: &sink)
    self.tokens = SoftBreaks.joined(linked.tokens)
    links = linked.links
    let parts = PartsReader(self.tokens, source: source)
    headings = parts.headings
    articles = parts.articles
    clauses = parts.clauses
    text = parts.text
    articlePlaces = Dictionary(zip(articles.map(\.number), articles.indices)) { first, _ in first }
    clausePlaces = Dictionary(zip(clauses.map(\.number), clauses.indices)) { first, _ in first }
    (ids, attachments) = PolicyDocument.anchors(of: self.tokens)
    findings = sink.findings
    self.source = source
  }

  /// Returns the article with a number, 第N条, or nil if there is none.
  package func article(_ number: Int) -> PolicyArticle? { articlePlaces[number].map { articles[$0] } }

  /// Returns the clause of a letter with a number, or nil if there is none.
  package func clause(_ number: Int) -> PolicyClause? { clausePlaces[number].map { clauses[$0] } }

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
      // Of two attachments with one number only the first has the plain id.
      guard anchor.kind == .attachment, let number = Int(anchor.id.dropFirst("attachment-".count)) else {
        continue
      }
      attachments[number] = anchor.id
    }
    return (ids, attachments)
  }
}
