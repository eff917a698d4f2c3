package import Rubric

extension DimensionResult {
  /// Returns the score that is the same share of other points, rounded half up to 0.01, or nil if every item of the
  /// dimension is left out.
  ///
  /// Where items that do not apply are left out (`notApplicable: rescale`), units have a dimension's scores of different
  /// points: only scores of the same points can be set beside one another.
  package func earned(of points: Points) -> Points? { earned.scaled(from: self.points, to: points) }
}

extension Points {
  /// Returns the amount that is the same share of other points, rounded half up to 0.01, or nil of no points at all.
  package func scaled(from own: Points, to other: Points) -> Points? {
    guard own > .zero else { return nil }
    guard own != other else { return self }
    let twice = 2 * Int128(hundredths) * Int128(other.hundredths) + Int128(own.hundredths)
    return Points(hundredths: Int64(clamping: twice / (2 * Int128(own.hundredths))))
  }
}
