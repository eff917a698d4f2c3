/// The remains of an 编号 that a spreadsheet took for a number or a day (formats §3).
package enum RewrittenReference: Hashable, Sendable {
  /// A number in scientific notation, of whose digits only the first are left.
  case rounded(first: String, digits: Int)
  /// A number of more than fifteen digits, of which a spreadsheet keeps fifteen and writes 0 for the others.
  case filled
  /// A day or month, as `1月2日` for `1-2`, with the 编号 that it probably was.
  case day(was: String)

  /// The maximum number of digits of a number in scientific notation of which at least half are left: a spreadsheet
  /// keeps six.
  private static let mostDigits = 12

  /// True if more is lost than left, so that the 编号 names nothing any more.
  package var isLost: Bool {
    if case .rounded(_, let digits) = self { digits > RewrittenReference.mostDigits } else { false }
  }

  /// Recognises what a spreadsheet made of an 编号, or returns nil if it did not rewrite it.
  ///
  /// - Parameter key: The 编号, normalised.
  package init?(_ key: String) {
    // Nearly every 编号 is decided by its first letter: a number begins with a digit, a month as Excel writes it with one
    // of eight letters.
    guard (5...40).contains(key.utf8.count), let first = key.utf8.first,
      RewrittenReference.isDigit(first) || "JFMASOND".utf8.contains(first)
    else { return nil }
    let bytes = Array(key.utf8)
    let found =
      bytes.allSatisfy(RewrittenReference.isDigit)
      ? RewrittenReference.filled(bytes) : RewrittenReference.scientific(bytes) ?? RewrittenReference.day(key)
    guard let found else { return nil }
    self = found
  }

  /// Recognises `2.02506E+13`, `1E+05` or `1.20E-03`.
  private static func scientific(_ bytes: [UInt8]) -> RewrittenReference? {
    guard isDigit(bytes[0]), let sign = bytes.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }),
      sign + 2 < bytes.count, bytes[sign + 1] == UInt8(ascii: "+") || bytes[sign + 1] == UInt8(ascii: "-"),
      bytes[(sign + 2)...].allSatisfy(isDigit), bytes.count - sign <= 5
    else { return nil }
    let mantissa = bytes[..<sign]
    guard sign == 1 || sign > 2 && bytes[1] == UInt8(ascii: ".") && bytes[2..<sign].allSatisfy(isDigit) else {
      return nil
    }
    let exponent = bytes[(sign + 2)...].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return .rounded(
      first: String(decoding: mantissa.filter(isDigit), as: UTF8.self),
      digits: bytes[sign + 1] == UInt8(ascii: "+") ? exponent + 1 : 1)
  }

  /// Recognises digits with nothing but 0 after the fifteenth.
  private static func filled(_ digits: [UInt8]) -> RewrittenReference? {
    digits.count > 15 && digits[15...].allSatisfy { $0 == UInt8(ascii: "0") } ? .filled : nil
  }

  /// Recognises `1月2日`, `2025年1月`, `2025年1月2日`, `2-Jan` or `Jan-25`.
  private static func day(_ key: String) -> RewrittenReference? {
    let numbers = key.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    let words = key.split { $0.isASCII && $0.isNumber }.map(String.init)
    let isShort = numbers.allSatisfy { $0.utf8.count <= 2 }
    let isChinese =
      switch words {
      case ["月", "日"]: isShort
      case ["年", "月"], ["年", "月", "日"]: numbers.first?.utf8.count == 4
      default: false
      }
    if isChinese, key.utf8.first.map(isDigit) ?? false { return .day(was: numbers.joined(separator: "-")) }
    guard words.count == 1, numbers.count == 1, isShort, let word = words.first else { return nil }
    for (index, month) in months.enumerated() {
      if word == "-\(month)" { return .day(was: "\(index + 1)-\(numbers[0])") }
      if word == "\(month)-" { return .day(was: "\(numbers[0])-\(index + 1)") }
    }
    return nil
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Returns true if an 编号 may be the original.
  package func mayHaveBeen(_ key: String) -> Bool {
    switch self {
    case .rounded(let first, let digits):
      // The last digit that is left may have been rounded up.
      key.utf8.count == digits && key.hasPrefix(first.dropLast())
        && key.utf8.allSatisfy(RewrittenReference.isDigit)
    case .filled: false
    case .day(let was): was == key || was == key.replacingZeros
    }
  }
}

extension String {
  /// The text with the parts between its `-` and `/` without leading zeros, joined by `-`.
  fileprivate var replacingZeros: String {
    split { $0 == "-" || $0 == "/" }.map { part in
      let digits = part.drop { $0 == "0" }
      return digits.isEmpty ? "0" : String(digits)
    }.joined(separator: "-")
  }
}
