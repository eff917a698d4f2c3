/// An HTML tag's name, and the effect of dropping the tag on the words around it.
struct HTMLTag: Equatable {
  /// The effect of a tag on the words around it.
  enum Effect: Equatable {
    /// The words stay in one line.
    case none
    /// A line ends.
    case line
    /// A paragraph ends.
    case paragraph
    /// A heading of a level.
    case heading(Int)
    /// An entry of a list.
    case item
    /// A cell of a table.
    case cell
    /// Digits of a power or an index.
    case script(isRaised: Bool)
    /// The element's content is not for readers.
    case hidden
  }

  /// The name in lower case.
  let name: String
  /// True if the tag ends an element.
  let isEnd: Bool

  /// Reads the tag that a text begins with, such as `<p class="x">` or `</p>`; returns nil if it begins with none.
  init?(_ html: some Sequence<UInt8>) {
    var bytes = html.makeIterator()
    guard bytes.next() == UInt8(ascii: "<") else { return nil }
    var next = bytes.next()
    isEnd = next == UInt8(ascii: "/")
    if isEnd { next = bytes.next() }
    var name: [UInt8] = []
    while let byte = next,
      Punctuation.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-"),
      name.count < 40
    {
      name.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      next = bytes.next()
    }
    guard let first = name.first, (0x61...0x7A).contains(first) else { return nil }
    self.name = String(decoding: name, as: UTF8.self)
  }

  /// The effect of dropping the tag on the words around it (HTML, section 15.3 “Flow content” and 4.9 “Tabular
  /// data”).
  var effect: Effect {
    switch name {
    case "br": .line
    case "p", "div", "center", "table", "tr", "thead", "tbody", "tfoot", "caption", "ul", "ol", "dl", "dt", "dd",
      "details", "summary", "section", "article", "header", "footer", "main", "nav", "aside", "figure", "figcaption",
      "blockquote", "pre", "form", "fieldset", "legend", "address", "hr", "html", "head", "body", "title", "option":
      .paragraph
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading(name == "h1" ? 1 : Int(name.dropFirst()) ?? 6)
    case "li": .item
    case "td", "th": .cell
    case "sup": .script(isRaised: true)
    case "sub": .script(isRaised: false)
    case "script", "style": .hidden
    default: .none
    }
  }
}

/// Digits and signs set above or below the line (Unicode, Superscripts and Subscripts).
enum ScriptDigits {
  /// Returns the text in raised or lowered characters, or nil if it is empty or one of its characters has none.
  static func of(_ text: some Sequence<Unicode.Scalar>, isRaised: Bool) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in text {
      guard let index = plain.firstIndex(of: scalar) else { return nil }
      result.append(isRaised ? raised[index] : lowered[index])
    }
    return result.isEmpty ? nil : String(result)
  }

  private static let plain = Array("0123456789+-−=()".unicodeScalars)
  private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾".unicodeScalars)
  private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎".unicodeScalars)
}
