internal import Markdown

/// A policy's text set as an official document: title, addressees, signature and imprint in their positions.
///
/// A pass over the document's tokens that gives paragraphs their roles, titles their phrases and headings links to
/// themselves; no character of the text changes.
struct OfficialLayout {
  /// The end of an article, or of a clause of a letter.
  struct End {
    /// The id of the article or clause.
    let id: String
    /// The index of the token after it.
    let index: Int
  }

  /// The tokens before the text if the text begins with its own title: that title as the page's heading, and the
  /// lines that announce an attachment.
  private(set) var opening: [Token] = []
  /// The tokens of the text.
  private(set) var text: [Token] = []
  /// The ends of the articles and clauses, in order.
  private(set) var ends: [End] = []
  /// The anchors for the list of contents, in order.
  private(set) var stops: [ContentsStop] = []

  private let tokens: [Token]
  private let title: [Unicode.Scalar]
  private let issuer: [Unicode.Scalar]
  /// The number of levels by which headings move up: one if the only heading of the highest level became the
  /// page's.
  private var lift = 0
  /// True for each tight list, whose paragraphs have no tags, and false for any other list or quotation around the
  /// current token.
  private var around: [Bool] = []
  /// The id of the open article or clause.
  private var article: String?
  /// True if that is a clause of a letter.
  private var isClause = false
  /// True if the previous block is a heading of the highest level.
  private var isBelowHeading = false
  /// True if the previous block announces an attachment.
  private var isBelowAttachment = false
  /// True if a signature is open.
  private var isSigned = false
  /// True if a list of attachments is open.
  private var isListing = false

  /// Sets the text of a policy.
  ///
  /// - Parameters:
  ///   - tokens: The tokens, with their references linked.
  ///   - title: The title of the policy, which its text may repeat.
  ///   - issuer: The issuer, who may have signed it.
  /// - Complexity: O(*n*).
  init(_ tokens: [Token], title: String, issuer: String?) {
    self.tokens = tokens
    self.title = Blank.compacted(title)
    self.issuer = Blank.compacted(issuer ?? "")
    text.reserveCapacity(tokens.count + tokens.count / 8)
    var index = open()
    while index < tokens.count {
      if !(around.last ?? false), let block = OfficialBlock(tokens, at: index) {
        set(block, in: index..<block.end)
        index = block.end
      } else {
        copy(tokens[index])
        index += 1
      }
    }
    endArticle()
    endSignature()
  }

  /// Sets the blocks up to the title if the text begins with it, and returns the index of the token after it,
  /// otherwise 0.
  private mutating func open() -> Int {
    var index = 0
    while let block = OfficialBlock(tokens, at: index), block.kind == .attachment { index = block.end }
    guard let heading = OfficialBlock(tokens, at: index), isTitle(heading), let anchor = heading.anchor else {
      return 0
    }
    opening = Array(tokens[..<index])
    let element = Element.heading(level: 1, Anchor(id: anchor.id, kind: .title))
    opening.append(Token(kind: .enter(element), place: tokens[index].place))
    opening += phrased(heading)
    opening.append(Token(kind: .exit(element), place: tokens[index].place))
    let highest = tokens.count { if case .enter(.heading(level: 2, _)) = $0.kind { true } else { false } }
    lift = highest > 1 ? 0 : 1
    isBelowHeading = true
    return heading.end
  }

  /// Copies a token that belongs to no paragraph or heading.
  private mutating func copy(_ token: Token) {
    endSignature()
    switch token.kind {
    case .enter(.list(_, let isTight)): around.append(isTight)
    case .enter(.blockQuote): around.append(false)
    case .exit(.list), .exit(.blockQuote): _ = around.popLast()
    // Blocks to sign are set as a table, which belongs to no clause.
    case .enter(.table) where isClause && around.isEmpty: endArticle()
    default: break
    }
    text.append(token)
  }

  private mutating func set(_ block: OfficialBlock, in range: Range<Int>) {
    let isPart = block.kind == .article || block.kind == .clause
    // A block in a quotation or a list ends no article.
    if around.isEmpty, block.level != nil || isPart || block.kind == .attachment || block.isAttachmentNote {
      endArticle()
    }
    if let level = block.level {
      endSignature()
      set(heading: block, level, in: range)
    } else {
      set(paragraph: block, in: range)
      if isPart, let id = block.anchor?.id {
        let number = block.number
        stops.append(
          ContentsStop(level: nil, id: id, text: number.hasSuffix("、") ? String(number.dropLast()) : number))
        (article, isClause) = (id, block.kind == .clause)
      }
    }
    isBelowHeading = block.level == 2
    isBelowAttachment = block.kind == .attachment
  }

