/// A fraction of whole numbers with a positive denominator.
struct Fraction {
  let numerator: Int64
  let denominator: Int64

  init(_ numerator: Int64, _ denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator, left.denominator * right.denominator)
  }

  func isLess(than other: Fraction) -> Bool {
    numerator * other.denominator < other.numerator * denominator
  }

  /// The nearest whole number of what is not negative, the upper one of two.
  var rounded: Int64 {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return rest >= denominator - rest ? whole + 1 : whole
  }
}
