/// One step of a walk through a document: a construct begins or ends, or a leaf stands there.
///
/// A document is a flat array of tokens, properly nested, so that no pass over it needs recursion.
package struct Token: Sendable, Equatable {
  /// What a token stands for.
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

  package var kind: Kind
  /// Where the construct or leaf begins; for the end of a construct, where it ends.
  package var place: Place

  package init(kind: Kind, place: Place) {
    self.kind = kind
    self.place = place
  }
}

extension Token {
  /// The text of a leaf that is read as part of a line; nil for everything else.
  package var inlineText: String? {
    switch kind {
    case .text(let text), .code(let text): text
    default: nil
    }
  }

  /// Whether the token begins or ends a construct within a line of text.
  package var isInlineMark: Bool {
    switch kind {
    case .enter(let element), .exit(let element): !element.isBlock
    default: false
    }
  }
}

extension [Token] {
  /// The index after the token that ends the construct entered at an index.
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
