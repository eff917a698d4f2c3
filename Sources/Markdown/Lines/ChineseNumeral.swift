/// Reads the numbers that articles and clauses carry: 一 … 九千九百九十九, digits and full-width digits.
package enum ChineseNumeral {
  /// The number that the characters write, from 1 to 9999; nil for anything else.
  ///
  /// Positional writing (二〇二四) and omitted leading ones (十二) are read; what mixes systems (1十) is not.
  package static func value(of numeral: some Collection<Unicode.Scalar>) -> Int? {
    guard !numeral.isEmpty, numeral.count <= 9 else { return nil }
    let value = arabic(numeral) ?? positional(numeral) ?? additive(numeral)
    guard let value, (1...9999).contains(value) else { return nil }
    return value
  }

  /// A number from 1 to 99 in words, as 二十三.
  package static func words(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return "\(number)" }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
  }

  /// Whether a character can stand in a numeral of either kind.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool { isChinese(scalar) || arabicDigit(scalar) != nil }

  /// Whether a character can stand in a Chinese numeral.
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

  /// Units must fall, and a digit stands before each but a leading 十.
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
        // Only a zero may stand before another digit: 一百零五.
        if let pending, pending != 0 { return nil }
        zeroBefore = pending == 0
        pending = digit
      } else {
        return nil
      }
    }
    guard let pending else { return total }
    // A last digit counts ones: behind 百 or 千 that takes a zero, for 一百五 is said of 150.
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
