/// A step of a walk through a document: the beginning or end of a construct, or a leaf.
///
/// A document is a flat array of properly nested tokens, so that no pass over it needs recursion.
package struct Token: Sendable, Equatable {
  /// The meaning of a token.
  package enum Kind: Sendable, Equatable {
    case enter(Element)
    case exit(Element)
    case text(String)
    case code(String)
    case softBreak
    case lineBreak
    case codeBlock(info: String, text: String)
    case rawHTML(String)
    case thematicBreak
  }

  /// The construct or leaf.
  package var kind: Kind
  /// The place where the construct or leaf begins or, for the end of a construct, where it ends.
  package var place: Place

  /// Creates a token from its parts.
  package init(kind: Kind, place: Place) {
    self.kind = kind
    self.place = place
  }
}

extension Token {
  /// The text of a leaf that is part of a line, or nil for everything else.
  package var inlineText: String? {
    switch kind {
    case .text(let text), .code(let text): text
    default: nil
    }
  }

  /// True if the token begins or ends a construct within a line of text.
  package var isInlineMark: Bool {
    switch kind {
    case .enter(let element), .exit(let element): !element.isBlock
    default: false
    }
  }
}

extension [Token] {
  /// Returns the index after the token that ends the construct entered at an index.
  ///
  /// - Complexity: O(*n*) in the construct's length.
  package func end(ofElementAt start: Int) -> Int {
    var depth = 0
    var index = start
    while index < count {
      switch self[index].kind {
      case .enter: depth += 1
      case .exit: depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    return index
  }
}
