/// The texts that an edition must not contain, each with the number of its origin.
package struct WithheldTexts: Sendable {
  /// The kinds of texts.
  package enum Kind: Sendable {
    /// Words for the office alone.
    case office
    /// The name of a person, which may be short and is for the office alone.
    case person
    /// Words of whoever filled in a register, which some readers may read.
    case words
    /// The name of a unit or of many, by which rows are told apart.
    case unit

    /// The kind of cells that a text has in common with others of the same bytes.
    var rank: Rank {
      switch self {
      case .office, .person: .office
      case .words: .words
      case .unit: .fixed
      }
    }
  }

  /// How far the texts of the registers must differ to tell whether a text comes from elsewhere.
  package enum Rank: Int, Sendable {
    /// As far as they are for the office alone.
    case office
    /// All but the names of units.
    case words
    /// It cannot be told.
    case fixed
  }

  /// A text within ``bytes``.
  struct Entry: Sendable {
    let start: Int
    let count: Int
    /// The number by which its owner knows its origin.
    let origin: Int
    let rank: Rank
  }

  /// All texts in the form in which they are compared, one after another.
  private(set) var bytes: [UInt8] = []
  /// The texts in the order in which they were added.
  private(set) var entries: [Entry] = []

  /// Creates an empty collection.
  package init() {}

  /// Adds a text, unless it is too short to be distinctive.
  ///
  /// It needs four Han characters, or eight others, or a mixture of the same weight; white space, `<`, `>`, `&`,
  /// quotation marks, backslashes and Chinese punctuation do not count. Of a name two Han characters are enough;
  /// these are found only where no other Han character adjoins them, because 高峰 is a name and 高峰期 is not.
  ///
  /// - Parameters:
  ///   - text: The text in UTF-8.
  ///   - origin: The number by which its owner knows its origin.
  ///   - kind: The kind of text.
  package mutating func add(_ text: ArraySlice<UInt8>, from origin: Int, of kind: Kind = .words) {
    var compared = ComparableText()
    compared.addPlain(text)
    let (han, others) = WithheldTexts.characters(of: compared.bytes)
    guard 2 * han + others >= 8 || kind == .person && han >= 2 && others == 0 else { return }
    entries.append(Entry(start: bytes.count, count: compared.bytes.count, origin: origin, rank: kind.rank))
    bytes += compared.bytes
  }

  /// Counts Han characters and others, punctuation beyond ASCII not counted.
  private static func characters(of text: [UInt8]) -> (han: Int, others: Int) {
    var (han, others) = (0, 0)
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      let second = index + 1 < text.count ? text[index + 1] : 0
      if isHan(byte, second) {
        han += 1
      } else if !isPunctuation(byte, second, index + 2 < text.count ? text[index + 2] : 0) {
        others += 1
      }
    }
    return (han, others)
  }

  /// Returns true if three bytes are a mark of U+2000 to U+203F or U+3000 to U+303F, or a full-width mark before or
  /// after the full-width digits.
  private static func isPunctuation(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, _), (0xE3, 0x80, _), (0xEF, 0xBC, 0x81...0x8F), (0xEF, 0xBC, 0x9A...0xA0): true
    default: false
    }
  }

  /// Returns true if two bytes begin a Han character: U+3400 to U+9FFF, U+F900 to U+FAFF, U+20000 and beyond.
  static func isHan(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xE3, 0x90...), (0xE4...0xE9, _), (0xEF, 0xA4...0xAB), (0xF0, 0xA0...): true
    default: false
    }
  }
}
