/// The texts that an edition must not contain, each with the number of its origin.
package struct WithheldTexts: Sendable {
  /// A text within ``bytes``.
  struct Entry: Sendable {
    let start: Int
    let count: Int
    /// The number by which its owner knows its origin.
    let origin: Int
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
  ///   - isName: True for the name of a person.
  package mutating func add(_ text: ArraySlice<UInt8>, from origin: Int, isName: Bool = false) {
    var compared = ComparableText()
    compared.addPlain(text)
    let (han, others) = WithheldTexts.characters(of: compared.bytes)
    guard 2 * han + others >= 8 || isName && han >= 2 && others == 0 else { return }
    entries.append(Entry(start: bytes.count, count: compared.bytes.count, origin: origin))
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
