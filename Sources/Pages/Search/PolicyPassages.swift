import PolicyText

/// A policy's text, cut at the anchors that a reader can be led to: headings, articles and clauses.
struct PolicyPassages {
  /// A part of the text.
  struct Passage {
    /// The heading, or an article's number; empty for clauses and for text that belongs to no part.
    let heading: String
    /// The id on the page, or nil for text that belongs to no part.
    let anchor: String?
    /// The text, one paragraph per line, without the heading but with an article's or clause's number.
    var text = ""
  }

  /// The parts; the first is the text that belongs to none, and may be empty.
  private(set) var passages = [Passage(heading: "", anchor: nil)]

  private var headings: ArraySlice<PolicyHeading>
  private var articles: ArraySlice<PolicyArticle>
  private var clauses: ArraySlice<PolicyClause>
  /// The index of the part to which lines are being added, and the latest position at which it ends.
  private var open = (passage: 0, end: Int.max)

  /// Cuts a policy.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ document: PolicyDocument) {
    headings = document.headings[...]
    articles = document.articles[...]
    clauses = document.clauses[...]
    let text = Array(document.text.utf8)
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      read(text[start...], line: text[start..<end])
      start = end + 1
    }
  }

  /// Reads a line, given with all the text from it on.
  private mutating func read(_ rest: ArraySlice<UInt8>, line: ArraySlice<UInt8>) {
    if rest.startIndex >= open.end { open = (0, Int.max) }
    let isWithin = open.end < Int.max
    if let heading = headings.first, begins(rest, heading.text) {
      headings.removeFirst()
      // A heading inside an article is a line of the article, and an article may itself be marked up as a heading.
      if !isWithin, articles.first?.id != heading.id {
        begin(heading.text, heading.id, end: Int.max)
        return
      }
    }
    if let article = articles.first, begins(rest, article.text) {
      articles.removeFirst()
      begin(article.label, article.id, end: rest.startIndex + article.text.utf8.count)
    } else if let clause = clauses.first, begins(rest, clause.text) {
      clauses.removeFirst()
      if !isWithin { begin("", clause.id, end: rest.startIndex + clause.text.utf8.count) }
    }
    if !passages[open.passage].text.isEmpty { passages[open.passage].text += "\n" }
    passages[open.passage].text += String(decoding: line, as: UTF8.self)
  }

  private mutating func begin(_ heading: String, _ anchor: String, end: Int) {
    passages.append(Passage(heading: heading, anchor: anchor))
    open = (passages.count - 1, end)
  }

  /// Returns true if a text begins with the text of a part, followed by the end of a line.
  private func begins(_ text: ArraySlice<UInt8>, _ part: String) -> Bool {
    let length = part.utf8.count
    guard length > 0, text.count >= length, text.starts(with: part.utf8) else { return false }
    return text.count == length || text[text.startIndex + length] == 0x0A
  }
}
