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

  /// Adds a text as it stands, unless it is too short to be told from others: it has to have four Han characters or eight
  /// others, of both so many that they weigh as much; white space, `<`, `>`, `&`, quotation marks and backslashes do not
  /// count.
  ///
  /// - Parameters:
  ///   - text: The text in UTF-8.
  ///   - origin: The number under which its owner finds where it comes from.
  package mutating func add(_ text: ArraySlice<UInt8>, from origin: Int) {
    var compared = ComparableText()
    compared.addPlain(text)
    guard WithheldTexts.weight(of: compared.bytes) >= 8 else { return }
    entries.append(Entry(start: bytes.count, count: compared.bytes.count, origin: origin))
    bytes += compared.bytes
  }

  /// Twice the number of Han characters and once that of the others.
  private static func weight(of text: [UInt8]) -> Int {
    var weight = 0
    for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      let next = index + 1 < text.count ? text[index + 1] : 0
      switch (byte, next) {
      // U+3400 to U+9FFF, U+F900 to U+FAFF, U+20000 and beyond.
      case (0xE3, 0x90...), (0xE4...0xE9, _), (0xEF, 0xA4...0xAB), (0xF0, 0xA0...): weight += 2
      default: weight += 1
      }
    }
    return weight
  }
}
