import Rubric

/// The medians of a year over its units with the verdict `scored`, without undecided and vetoed ones; over all units
/// where verdicts are not shown, since the difference would tell how many are vetoed.
package struct YearMedians: Sendable {
  /// The median of the totals, or nil if it may not be shown or too few units are scored.
  package let total: Median?
  /// The medians of the dimensions in rubric order, each of the dimension's whole points, or nil if they may not be shown
  /// or too few units are scored; nil for a dimension that applies to too few of those.
  package let dimensions: [Median?]?

  /// Computes the medians that an allowance permits.
  ///
  /// - Parameters:
  ///   - results: The results of the units.
  ///   - points: The whole points of the dimensions, to which scores of fewer points are scaled up.
  ///   - allowance: The values that may be shown.
  init(of results: [UnitResult], dimensions points: [Points], _ allowance: Allowance) {
    let counted = allowance.total ? results.filter { $0.verdict == .scored } : results
    guard let least = allowance.unitsBehindMedian, counted.count >= max(least, 1) else {
      (total, dimensions) = (nil, nil)
      return
    }
    total = allowance.total ? Median(of: counted.map(\.total)) : nil
    dimensions =
      allowance.dimensions
      ? points.enumerated().map { index, points in
        let scores = counted.compactMap { $0.dimensions[index].earned(of: points) }
        return scores.count < least ? nil : Median(of: scores)
      } : nil
  }
}
