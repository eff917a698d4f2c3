internal import Markdown

/// The date of an official document, in Arabic or Chinese numerals (GB/T 9704-2012 §7.3.5).
enum OfficialDate {
  /// Finds the date in an imprint, which names the printer and the date of printing: `…办公室 2024年5月29日印发`.
  ///
  /// - Parameter line: The last characters of a line without markup.
  /// - Returns: The index of the date's first character, or nil if the line is no imprint.
  static func imprint(_ line: [Unicode.Scalar]) -> Int? {
    guard line.suffix(3).elementsEqual("日印发".unicodeScalars), var start = line.lastIndex(of: "年") else { return nil }
    var digits = 0
    while start > 0, digits < 4 {
      let before = line[start - 1]
      guard isDigit(before) || digits == 0 && Blank.contains(before) else { return nil }
      if isDigit(before) { digits += 1 }
      start -= 1
    }
    return digits == 4 && DateLine.matches(line[start...].dropLast(2)) ? start : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || "〇○零一二三四五六七八九十".unicodeScalars.contains(scalar)
  }
}
