/// The numerals of articles and clauses: 一 … 九千九百九十九, digits and full-width digits.
package enum ChineseNumeral {
  /// Returns the number that the characters write, from 1 to 9999, or nil for anything else.
  ///
  /// Positional numerals (二〇二四) and an omitted leading 一 (十二) are read; mixed systems (1十) are not.
  package static func value(of numeral: some Collection<Unicode.Scalar>) -> Int? {
    guard !numeral.isEmpty, numeral.count <= 9 else { return nil }
    let value = arabic(numeral) ?? positional(numeral) ?? additive(numeral)
    guard let value, (1...9999).contains(value) else { return nil }
    return value
  }

  /// Returns a number from 1 to 99 in Chinese numerals, such as 二十三, or any other in digits.
  package static func words(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return "\(number)" }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
  }

  /// Returns true if a character can occur in a numeral of either kind.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool { isChinese(scalar) || arabicDigit(scalar) != nil }

  /// Returns true if a character can occur in a Chinese numeral.
  package static func isChinese(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || unit(scalar) != nil }

  private static func arabic(_ numeral: some Collection<Unicode.Scalar>) -> Int? {
    fold(numeral, arabicDigit)
  }

  private static func positional(_ numeral: some Collection<Unicode.Scalar>) -> Int? {
    fold(numeral, digit)
  }

  private static func fold(
    _ numeral: some Collection<Unicode.Scalar>, _ digit: (Unicode.Scalar) -> Int?
  ) -> Int? {
    var value = 0
    for scalar in numeral {
      guard let digit = digit(scalar) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Returns the number of a numeral with units, which must decrease; a digit precedes each but a leading 十.
  private static func additive(_ numeral: some Collection<Unicode.Scalar>) -> Int? {
    var total = 0
    var pending: Int?
    var lastUnit = 10_000
    var zeroBefore = false
    for (index, scalar) in numeral.enumerated() {
      if let unit = unit(scalar) {
        guard unit < lastUnit, let count = pending ?? (index == 0 && unit == 10 ? 1 : nil), count > 0 else {
          return nil
        }
        total += count * unit
        pending = nil
        lastUnit = unit
      } else if let digit = digit(scalar) {
        // Only a zero may precede another digit: 一百零五.
        if let pending, pending != 0 { return nil }
        zeroBefore = pending == 0
        pending = digit
      } else {
        return nil
      }
    }
    guard let pending else { return total }
    // A last digit counts ones; after 百 or 千 that requires a zero, since 一百五 means 150.
    guard pending > 0, lastUnit == 10 || lastUnit == 10_000 || zeroBefore else { return nil }
    return total + pending
  }

  private static func arabicDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
