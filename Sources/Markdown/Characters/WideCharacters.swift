/// The characters between which Chinese text sets no space: East Asian Wide and Fullwidth (UAX #11) except Hangul.
package enum WideCharacters {
  /// Returns true if a character is wide or full-width and not Hangul, which separates words by spaces.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    // Nearly every character asked about is a common ideograph or ASCII.
    if value >= 0x4E00, value <= 0x9FFF { return true }
    if value < 0x2329 { return false }
    return blocks.contains { $0.contains(value) } || scalar.properties.isEmojiPresentation
  }

  /// Returns true if a character is punctuation of ambiguous width that Chinese text sets wide, such as “ ” … —.
  static func isAmbiguousPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA7, 0xB7, 0x2010, 0x2013...0x2016, 0x2018...0x2019, 0x201C...0x201D, 0x2020...0x2022, 0x2024...0x2027,
      0x2030, 0x2032...0x2033, 0x203B:
      true
    default: false
    }
  }

  /// The wide and full-width ranges of Unicode 16, including unassigned code points of ideographic planes; emoji
  /// are recognised by their own property.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x2329...0x232A, 0x2E80...0x302D, 0x3030...0x303E, 0x3041...0x312F, 0x3190...0x31FF, 0x3220...0x3247,
    0x3250...0x325F, 0x327F...0x4DBF, 0x4E00...0xA4C6, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FFF, 0x17000...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
