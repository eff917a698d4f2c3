/// An amount of points, exact to 0.01, counted in hundredths.
///
/// Arithmetic saturates at ±4 × 10¹⁸ hundredths, which no rubric comes near, so that no input can overflow.
public struct Points: Hashable, Sendable {
  /// The amount in hundredths of a point.
  public let hundredths: Int64

  /// The largest amount, in hundredths.
  static let bound: Int64 = 4_000_000_000_000_000_000

  /// Creates an amount from hundredths of a point.
  public init(hundredths: Int64) {
    self.hundredths = min(max(hundredths, -Points.bound), Points.bound)
  }

  /// Creates an amount from a wide number of hundredths; saturates.
  init(wide: Int128) {
    hundredths = Int64(min(max(wide, -Int128(Points.bound)), Int128(Points.bound)))
  }

  /// No points.
  public static let zero = Points(hundredths: 0)

  /// Adds two amounts.
  public static func + (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  /// Subtracts one amount from another.
  public static func - (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths - right.hundredths)
  }

  /// Negates an amount.
  public static prefix func - (amount: Points) -> Points {
    Points(hundredths: -amount.hundredths)
  }

  /// Multiplies an amount by a count.
  public static func * (amount: Points, count: Int64) -> Points {
    Points(wide: Int128(product: amount.hundredths, count))
  }

  /// Returns the amount times `numerator` ⁄ `denominator`, rounded half up to 0.01.
  ///
  /// - Precondition: Nothing is negative, `denominator` is positive, and not less than `numerator` if that is huge.
  func scaled(by numerator: Int128, over denominator: Int128) -> Points {
    var (numerator, denominator) = (numerator, denominator)
    // Precision is given up if the product would overflow.
    let limit = Int128(1) << (61 + hundredths.magnitude.leadingZeroBitCount)
    while max(numerator, denominator) > limit { (numerator, denominator) = (numerator / 2, denominator / 2) }
    return Points(wide: (2 &* Int128(hundredths) &* numerator &+ denominator) / (2 &* denominator))
  }
}

extension Points: Comparable {
  /// Orders by amount.
  public static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
}

extension Int128 {
  /// Creates the product of two numbers, which always fits.
  ///
  /// An overflow check would add much to the module that a browser loads.
  @inline(never)
  init(product left: Int64, _ right: Int64) { self = Int128(left) &* Int128(right) }
}
