/// The plain text of tokens, without markup.
package enum PlainText {
  /// Returns the text of a line's tokens, with remaining breaks as a space or a line feed.
  package static func of(_ tokens: some Sequence<Token>) -> String {
    tokens.reduce(into: "") { append($1, to: &$0) }
  }

  /// Appends the part of a line's text that a token adds.
  package static func append(_ token: Token, to text: inout String) {
    switch token.kind {
    case .text(let part), .code(let part): text += part
    case .softBreak: text += " "
    case .lineBreak: text += "\n"
    case .enter, .exit, .codeBlock, .rawHTML, .thematicBreak: break
    }
  }
}
