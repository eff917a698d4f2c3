/// Reads tokens as text without markup.
package enum PlainText {
  /// The text of a line's tokens: breaks that are left become a space or a line feed.
  package static func of(_ tokens: some Sequence<Token>) -> String {
    tokens.reduce(into: "") { append($1, to: &$0) }
  }

  /// Appends what a token adds to the text of its line.
  package static func append(_ token: Token, to text: inout String) {
    switch token.kind {
    case .text(let part), .code(let part): text += part
    case .softBreak: text += " "
    case .lineBreak: text += "\n"
    case .enter, .exit, .codeBlock, .rawHTML, .thematicBreak: break
    }
  }
}
