/// The line that ends a text and begins or announces its attachments: `附件：`, `附件 1`, `附件1.《…》`.
enum AttachmentNote {
  /// Whether a block that begins with a text is such a line, rather than a sentence about attachments.
  static func begins(_ text: String) -> Bool {
    guard let ordinal = Ordinal(text), ordinal.kind == .attachment else { return false }
    guard let next = Substring(text.utf8.dropFirst(ordinal.length)).unicodeScalars.first else { return true }
    return Punctuation.isSpace(next) || "：:.．、".unicodeScalars.contains(next)
  }
}
