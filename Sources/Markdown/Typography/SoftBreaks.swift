/// A pass that joins lines of Chinese text without a space between them.
///
/// A line break of the source between two wide characters (UAX #11; no Hangul) is dropped, and so is one between a
/// wide character and punctuation of ambiguous width, such as the quotation mark in `负责”⏎的原则` (CSS Text 4 §4.1.3).
package enum SoftBreaks {
  /// Returns the tokens without the breaks that no reader should see.
  ///
  /// - Complexity: O(*n*).
  package static func joined(_ tokens: [Token]) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    // The last character read in this line of text; nil if there is none to join with.
    var before: Unicode.Scalar?
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .softBreak:
        if let before, let after = firstScalar(of: tokens, after: index), joins(before, after) { continue }
        before = nil
      case .text(let text), .code(let text): before = lastScalar(of: text) ?? before
      case .rawHTML: break
      case .exit(.number): before = nil
      case .enter, .exit: if !token.isInlineMark { before = nil }
      case .lineBreak, .codeBlock, .thematicBreak: before = nil
      }
      result.append(token)
    }
    return result
  }

  /// Returns true if a line break between two characters is dropped.
  static func joins(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    switch (WideCharacters.contains(before), WideCharacters.contains(after)) {
    case (true, true): true
    case (true, false): WideCharacters.isAmbiguousPunctuation(after)
    case (false, true): WideCharacters.isAmbiguousPunctuation(before)
    case (false, false): false
    }
  }

  private static func lastScalar(of text: String) -> Unicode.Scalar? {
    text.unicodeScalars.reversed().first { !isMark($0) }
  }

  private static func firstScalar(of tokens: [Token], after index: Int) -> Unicode.Scalar? {
    for token in tokens[(index + 1)...] {
      if let text = token.inlineText {
        if let first = text.unicodeScalars.first { return first }
      } else if case .rawHTML = token.kind {
        continue
      } else if !token.isInlineMark {
        return nil
      }
    }
    return nil
  }

  /// Returns true if a character only changes the look of the preceding one, such as a variation selector.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300 else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }
}
