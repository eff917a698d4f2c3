internal import Diagnostics
internal import Markdown

/// A pass that recognises the parts of a policy: it gives blocks their ids and marks the numbers that they begin
/// with.
struct Outline {
  private let source: MarkdownSource
  private var tokens: [Token]
  private var registry = AnchorRegistry()
  /// The number to add to a heading's level so that the highest in the body becomes 2, since the page's title is 1.
  private let levelShift: Int
  private var quotations = 0
  private var lists = 0
  /// The id of the chapter that the current block belongs to.
  private var chapter: String?
  /// The id of the article or clause that the current block belongs to.
  private var container: String?
  private var numbering = Numbering()
  /// The last number of an article without white space after it; `isNew` is true if it was not reported yet.
  private var unread: (number: ArticleNumber, words: String, place: Place, isNew: Bool)?
  /// The range of the previous block, within which the first of several numbers may stand.
  private var previous = 0..<0
  /// The number found at the beginning of each text token, by the token's index.
  private var numbers: [Int: (id: String, lead: BlockLead)] = [:]

  private init(_ tokens: [Token], source: MarkdownSource) {
    self.tokens = tokens
    self.source = source
    let levels = tokens.compactMap { token -> Int? in
      if case .enter(.heading(let level, _)) = token.kind { level } else { nil }
    }
    levelShift = levels.min().map { 2 - $0 } ?? 0
  }

