internal import Markdown

/// A paragraph or heading of a document, with what its role in an official document depends on.
struct OfficialBlock {
  /// The level of a heading, or nil for a paragraph.
  let level: Int?
  /// The anchor by which the block can be linked.
  let anchor: Anchor?
  /// The tokens inside the block.
  let content: ArraySlice<Token>
  /// The text of the block's line without markup, pictures and white space; nil if it takes several lines, or for
  /// an anchored paragraph.
  let words: [Unicode.Scalar]?

  /// Reads the block whose tokens begin at an index; returns nil if no paragraph or heading begins there.
  ///
  /// - Complexity: O(*n*) in the block's length.
  init?(_ tokens: [Token], at start: Int) {
    guard start < tokens.count else { return nil }
    switch tokens[start].kind {
    case .enter(.paragraph(let anchor)): (level, self.anchor) = (nil, anchor)
    case .enter(.heading(let level, let anchor)): (self.level, self.anchor) = (level, anchor)
    default: return nil
    }
    content = tokens[(start + 1)..<(tokens.end(ofElementAt: start) - 1)]
    // Of an anchored part only the anchor is needed.
    words = level == nil && anchor != nil ? nil : OfficialBlock.words(content)
  }

  /// The index after the block's last token.
  var end: Int { content.endIndex + 1 }

  /// The kind of the anchor, or nil if there is none.
  var kind: Anchor.Kind? { anchor?.kind }

  /// The text without markup and pictures.
  var text: String {
    var text = ""
    OfficialBlock.read(content) { text += $0 }
    return text
  }

  /// The number that an article or a clause begins with, such as 第七条.
  var number: String {
    let link = content.firstIndex { if case .enter(.number) = $0.kind { true } else { false } }
    guard let link, link + 1 < content.endIndex, case .text(let number) = content[link + 1].kind else { return "" }
    return number
  }

  /// True if the block holds a link.
  var hasLink: Bool {
    content.contains { token in
      switch token.kind {
      case .enter(.link), .enter(.number), .enter(.footnote), .enter(.reference): true
      default: false
      }
    }
  }

  /// True if the block is the line that lists attachments: `附件：1.《…》`.
  var isAttachmentNote: Bool {
    guard level == nil, anchor == nil else { return false }
    let lead = OfficialBlock.scalars(of: content.prefix(while: OfficialBlock.isText), limit: 3)
    guard lead.count == 3, lead.starts(with: "附件".unicodeScalars) else { return false }
    return lead[2] == "：" || lead[2] == ":" || lead[2].properties.numericType != nil || Blank.contains(lead[2])
  }

  /// True if the block begins with a number.
  var beginsWithNumber: Bool {
    guard case .text(let text)? = content.first?.kind else { return false }
    return text.unicodeScalars.first?.properties.numericType != nil
  }

  /// True if the block is a paragraph that holds only a date.
  var isDate: Bool { level == nil && anchor == nil && words.map { DateLine.matches($0) } ?? false }

  /// True if the block holds only pictures.
  var isPicture: Bool {
    guard words?.isEmpty ?? false, case .enter(.image)? = content.first?.kind, case .exit(.image)? = content.last?.kind
    else { return false }
    return true
  }

  /// The characters of the block if it is text without any markup, otherwise nil.
  var plainScalars: [Unicode.Scalar]? {
    content.allSatisfy(OfficialBlock.isText) ? OfficialBlock.scalars(of: content) : nil
  }

  /// Returns true if a token is text.
  static func isText(_ token: Token) -> Bool { if case .text = token.kind { true } else { false } }

  /// Returns the characters of leading text tokens, up to a limit.
  static func scalars(of tokens: ArraySlice<Token>, limit: Int = .max) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for token in tokens {
      guard case .text(let text) = token.kind, scalars.count < limit else { break }
      scalars += text.unicodeScalars.prefix(limit - scalars.count)
    }
    return scalars
  }

  private static func words(_ content: ArraySlice<Token>) -> [Unicode.Scalar]? {
    var words: [Unicode.Scalar] = []
    var isOneLine = true
    let breaks = read(content) { text in
      for scalar in text.unicodeScalars {
        if scalar == "\n" { isOneLine = false }
        if !Blank.contains(scalar) { words.append(scalar) }
      }
    }
    return breaks == 0 && isOneLine ? words : nil
  }

  /// Reads the texts of tokens outside pictures, and returns the number of line breaks among them.
  @discardableResult
  private static func read(_ content: ArraySlice<Token>, _ read: (String) -> Void) -> Int {
    var images = 0
    var breaks = 0
    for token in content {
      switch token.kind {
      case .enter(.image): images += 1
      case .exit(.image): images -= 1
      case .text(let text) where images == 0, .code(let text) where images == 0: read(text)
      case .softBreak where images == 0, .lineBreak where images == 0: breaks += 1
      default: break
      }
    }
    return breaks
  }
}

/// White space of any kind (Unicode, property White_Space).
enum Blank {
  /// Returns true if a character is white space.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Returns the characters of a text without white space.
  static func compacted(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !contains($0) } }
}
