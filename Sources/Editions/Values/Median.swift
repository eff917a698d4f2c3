package import Rubric

/// The middle of some scores.
package struct Median: Hashable, Sendable {
  /// How many scores there are, at least one.
  package let count: Int
  /// The score in the middle; of an even number of scores the mean of the two in the middle, rounded half up to 0.01.
  package let points: Points

  /// The median of some scores; nil where there are none.
  ///
  /// - Complexity: O(*n* log *n*).
  package init?(of scores: [Points]) {
    guard !scores.isEmpty else { return nil }
    let sorted = scores.sorted()
    count = sorted.count
    let (low, high) = (sorted[(count - 1) / 2].hundredths, sorted[count / 2].hundredths)
    // Scores are bounded, so that their distance is no overflow; the floor of a half plus a half is half up.
    points = Points(hundredths: low + (high - low + 1) >> 1)
  }
}
