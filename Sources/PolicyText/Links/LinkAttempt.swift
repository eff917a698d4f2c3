internal import Diagnostics
internal import Markdown

/// Text that was meant to be a link or image but is none, so that its marks stay in the text: `[表](申请 表.docx)`,
/// with a blank in its address, `[表]（申请表.docx）` and `【表】(申请表.docx)`, with full-width brackets, `![[图.png]]`, which
/// other programs read, and `![图][1]` without the line `[1]: 图.png`.
enum LinkAttempt {
  /// Reports the attempts in a text.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func report(in text: String, at place: Place, findings: inout FindingSink) {
    // Nearly no text has either bracket.
    guard text.utf8.contains(UInt8(ascii: "]")) || text.utf8.contains(0x91),
      text.unicodeScalars.contains(where: isClose)
    else { return }
    let scalars = text.unicodeScalars
    var hasPicture = false
    var isDouble = false
    var index = scalars.startIndex
    var last: Unicode.Scalar = " "
    var opened = index
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "[", last == "!" { hasPicture = true }
      if scalar == "[", last == "[" { (isDouble, opened) = (true, next) }
      if isClose(scalar),
        let finding = attempt(closed: scalar, text[next...], hasPicture, isDouble ? text[opened..<index] : nil)
      {
        let offset = text.utf8.distance(from: text.startIndex, to: index)
        findings.add(finding, at: Place(line: place.line, column: place.column + Int32(clamping: offset)))
        (hasPicture, isDouble) = (false, false)
      }
      last = scalar
      index = next
    }
  }

  private static func isClose(_ scalar: Unicode.Scalar) -> Bool { scalar == "]" || scalar == "】" }

  /// Returns the finding for a closing bracket if the text after it makes it an attempt, otherwise nil.
  private static func attempt(
    closed bracket: Unicode.Scalar, _ rest: Substring, _ hasPicture: Bool, _ double: Substring?
  ) -> PolicyFinding? {
    if let (address, isFullWidth) = address(at: rest, isFullWidth: bracket == "】") {
      return isFullWidth ? .fullWidth(address) : .blank(address)
    }
    guard bracket == "]" else { return nil }
    if rest.unicodeScalars.first == "]", let double, hasPicture || !double.isEmpty, !double.contains("[") {
      return .double(String(double.prefix(60)))
    }
    guard hasPicture, rest.unicodeScalars.first == "[", let end = rest.unicodeScalars.prefix(60).firstIndex(of: "]")
    else {
      return nil
    }
    return .undefined(String(rest.unicodeScalars[..<end].dropFirst()))
  }

  /// Returns the address in the brackets that a text begins with if it looks like one, and whether a bracket is
  /// full-width.
  private static func address(at text: Substring, isFullWidth: Bool) -> (address: String, isFullWidth: Bool)? {
    guard let open = text.unicodeScalars.first, open == "(" || open == "（" else { return nil }
    let inside = text.unicodeScalars.dropFirst().prefix(200)
    guard let close = inside.firstIndex(where: { $0 == ")" || $0 == "）" }) else { return nil }
    let address = String(inside[..<close])
    let isFullWidth = isFullWidth || open == "（" || inside[close] == "）"
    let hasBlank = address.unicodeScalars.contains(where: Punctuation.isSpace)
    guard isFullWidth || hasBlank, looksLikeAddress(address) else { return nil }
    return (address, isFullWidth)
  }

  /// Returns true if a text has a scheme, begins with `#` or ends like a file name.
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
    guard LinkAddress(address) != .local else {
      return PolicyFinding(
        url,
        "地址\(quoted(address))是某台电脑上的文件，又有空格，没有读成链接或图片，会照原样显示；请把文件放进 policies 或 guides 文件夹，文件名去掉空格，用相对路径引用")
    }
    return PolicyFinding(
      url, "地址\(quoted(address))里有空格，没有读成链接或图片，会照原样显示；请用尖括号括住地址，写成 [文字](<\(address)>)，或去掉空格")
  }

  fileprivate static func fullWidth(_ address: String) -> PolicyFinding {
    PolicyFinding(url, "地址\(quoted(address))用了全角括号，没有读成链接或图片，会照原样显示；请改用半角括号，写成 [文字](\(address))")
  }

  fileprivate static func double(_ name: String) -> PolicyFinding {
    PolicyFinding(url, "\(quoted("[[\(name)]]", limit: 60))没有读成链接或图片，会照原样显示；请写成 [文字](文件名)，图片写成 ![说明](文件名)")
  }

  fileprivate static func undefined(_ label: String) -> PolicyFinding {
    PolicyFinding(
      url, "图片没有地址，会照原样显示：没有哪一行以 [\(label)]: 开头写明\(quoted("[\(label)]"))是什么；请直接写成 ![说明](文件名)")
  }
}
