/// Texts that an edition must not hold, each under the number of where it comes from.
package struct WithheldTexts: Sendable {
  /// One text within ``bytes``.
  struct Entry: Sendable {
    let start: Int
    let count: Int
    /// The number that its owner knows it by.
    let origin: Int
  }

  /// All texts in the form they are compared in, end to end.
  private(set) var bytes: [UInt8] = []
  /// The texts in the order they were added.
  private(set) var entries: [Entry] = []

  /// Creates an empty collection.
  package init() {}

  /// Adds a text as it stands, unless it is too short to be told from others.
  ///
  /// It has to have four Han characters or eight others, or of both so many that they weigh as much; white space, `<`,
  /// `>`, `&`, quotation marks, backslashes and Chinese punctuation do not count. Of a name two Han characters are enough;
  /// these are found where no other Han character adjoins them, as 高峰 is a name and 高峰期 is none.
  ///
  /// - Parameters:
  ///   - text: The text in UTF-8.
  ///   - origin: The number under which its owner finds where it comes from.
  ///   - isName: Whether it is the name of a person.
  package mutating func add(_ text: ArraySlice<UInt8>, from origin: Int, isName: Bool = false) {
    var compared = ComparableText()
    compared.addPlain(text)
    let (han, others) = WithheldTexts.characters(of: compared.bytes)
    guard 2 * han + others >= 8 || isName && han >= 2 && others == 0 else { return }
    entries.append(Entry(start: bytes.count, count: compared.bytes.count, origin: origin))
    bytes += compared.bytes
  }

  /// The numbers of Han characters and of others, punctuation beyond ASCII not counted.
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

  /// Whether three bytes are a mark of U+2000 to U+203F, U+3000 to U+303F, or a full-width one before or after the digits.
  private static func isPunctuation(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, _), (0xE3, 0x80, _), (0xEF, 0xBC, 0x81...0x8F), (0xEF, 0xBC, 0x9A...0xA0): true
    default: false
    }
  }

  /// Whether two bytes begin a Han character: U+3400 to U+9FFF, U+F900 to U+FAFF, U+20000 and beyond.
  static func isHan(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (0xE3, 0x90...), (0xE4...0xE9, _), (0xEF, 0xA4...0xAB), (0xF0, 0xA0...): true
    default: false
    }
  }
}