  /// Returns the tokens with anchors, number marks and the heading levels of a page.
  ///
  /// - Complexity: O(*n*).
  static func applied(to tokens: [Token], source: MarkdownSource, findings: inout FindingSink) -> [Token] {
    var pass = Outline(tokens, source: source)
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .enter(.blockQuote): pass.quotations += 1
      case .exit(.blockQuote): pass.quotations -= 1
      case .enter(.list): pass.lists += 1
      case .exit(.list): pass.lists -= 1
      case .thematicBreak: if pass.isTopLevel { pass.container = nil }
      case .enter(.paragraph):
        let end = tokens.end(ofElementAt: index)
        pass.anchorParagraph(index..<end, findings: &findings)
        index = end
        continue
      case .enter(.heading(let level, _)):
        let end = tokens.end(ofElementAt: index)
        pass.anchorHeading(index..<end, level: level, findings: &findings)
        index = end
        continue
      default: break
      }
      index += 1
    }
    return pass.marked()
  }

  private var isTopLevel: Bool { quotations == 0 && lists == 0 }

  private mutating func anchorParagraph(_ range: Range<Int>, findings: inout FindingSink) {
    guard quotations == 0 else { return }
    // A footnote already has its anchor.
    if case .enter(.paragraph(_?)) = tokens[range.lowerBound].kind { return }
    defer { previous = range }
    guard let lead = BlockLead(tokens, in: range) else {
      numbering.passBlock()
      return
    }
    count(lead, tokens[range.lowerBound].place, isHeading: false, &findings)
    let anchor = lead.ordinal.flatMap { ordinal -> Anchor? in
      switch ordinal.kind {
      case .article where isTopLevel && lead.isSetOff:
        return article(ordinal)
      case .item: return container.map { Anchor(id: registry.claim(.item, ordinal.number, within: $0), kind: .item) }
      case .clause where isTopLevel: return clause(ordinal)
      case .chapter where isTopLevel && lead.isSetOff && lead.isTitle,
        .section where isTopLevel && lead.isSetOff && lead.isTitle:
        return division(ordinal)
      case .attachment where isTopLevel && AttachmentNote.begins(lead.text):
        container = nil
        return lead.isWholeBlock ? Anchor(id: registry.claim(.attachment, ordinal.number), kind: .attachment) : nil
      default: return nil
      }
    }
    setBlock(range, .paragraph(anchor))
    // Indentation by ideographic spaces is for the style sheet, as indentation by blanks is for the parser.
    if lead.indent > 0 || anchor != nil { numbers[lead.token] = (anchor?.id ?? "", lead) }
  }

  private mutating func anchorHeading(_ range: Range<Int>, level: Int, findings: inout FindingSink) {
    let lead = BlockLead(tokens, in: range)
    if isTopLevel { count(lead, tokens[range.lowerBound].place, isHeading: true, &findings) }
    defer { previous = range }
    let anchor = isTopLevel ? numberedHeading(lead) : nil
    if anchor == nil || anchor?.kind == .attachment, isTopLevel { container = nil }
    let id = anchor ?? Anchor(id: registry.claim(heading: PlainText.of(tokens[range])), kind: .heading)
    setBlock(range, .heading(level: min(6, level + levelShift), id))
    if let anchor, let lead { numbers[lead.token] = (anchor.id, lead) }
  }

  private mutating func numberedHeading(_ lead: BlockLead?) -> Anchor? {
    guard let lead, let ordinal = lead.ordinal else { return nil }
    switch ordinal.kind {
    case .article: return lead.isSetOff ? article(ordinal) : nil
    case .item: return container.map { Anchor(id: registry.claim(.item, ordinal.number, within: $0), kind: .item) }
    case .clause: return clause(ordinal)
    case .chapter, .section: return division(ordinal)
    case .attachment:
      guard AttachmentNote.begins(lead.text) else { return nil }
      return Anchor(id: registry.claim(.attachment, ordinal.number), kind: .attachment)
    }
  }

  /// Counts the number of a top-level block; blocks in lists have the numbers of their lists.
  private mutating func count(_ lead: BlockLead?, _ place: Place, isHeading: Bool, _ findings: inout FindingSink) {
    guard isTopLevel else { return numbering.passBlock() }
    if let lead, let ordinal = lead.ordinal, ordinal.kind == .attachment, AttachmentNote.begins(lead.text) {
      return numbering.beginAttachment(listing: LineMark(AttachmentNote.entry(lead.text)))
    }
    if let lead, let ordinal = lead.ordinal, ordinal.kind == .article, !lead.isSetOff,
      lead.beginsSentence
    {
      readNoArticle(ArticleNumber(ordinal.number, branch: ordinal.branch), lead.number, place, &findings)
    }
    guard let lead, let mark = LineMark(lead.text), lead.isSetOff || !mark.isSetOffAlways else {
      return isHeading ? numbering.beginHeading() : numbering.passBlock()
    }
    switch mark.kind {
    case .chapter:
      if isHeading || lead.isTitle { numbering.count(chapter: mark, at: place, findings: &findings) }
      numbering.beginDivision()
    case .section: numbering.beginDivision()
    case .article:
      numbering.count(
        article: ArticleNumber(mark.number, branch: mark.branch), lead.number, line: source.fileLine(of: place),
        at: place,
        findings: &findings)
    case .clause, .item, .point, .subpoint:
      numbering.count(mark, at: place, findings: &findings) { PlainText.of(tokens[previous]) }
    }
  }

  /// Reports a number without white space after it as a missed article if the numbers around it are its neighbours;
  /// alone it may begin a sentence.
  private mutating func readNoArticle(
    _ number: ArticleNumber, _ words: String, _ place: Place, _ findings: inout FindingSink
  ) {
    if let first = unread, first.number.number + 1 == number.number {
      if first.isNew { findings.add(.noArticle(first.words), at: first.place) }
      findings.add(.noArticle(words), at: place)
      unread = (number, words, place, false)
    } else if numbering.expects(number) {
      if number != 1 { findings.add(.noArticle(words), at: place) }
      unread = (number, words, place, number == 1)
    }
  }

  private mutating func article(_ ordinal: Ordinal) -> Anchor {
    let id = registry.claim(.article, ordinal.number, branch: ordinal.branch)
    container = id
    return Anchor(id: id, kind: .article)
  }

  private mutating func clause(_ ordinal: Ordinal) -> Anchor {
    let id = registry.claim(.clause, ordinal.number)
    container = id
    return Anchor(id: id, kind: .clause)
  }

  private mutating func division(_ ordinal: Ordinal) -> Anchor {
    container = nil
    if ordinal.kind == .section {
      return Anchor(id: registry.claim(.section, ordinal.number, within: chapter), kind: .section)
    }
    let id = registry.claim(.chapter, ordinal.number)
    chapter = id
    return Anchor(id: id, kind: .chapter)
  }

  private mutating func setBlock(_ range: Range<Int>, _ element: Element) {
    tokens[range.lowerBound].kind = .enter(element)
    tokens[range.upperBound - 1].kind = .exit(element)
  }

  private func marked() -> [Token] {
    guard !numbers.isEmpty else { return tokens }
    var result: [Token] = []
    result.reserveCapacity(tokens.count + 3 * numbers.count)
    for (index, token) in tokens.enumerated() {
      if let (id, lead) = numbers[index] {
        result += lead.split(token, id: id, in: source)
      } else {
        result.append(token)
      }
    }
    return result
  }
}

extension PolicyFinding {
  fileprivate static func noArticle(_ number: String) -> PolicyFinding {
    PolicyFinding(lead, "\(quoted(number))后面没有空格，没有当作条文，不能引用；请在它后面空一格")
  }
}
