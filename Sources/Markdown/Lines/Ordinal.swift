/// The number that a block of a policy begins with: 第七条, （二）, 三、, 第一章, 附件 1.
package struct Ordinal: Sendable, Equatable {
  /// The kind of part that the number counts.
  package enum Kind: Sendable, Equatable {
    case article
    case item
    case clause
    case chapter
    case section
    case attachment
  }

  /// The kind of part that is counted.
  package let kind: Kind
  /// The number, or 0 for an attachment without one.
  package let number: Int
  /// The M of an article 第N条之M, inserted after 第N条 later, or 0.
  package let branch: Int
  /// The length of the number's text in UTF-8 bytes, without the white space after it.
  package let length: Int
  /// True if white space or the end of the text follows, or a colon after an article's number.
  package let isSetOff: Bool

  /// Reads the number at the beginning of a text, whose first character must not be white space.
  package init?(_ text: String) {
    var reader = OrdinalReader(text)
    guard let (kind, number) = reader.ordinal() else { return nil }
    self.kind = kind
    self.number = number
    branch = reader.branch
    length = reader.offset
    isSetOff =
      reader.peek.map { Punctuation.isSpace($0) || kind == .article && "：:".unicodeScalars.contains($0) } ?? true
  }
}

/// A reader of ordinals, character by character.
struct OrdinalReader {
  private var scalars: Substring.UnicodeScalarView
  private let whole: String
  /// The M of a 第N条之M that was read, or 0.
  private(set) var branch = 0

  init(_ text: String) {
    whole = text
    scalars = Substring(text).unicodeScalars
  }

  /// The next character.
  var peek: Unicode.Scalar? { scalars.first }

  /// The number of bytes read.
  var offset: Int { whole.utf8.distance(from: whole.startIndex, to: scalars.startIndex) }

  /// Reads an ordinal of any kind.
  mutating func ordinal() -> (Ordinal.Kind, Int)? {
    switch peek {
    case "第": counted()
    case "（", "(": item()
    case "附": attachment()
    default: clause()
    }
  }

  private mutating func counted() -> (Ordinal.Kind, Int)? {
    scalars.removeFirst()
    guard let number = numeral(), let unit = scalars.popFirst() else { return nil }
    switch unit {
    case "条":
      readBranch()
      return (.article, number)
    case "章": return (.chapter, number)
    case "节": return (.section, number)
    default: return nil
    }
  }

  /// Reads the 之一 of 第三条之一.
  private mutating func readBranch() {
    guard peek == "之" else { return }
    let digits = scalars.dropFirst().prefix { ChineseNumeral.isChinese($0) }
    guard let number = ChineseNumeral.value(of: digits) else { return }
    branch = number
    scalars.removeFirst(digits.count + 1)
  }

  /// Reads `（二）`; brackets around Arabic digits count the level below an item.
  private mutating func item() -> (Ordinal.Kind, Int)? {
    scalars.removeFirst()
    let digits = scalars.prefix { ChineseNumeral.isChinese($0) }
    guard let number = ChineseNumeral.value(of: digits) else { return nil }
    scalars.removeFirst(digits.count)
    guard let close = scalars.popFirst(), close == "）" || close == ")" else { return nil }
    return (.item, number)
  }

  private mutating func clause() -> (Ordinal.Kind, Int)? {
    let digits = scalars.prefix { ChineseNumeral.isChinese($0) }
    guard let number = ChineseNumeral.value(of: digits) else { return nil }
    scalars.removeFirst(digits.count)
    guard scalars.popFirst() == "、" else { return nil }
    return (.clause, number)
  }

  private mutating func attachment() -> (Ordinal.Kind, Int)? {
    scalars.removeFirst()
    guard scalars.popFirst() == "件" else { return nil }
    let rest = scalars
    if let number = numeral() { return (.attachment, number) }
    scalars = rest
    return (.attachment, 0)
  }

  /// Reads a numeral with blanks around it, as in “第 8 条”; blanks after it are only read before a unit.
  private mutating func numeral() -> Int? {
    scalars = scalars.drop(while: Punctuation.isSpace)
    let digits = scalars.prefix(9).prefix { ChineseNumeral.contains($0) }
    guard let number = ChineseNumeral.value(of: digits) else { return nil }
    scalars.removeFirst(digits.count)
    let after = scalars.drop(while: Punctuation.isSpace)
    if let unit = after.first, unit == "条" || unit == "章" || unit == "节" { scalars = after }
    return number
  }
}
