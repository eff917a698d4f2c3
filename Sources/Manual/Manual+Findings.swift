extension Manual {
  /// What the chapter of findings says first of each code, in plain text of one line and without its severities.
  ///
  /// - Complexity: O(*n*) in the length of the chapter, which is read anew.
  package static var meanings: [String: String] {
    guard let chapter = pages.first(where: { $0.slug == "findings" }) else { return [:] }
    let lines = String(decoding: chapter.body, as: UTF8.self).split(separator: "\n")
    let pairs = zip(lines, lines.dropFirst()).compactMap { heading, text -> (String, String)? in
      guard heading.hasPrefix(codeMark), let severities = text.firstRange(of: "** ") else { return nil }
      return (String(heading.dropFirst(codeMark.count)), plain(text[severities.upperBound...]))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// What a code's heading begins with.
  private static let codeMark = "#### "

  /// Returns a line of the chapter without emphasis, code marks and the targets of links.
  private static func plain(_ text: Substring) -> String {
    text.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.1 }.filter { $0 != "`" }.replacing("**", with: "")
  }
}
