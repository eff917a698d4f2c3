/// A part of a paper's text.
package indirect enum PaperPiece: Sendable, Hashable {
  /// Text that stays as it is.
  case text(String)
  /// A name to fill in.
  case name(PaperName)
  /// A part that stands only where a name has something to fill in, or only where it has nothing.
  case section(PaperName, isInverted: Bool, [PaperPiece])
}

/// What a name is filled in with.
package enum PaperValue: Sendable, Hashable {
  /// Words, which are written as they are.
  case words(String)
  /// Markdown, such as a table.
  case markdown(String)

  /// True if there is nothing to fill in.
  package var isEmpty: Bool {
    switch self {
    case .words(let text), .markdown(let text): text.isEmpty
    }
  }
}

extension [PaperPiece] {
  /// Fills in the names of the text.
  ///
  /// - Parameters:
  ///   - values: The values; a name without one has nothing to fill in.
  ///   - isMarkdown: True if the text is Markdown, in which words are escaped.
  /// - Returns: The text.
  package func filled(_ values: [PaperName: PaperValue], isMarkdown: Bool) -> String {
    reduce(into: "") { text, piece in
      switch piece {
      case .text(let words): text += words
      case .name(let name):
        switch values[name] {
        case .words(let words): text += isMarkdown ? words.escapedForMarkdown : words
        case .markdown(let markdown): text += markdown
        case nil: break
        }
      case .section(let name, let isInverted, let pieces):
        if (values[name]?.isEmpty ?? true) == isInverted { text += pieces.filled(values, isMarkdown: isMarkdown) }
      }
    }
  }
}

extension String {
  /// The text as Markdown that says the same: marks are escaped, and line breaks become spaces.
  package var escapedForMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": text += " "
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "+", "-", "!", "|", "&", "~", "^":
        text += "\\"
        text.unicodeScalars.append(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
