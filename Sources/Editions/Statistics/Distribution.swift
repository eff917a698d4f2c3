package import Rubric

/// The spread of scores over bands of equal width.
package struct Distribution: Sendable {
  /// A band of scores that includes its lower bound and excludes its upper bound; full marks belong to the highest
  /// band.
  package struct Band: Sendable, Hashable {
    /// The lower bound.
    package let lower: Points
    /// The upper bound.
    package let upper: Points
    /// The indices of the scores in the band.
    package let indices: [Int]
  }

  /// The bands, ascending and without a gap; the first and the last hold a score.
  package let bands: [Band]

  /// Spreads scores over at most twelve bands, or eight if there are fewer than 30 scores.
  ///
  /// Returns nil if there are no scores or one is negative.
  ///
  /// - Parameters:
  ///   - scores: The scores, none of them negative.
  ///   - full: Full marks.
  package init?(of scores: [Points], full: Points) {
    guard let lowest = scores.min(), let highest = scores.max(), lowest >= .zero else { return nil }
    let most: Int64 = scores.count < 30 ? 8 : 12
    func band(_ score: Points, width: Int64) -> Int64 {
      let isEdge = score == full && score.hundredths > 0 && score.hundredths % width == 0
      return score.hundredths / width - (isEdge ? 1 : 0)
    }
    // The width is 1, 2 or 5 times a power of ten, and no finer than a hundredth of full marks.
    var (width, step) = (Int64(1), 0)
    while width < full.hundredths / 100
      || band(highest, width: width) - band(lowest, width: width) >= most
    {
      width = step % 3 == 1 ? width / 2 * 5 : width * 2
      step += 1
    }
    let first = band(lowest, width: width)
    var indices = Array(repeating: [Int](), count: Int(band(highest, width: width) - first) + 1)
    for (index, score) in scores.enumerated() { indices[Int(band(score, width: width) - first)].append(index) }
    bands = indices.enumerated().map { number, indices in
      let lower = (first + Int64(number)) * width
      return Band(lower: Points(hundredths: lower), upper: Points(hundredths: lower + width), indices: indices)
    }
  }
}
