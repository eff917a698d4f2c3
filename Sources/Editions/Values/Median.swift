package import Rubric

/// The median of some scores.
package struct Median: Hashable, Sendable {
  /// The number of scores, at least one.
  package let count: Int
  /// The score in the middle; of an even number of scores the mean of the middle two, rounded half up to 0.01.
  package let points: Points

  /// Computes the median of some scores, or returns nil if there are none.
  ///
  /// - Complexity: O(*n* log *n*).
  package init?(of scores: [Points]) {
    guard !scores.isEmpty else { return nil }
    let sorted = scores.sorted()
    count = sorted.count
    let (low, high) = (sorted[(count - 1) / 2].hundredths, sorted[count / 2].hundredths)
    // Scores are bounded, so their distance cannot overflow; the floor of a half plus a half is half up.
    points = Points(hundredths: low + (high - low + 1) >> 1)
  }
}
