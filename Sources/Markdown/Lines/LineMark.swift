/// The number at the beginning of a policy's line, on any of the levels of official documents (GB/T 9704-2012
/// §7.3.3): 第七条, 一、, （一）, 1．, （1）.
package struct LineMark: Equatable {
  /// The level of a number.
  package enum Kind: Equatable {
    case chapter
    case section
    case article
    /// 一、
    case clause
    /// （一）
    case item
    /// 1. and 1、
    case point
    /// （1） and 1)
    case subpoint
  }

  /// The level of the number.
  package let kind: Kind
  /// The number, from 1.
  package let number: Int
  /// The M of 第N条之M, or 0.
  package let branch: Int
  /// The number as written.
  package let words: String

  /// True if white space must follow the number.
  package var isSetOffAlways: Bool { kind == .article || kind == .chapter || kind == .section }

  /// Reads the number at the beginning of a line, ignoring white space before it.
  package init?(_ line: String) {
    let text = String(Substring(Substring(line).unicodeScalars.drop(while: Punctuation.isSpace)))
    if let ordinal = Ordinal(text) {
      guard let kind = LineMark.kind(of: ordinal, in: text) else { return nil }
      self.init(kind, ordinal.number, ordinal.branch, text.utf8.prefix(ordinal.length))
    } else {
      self.init(counting: text)
    }
  }

  private init(_ kind: Kind, _ number: Int, _ branch: Int, _ words: Substring.UTF8View) {
    self.kind = kind
    self.number = number
    self.branch = branch
    self.words = String(Substring(words))
  }

  private static func kind(of ordinal: Ordinal, in text: String) -> Kind? {
    switch ordinal.kind {
    case .article: return ordinal.isSetOff ? .article : nil
    case .chapter: return ordinal.isSetOff ? .chapter : nil
    case .section: return ordinal.isSetOff ? .section : nil
    case .item: return .item
    case .clause:
      // 一、二、三年级 and 一、二款 list numbers within a sentence.
      let rest = Substring(text.utf8.dropFirst(ordinal.length)).unicodeScalars
      let more = rest.prefix(4).prefix(while: ChineseNumeral.isChinese)
      let next = rest.dropFirst(more.count).first
      return !more.isEmpty && next.map { "、，和及与条款项章节年".unicodeScalars.contains($0) } ?? false ? nil : .clause
    case .attachment: return nil
    }
  }

  /// Reads a number in Arabic digits.
  private init?(counting text: String) {
    let scalars = text.unicodeScalars
    let isBracketed = scalars.first == "（" || scalars.first == "("
    let start = isBracketed ? scalars.index(after: scalars.startIndex) : scalars.startIndex
    let digits = scalars[start...].prefix(4).prefix { LineMark.isDigit($0) }
    guard digits.count <= 2, let number = ChineseNumeral.value(of: digits), digits.endIndex < scalars.endIndex else {
      return nil
    }
    let after = scalars.index(after: digits.endIndex)
    let words = text.utf8[..<after]
    let next = after < scalars.endIndex ? scalars[after] : nil
    switch scalars[digits.endIndex] {
    case "）", ")": self.init(.subpoint, number, 0, words)
    // 1.2 and 1、2 两项 are something else.
    case "、" where !isBracketed, "．" where !isBracketed, "." where !isBracketed:
      guard next.map({ !LineMark.isDigit($0) }) ?? false else { return nil }
      self.init(.point, number, 0, words)
    default: return nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }
}
