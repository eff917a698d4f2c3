/// A line that ends a text and begins or announces its attachments: `附件：`, `附件 1`, `附件1.《…》`.
package enum AttachmentNote {
  /// Returns the part of such a line about the first attachment, such as `1.《细则》`.
  package static func entry(_ text: String) -> String {
    let rest = text.unicodeScalars.dropFirst(2).drop { Punctuation.isSpace($0) || $0 == "：" || $0 == ":" }
    return String(Substring(rest))
  }

  /// Returns true if a block that begins with a text is such a line, rather than a sentence about attachments.
  package static func begins(_ text: String) -> Bool {
    guard let ordinal = Ordinal(text), ordinal.kind == .attachment else { return false }
    guard let next = Substring(text.utf8.dropFirst(ordinal.length)).unicodeScalars.first else { return true }
    return Punctuation.isSpace(next) || "：:.．、".unicodeScalars.contains(next)
  }
}
