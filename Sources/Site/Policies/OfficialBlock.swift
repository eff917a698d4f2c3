import PolicyText

/// A paragraph or heading of a rendered policy, as the line of HTML it begins on.
struct OfficialBlock {
  /// The line.
  let line: Substring
  /// The name of its element, `p` or `h2` to `h6`.
  let name: Substring
  /// Its class, empty where it has none.
  let kind: String
  /// Its id, escaped as in the HTML, empty where it has none.
  let id: String

  private let rest: Substring

  /// Reads a line; nil where no paragraph or heading begins on it.
  init?(_ line: Substring) {
    guard line.first == "<" else { return nil }
    var rest = line.dropFirst()
    let name = rest.prefix { $0.isLetter || $0.isNumber }
    guard name == "p" || ["h2", "h3", "h4", "h5", "h6"].contains(name) else { return nil }
    rest = rest.dropFirst(name.count)
    kind = OfficialBlock.attribute(" class=\"", &rest)
    id = OfficialBlock.attribute(" id=\"", &rest)
    guard rest.first == ">" else { return nil }
    self.line = line
    self.name = name
    self.rest = rest.dropFirst()
  }

  /// The level of a heading.
  var level: Int? { name == "p" ? nil : name.last?.wholeNumberValue }

  /// The markup inside, nil where the block does not end on its line.
  var wholeContent: Substring? { rest.hasSuffix("</\(name)>") ? rest.dropLast(name.count + 3) : nil }

  /// The number that the block begins with, as 第七条.
  var number: String {
    guard let link = rest.firstRange(of: "<a class=\"number\""), let open = rest[link.upperBound...].firstIndex(of: ">")
    else { return "" }
    return String(rest[open...].dropFirst().prefix { $0 != "<" })
  }

  /// Whether it is the line that lists attachments: `附件：1.《…》`.
  var isAttachmentNote: Bool {
    guard name == "p", kind.isEmpty, rest.hasPrefix("附件"), let next = rest.dropFirst(2).first else { return false }
    return "：:".contains(next) || next.isNumber || next.isWhitespace
  }

  /// Markup without its tags, still escaped.
  static func plain(_ markup: Substring) -> String {
    var result = ""
    var isTag = false
    for character in markup {
      if character == "<" { isTag = true }
      if !isTag { result.append(character) }
      if character == ">" { isTag = false }
    }
    return result
  }

  private static func attribute(_ opening: String, _ rest: inout Substring) -> String {
    guard rest.hasPrefix(opening), let end = rest.dropFirst(opening.count).firstIndex(of: "\"") else { return "" }
    let value = rest.dropFirst(opening.count)[..<end]
    rest = rest[end...].dropFirst()
    return String(value)
  }
}

/// The date of an official document, in Arabic or Chinese numerals (GB/T 9704-2012 §7.3.5).
enum OfficialDate {
  /// Where the date begins in an imprint, a line that says who printed the document and when: `…办公室 2024年5月29日印发`.
  static func imprint(_ line: Substring) -> Substring.Index? {
    guard line.hasSuffix("日印发"), let year = line.lastIndex(of: "年") else { return nil }
    var start = year
    var digits = 0
    while start > line.startIndex, digits < 4 {
      let before = line.index(before: start)
      guard isDigit(line[before]) || digits == 0 && line[before].isWhitespace else { return nil }
      if isDigit(line[before]) { digits += 1 }
      start = before
    }
    guard start > line.startIndex, DateLine.matches(line[start...].dropLast(2)) else {
      return nil
    }
    return start
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || "〇○零一二三四五六七八九十".contains(character)
  }
}
