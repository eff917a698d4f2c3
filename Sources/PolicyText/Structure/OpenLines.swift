internal import Diagnostics

/// Finds the parts of a policy that begin on a new line but not in a new paragraph, for want of an empty line.
enum OpenLines {
  /// Reports the numbers that begin a line inside a paragraph.
  static func report(in paragraph: ArraySlice<Token>, findings: inout FindingSink) {
    var beginsLine = false
    for token in paragraph {
      switch token.kind {
      case .softBreak, .lineBreak: beginsLine = true
      case .enter(.strong): break
      case .text(let text):
        if beginsLine, let number = part(text) { findings.add(.missingBlankLine(number), at: token.place) }
        beginsLine = false
      default: beginsLine = false
      }
    }
  }

  private static func part(_ text: String) -> String? {
    let text = String(Substring(Substring(text).unicodeScalars.drop(while: Punctuation.isSpace)))
    guard let ordinal = Ordinal(text) else { return nil }
    switch ordinal.kind {
    case .article, .chapter: guard ordinal.isSetOff else { return nil }
    case .item: break
    default: return nil
    }
    return String(Substring(text.utf8.prefix(ordinal.length)))
  }
}

extension PolicyFinding {
  /// The code of paragraphs that run into each other.
  static let paragraph = DiagnosticCode("policy-paragraph", .warning)

  fileprivate static func missingBlankLine(_ number: String) -> PolicyFinding {
    PolicyFinding(paragraph, "\(quoted(number))上面没有空行，会接在上一段后面；请在它上面空一行")
  }
}
