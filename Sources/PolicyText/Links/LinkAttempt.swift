internal import Diagnostics

/// What was meant to be a link or image and is none, so that its marks stand in the text: `[表](申请 表.docx)`, which has
/// a blank in its address, and `[表]（申请表.docx）`, whose brackets are full-width.
enum LinkAttempt {
  /// Reports the attempts in a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func report(in text: String, at place: Place, findings: inout FindingSink) {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "]")) else { return }
    var rest = text[...]
    while let close = rest.utf8.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[rest.utf8.index(after: close)...]
      guard let (address, isFullWidth) = address(at: rest) else { continue }
      let offset = bytes.distance(from: bytes.startIndex, to: close)
      let finding: PolicyFinding = isFullWidth ? .fullWidth(address) : .blank(address)
      findings.add(finding, at: Place(line: place.line, column: place.column + Int32(clamping: offset)))
    }
  }

  /// The address in brackets that a text begins with, if it looks like one, and whether they are full-width.
  private static func address(at text: Substring) -> (address: String, isFullWidth: Bool)? {
    guard let open = text.unicodeScalars.first, open == "(" || open == "（" else { return nil }
    let inside = text.unicodeScalars.dropFirst().prefix(200)
    guard let close = inside.firstIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
    let address = String(inside[..<close])
    let isFullWidth = open == "（" || inside[close] == "）"
    let hasBlank = address.unicodeScalars.contains(where: Punctuation.isSpace)
    guard isFullWidth || hasBlank, looksLikeAddress(address) else { return nil }
    return (address, isFullWidth)
  }

  /// Whether a text has a scheme, or ends like the name of a file.
  private static func looksLikeAddress(_ text: String) -> Bool {
    let text = text.lowercased()
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("#") { return true }
    let path = text.prefix { $0 != "#" && $0 != "?" }
    guard let dot = path.lastIndex(of: ".") else { return false }
    let ending = path[dot...].dropFirst().prefix { $0 != " " && $0 != "\"" }
    return (1...5).contains(ending.utf8.count) && ending.utf8.allSatisfy(Punctuation.isASCIIAlphanumeric)
      && !ending.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

extension PolicyFinding {
  fileprivate static func blank(_ address: String) -> PolicyFinding {
    PolicyFinding(
      url, "地址\(quoted(address))里有空格，没有读成链接或图片，会照原样显示；请用尖括号括住地址，写成 [文字](<\(address)>)，或去掉空格")
  }

  fileprivate static func fullWidth(_ address: String) -> PolicyFinding {
    PolicyFinding(url, "地址\(quoted(address))用了全角括号，没有读成链接或图片，会照原样显示；请改用半角括号，写成 [文字](\(address))")
  }
}
