internal import Markdown

/// The text that a block begins with, which tells the part of a policy that the block is.
struct BlockLead {
  /// The index of the text token that the block begins with, which may be inside bold or emphasised text.
  let token: Int
  /// The length in bytes of the white space before the text.
  let indent: Int
  /// The text of that token after `indent`.
  let text: String
  /// The number that the text begins with.
  let ordinal: Ordinal?
  /// True if white space, a line's end or the block's end follows the number.
  let isSetOff: Bool
  /// True if the block is only that text, on one line.
  let isOneText: Bool

  /// Reads the beginning of the block in a range of tokens; returns nil if it does not begin with text.
  init?(_ tokens: [Token], in range: Range<Int>) {
    var index = range.lowerBound + 1
    while index < range.upperBound, BlockLead.isEmphasis(tokens[index]) { index += 1 }
    guard index < range.upperBound, case .text(let whole) = tokens[index].kind else { return nil }
    let rest = Substring(whole).unicodeScalars.drop(while: Punctuation.isSpace)
    guard !rest.isEmpty else { return nil }
    text = String(Substring(rest))
    token = index
    indent = whole.utf8.count - text.utf8.count
    ordinal = Ordinal(text)
    index += 1
    let afterText = index
    while index < range.upperBound - 1, BlockLead.isEmphasis(tokens[index]) { index += 1 }
    let endsEmphasis = index > afterText
    isOneText = index == range.upperBound - 1
    if let ordinal, ordinal.length == text.utf8.count {
      switch tokens[index].kind {
      // A number in bold by itself is separated by that.
      case .text(let next): isSetOff = endsEmphasis || next.unicodeScalars.first.map(Punctuation.isSpace) ?? true
      case .softBreak, .lineBreak: isSetOff = true
      default: isSetOff = isOneText
      }
    } else {
      isSetOff = ordinal?.isSetOff ?? false
    }
  }

  /// The number's text.
  var number: String { String(Substring(text.utf8.prefix(ordinal?.length ?? 0))) }

  /// True if the text that follows an article's number, without white space between, begins the article rather than
  /// refers to it.
  var beginsSentence: Bool {
    guard let ordinal, let next = Substring(text.utf8.dropFirst(ordinal.length)).unicodeScalars.first else {
      return false
    }
    return WideCharacters.contains(next) && !"、，和与至到或及规所的之第款项（".unicodeScalars.contains(next)
  }

  /// True if the block is only its number.
  var isWholeBlock: Bool { isOneText && ordinal?.length == text.utf8.count }

  /// True if the block is short enough for a title: one line of at most forty characters that ends no sentence.
  var isTitle: Bool {
    guard isOneText, text.utf8.count <= 160, let last = text.unicodeScalars.last else { return false }
    return text.unicodeScalars.count <= 40 && !"。；：，".unicodeScalars.contains(last)
  }

  /// Returns the text token without its indentation, with the number marked as a link to the block itself if that
  /// has an id.
  func split(_ token: Token, id: String, in source: MarkdownSource) -> [Token] {
    guard case .text(let whole) = token.kind else { return [token] }
    let alignment = SourceAlignment(whole, at: token.place, in: source)
    func place(_ offset: Int) -> Place {
      Place(line: token.place.line, column: alignment?.origin(of: offset).column ?? token.place.column)
    }
    guard let ordinal, !id.isEmpty, BlockLead.linksItself(ordinal.kind) else {
      return [Token(kind: .text(text), place: place(indent))]
    }
    let rest = String(Substring(text.utf8.dropFirst(ordinal.length)))
    let tokens = [
      Token(kind: .enter(.number(id: id)), place: place(indent)), Token(kind: .text(number), place: place(indent)),
      Token(kind: .exit(.number(id: id)), place: place(indent)),
    ]
    return rest.isEmpty ? tokens : tokens + [Token(kind: .text(rest), place: place(indent + ordinal.length))]
  }

  private static func linksItself(_ kind: Ordinal.Kind) -> Bool {
    switch kind {
    case .article, .item, .clause: true
    case .chapter, .section, .attachment: false
    }
  }

  private static func isEmphasis(_ token: Token) -> Bool {
    switch token.kind {
    case .enter(.strong), .enter(.emphasis), .exit(.strong), .exit(.emphasis): true
    default: false
    }
  }
}
