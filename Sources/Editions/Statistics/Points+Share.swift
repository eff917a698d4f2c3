package import Rubric

extension Points {
  /// The amount without its sign.
  package var size: Points { self < .zero ? -self : self }

  /// Returns the number of `parts` equal parts of `whole` that the amount takes up, rounded half up, from 0 to `parts`.
  ///
  /// Charts measure by it, so that no picture depends on floating point.
  package func parts(of whole: Points, in parts: Int) -> Int {
    guard whole > .zero, self > .zero, parts > 0 else { return 0 }
    guard self < whole else { return parts }
    let (part, whole) = (Int128(hundredths), Int128(whole.hundredths))
    return Int((2 * part * Int128(parts) + whole) / (2 * whole))
  }
}
