internal import Markdown
internal import Markup

/// A renderer of tokens as HTML, in the layout of libcmark's own renderer, with the classes and ids of this site.
struct HTMLRenderer {
  let style: HTMLStyle
  var html: HTMLBuffer
  /// The constructs that are open around the current token.
  private var open: [Element] = []
  /// The number of images that are open, within which only text is written, as the alternative text.
  var images = 0
  /// The number of tables so far, each of which is a region of the page with a name of its own.
  var tables = 0
  /// The number of cells of the open row so far.
  var cells = 0
  /// The forms of the tables on pages, in their order.
  let forms: [TableForm]

  private init(_ style: HTMLStyle, forms: [TableForm], capacity: Int) {
    self.style = style
    self.forms = forms
    html = HTMLBuffer(capacity: capacity)
  }

  /// Returns the HTML of tokens.
  ///
  /// - Parameters:
  ///   - tokens: The tokens.
  ///   - style: The style of the HTML.
  ///   - insertions: Finished HTML to insert before tokens, by their indices, ascending.
  /// - Returns: The HTML.
  /// - Complexity: O(*n*).
  static func html(
    of tokens: [Token], in style: HTMLStyle = HTMLStyle(), inserting insertions: [(index: Int, html: [UInt8])] = []
  ) -> [UInt8] {
    let forms = style.isPrinted ? [] : TableForm.forms(of: tokens)
    var renderer = HTMLRenderer(style, forms: forms, capacity: 32 * tokens.count)
    var done = 0
    for insertion in insertions {
      for token in tokens[done..<insertion.index] { renderer.write(token) }
      renderer.html.append(insertion.html)
      done = insertion.index
    }
    for token in tokens[done...] { renderer.write(token) }
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
      style.keepsOptions ? writeWords(of: text) : html.text(text)
      html.raw("</code>")
    case .softBreak: html.raw("\n")
    case .lineBreak: html.raw(style.isPrinted ? "<br>\n" : "<br />\n")
    case .codeBlock(let info, let text): writeCode(text, info: info)
    case .thematicBreak: writeBlock(style.isPrinted ? "<hr>\n" : "<hr />\n")
    case .rawHTML: break
    }
  }

  /// Writes a token inside an image: its text without markup, for an attribute's value.
  private mutating func writeAlternative(_ token: Token) {
    switch token.kind {
    case .enter(.image): images += 1
    case .exit(.image(_, let title)):
      images -= 1
      guard images == 0 else { return }
      _ = open.popLast()
      endImage(title)
    case .text(let text), .code(let text): html.text(text)
    case .softBreak, .lineBreak: html.raw(" ")
    default: break
    }
  }

  /// The longest word of code that is kept in one line on any screen, in scalars.
  private static let kept = 30

  /// Writes code whose words with hyphens, and placeholders, stay whole.
  private mutating func writeWords(of code: String) {
    for (index, word) in code.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { html.text(" ") }
      let isWhole = word.utf8.contains(UInt8(ascii: "-")) || word.utf8.first == UInt8(ascii: "<")
      let isKept = isWhole && word.unicodeScalars.count <= Self.kept
      if isKept { html.raw("<span class=\"whole\">") }
      html.text(String(word))
      if isKept { html.raw("</span>") }
    }
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

  /// True if a paragraph at this point is in a tight list.
  var isTight: Bool {
    guard open.count >= 2, case .list(_, let tight) = open[open.count - 2] else { return false }
    return tight
  }
}
