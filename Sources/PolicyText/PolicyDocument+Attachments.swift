internal import Markdown

extension PolicyDocument {
  /// The number that the text's first line gives it as an attachment, such as `附件 2`, or nil if there is none.
  package var attachmentNumber: Int? { Self.attachmentNumber(String(text.prefix { $0 != "\n" })) }

  /// Returns the number of the attachment that a line announces: 2 for `附件 2：名单`; nil if it announces none.
  package static func attachmentNumber(_ line: String) -> Int? {
    guard AttachmentNote.begins(line), let number = Ordinal(line)?.number, number > 0 else { return nil }
    return number
  }

  /// The attachments that the text lists, `附件：1.《甲》` and the lines after it or `附件 1：甲`: their numbers, and their
  /// titles without white space and 《》.
  ///
  /// - Complexity: O(*n*).
  package var listedAttachments: [(number: Int, title: String)] {
    var listed: [(number: Int, title: String)] = []
    var isListing = false
    for line in text.split(separator: "\n") {
      var rest = line.filter { !$0.isWhitespace }[...]
      let begins = rest.hasPrefix("附件")
      guard begins || isListing else { continue }
      if begins { rest = rest.dropFirst(2).drop { "：:".contains($0) } }
      let digits = rest.unicodeScalars.prefix { ChineseNumeral.contains($0) }
      let mark = rest.unicodeScalars[digits.endIndex...].first
      let isSetOff = mark.map { "：:.．、《".unicodeScalars.contains($0) } ?? false
      guard let number = ChineseNumeral.value(of: digits), isSetOff else {
        isListing = begins && rest.isEmpty
        continue
      }
      isListing = true
      listed.append((number, Self.bare(String(rest[digits.endIndex...]))))
    }
    return listed
  }

  /// Returns a title without white space, 《》 and the marks around it, for comparing.
  package static func bare(_ title: String) -> String {
    String(title.filter { !$0.isWhitespace && !"《》：:.．、；;。".contains($0) })
  }
}