  private mutating func set(heading block: OfficialBlock, _ level: Int, in range: Range<Int>) {
    guard let anchor = block.anchor, block.words != nil else {
      text += tokens[range]
      return
    }
    let isTitle = level == 2 && anchor.kind == .heading && (isBelowAttachment || isTitle(block))
    let element = Element.heading(level: level - lift, isTitle ? Anchor(id: anchor.id, kind: .title) : anchor)
    let words = isTitle ? phrased(block) : Array(block.content)
    let place = tokens[range.lowerBound].place
    text.append(Token(kind: .enter(element), place: place))
    // A heading with a reference already holds a link.
    if block.hasLink {
      text += words
    } else {
      append(words, within: .selfLink(id: anchor.id), at: place)
    }
    text.append(Token(kind: .exit(element), place: place))
    stops.append(ContentsStop(level: level - lift, id: anchor.id, text: block.text))
  }

  private mutating func set(paragraph block: OfficialBlock, in range: Range<Int>) {
    guard block.anchor == nil, let words = block.words else {
      endSignature()
      text += tokens[range]
      return
    }
    let place = tokens[range.lowerBound].place
    if isSignature(words, above: range.upperBound) {
      if !isSigned { text.append(Token(kind: .enter(.official(.signature)), place: place)) }
      isSigned = true
      text += tokens[range]
      return
    }
    endSignature()
    let isNote = block.isAttachmentNote
    let isFurther = isListing && block.beginsWithNumber
    isListing = isNote || isFurther
    if let parts = imprint(block) {
      append(parts, within: .official(.imprint), at: place)
    } else if let role = isNote ? .annex : isFurther ? .furtherAnnex : role(of: block, words) {
      append(Array(block.content), within: .official(role), at: place)
    } else {
      text += tokens[range]
    }
  }

  private func role(of block: OfficialBlock, _ words: [Unicode.Scalar]) -> OfficialRole? {
    if block.isPicture { return .picture }
    // The addressees are a line that ends in a colon right after a title.
    let isAddress = isBelowHeading && words.last == "：" && !words.contains { "，。；".unicodeScalars.contains($0) }
    return isAddress ? .addressees : nil
  }

  /// Returns true if a paragraph is part of a signature: the issuer's name, a date, or a name above the date that
  /// follows.
  private func isSignature(_ words: [Unicode.Scalar], above next: Int) -> Bool {
    if !issuer.isEmpty && words == issuer || DateLine.matches(words) { return true }
    // A name is a short line without punctuation.
    return (2...30).contains(words.count) && !words.contains { "，。；：！？、.".unicodeScalars.contains($0) }
      && OfficialBlock(tokens, at: next)?.isDate ?? false
  }

  /// Returns the content of an imprint in its two parts, or nil if the paragraph is none.
  private func imprint(_ block: OfficialBlock) -> [Token]? {
    let start = block.content.lastIndex { !OfficialBlock.isText($0) }.map { $0 + 1 } ?? block.content.startIndex
    guard case .text(let last)? = block.content[start...].last?.kind, last.hasSuffix("发") else { return nil }
    let line = OfficialBlock.scalars(of: block.content[start...])
    guard let date = OfficialDate.imprint(line), date > 0 || start > block.content.startIndex else { return nil }
    let place = tokens[block.content.startIndex].place
    return [Token(kind: .enter(.part), place: place)] + block.content[..<start]
      + [
        Token(kind: .text(OfficialLayout.string(line[..<date])), place: place),
        Token(kind: .exit(.part), place: place), Token(kind: .enter(.part), place: place),
        Token(kind: .text(OfficialLayout.string(line[date...])), place: place), Token(kind: .exit(.part), place: place),
      ]
  }

  /// Returns true if a heading is the policy's title, or that of the notice that issues it.
  private func isTitle(_ block: OfficialBlock) -> Bool {
    guard block.level == 2, block.kind == .heading, let words = block.words, !title.isEmpty else { return false }
    return words.contains(title)
  }

  /// Returns a title with the issuer's name as a phrase of its own, so that a long title is broken after it rather
  /// than within a word.
  private func phrased(_ block: OfficialBlock) -> [Token] {
    guard !issuer.isEmpty, let words = block.plainScalars, let name = words.firstRange(of: issuer),
      name.upperBound < words.endIndex
    else { return Array(block.content) }
    let place = tokens[block.content.startIndex].place
    return [words[..<name.upperBound], words[name.upperBound...]].flatMap { part in
      [
        Token(kind: .enter(.phrase), place: place), Token(kind: .text(OfficialLayout.string(part)), place: place),
        Token(kind: .exit(.phrase), place: place),
      ]
    }
  }

  private mutating func append(_ content: [Token], within element: Element, at place: Place) {
    text.append(Token(kind: .enter(element), place: place))
    text += content
    text.append(Token(kind: .exit(element), place: place))
  }

  private mutating func endSignature() {
    if isSigned, let place = text.last?.place {
      text.append(Token(kind: .exit(.official(.signature)), place: place))
    }
    isSigned = false
  }

  private mutating func endArticle() {
    if let article {
      endSignature()
      ends.append(End(id: article, index: text.count))
    }
    article = nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
