/// A line that is a date and nothing else, such as `2024 年 5 月 29 日`, `二〇二四年五月二十九日` or `2024. 5. 29`.
package enum DateLine {
  /// Returns true if a line is a date, ignoring white space.
  package static func matches(_ line: some StringProtocol) -> Bool { matches(line.unicodeScalars) }

  /// Returns true if the characters of a line are a date, ignoring white space.
  package static func matches(_ line: some Sequence<Unicode.Scalar>) -> Bool {
    let scalars = line.lazy.filter { !Punctuation.isSpace($0) }.prefix(16)
    var rest = Array(scalars)[...]
    guard rest.count < 16 else { return false }
    let year = rest.prefix(while: isDigit)
    guard year.count == 4, let mark = rest.dropFirst(4).first, "年.．/-".unicodeScalars.contains(mark) else {
      return false
    }
    rest = rest.dropFirst(5)
    for end in mark == "年" ? ["月", "日"] : [mark, nil] as [Unicode.Scalar?] {
      let digits = rest.prefix(while: isDigit)
      guard (1...3).contains(digits.count) else { return false }
      rest = rest.dropFirst(digits.count)
      guard let end else { break }
      guard rest.first == end else { return false }
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar == "○" || ChineseNumeral.contains(scalar) }
}
