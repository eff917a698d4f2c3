import Rubric

/// The medians of a year over its units with the verdict `scored`, without undecided and vetoed ones; over all units
/// where verdicts are not shown, since the difference would tell how many are vetoed.
package struct YearMedians: Sendable {
  /// The median of the totals, or nil if it may not be shown or too few units are scored.
  package let total: Median?
  /// The medians of the dimensions in rubric order, or nil if they may not be shown or too few units are scored.
  package let dimensions: [Median]?

  /// Computes the medians that an allowance permits.
  init(of results: [UnitResult], _ allowance: Allowance) {
    let counted = allowance.total ? results.filter { $0.verdict == .scored } : results
    guard let least = allowance.unitsBehindMedian, counted.count >= max(least, 1) else {
      (total, dimensions) = (nil, nil)
      return
    }
    total = allowance.total ? Median(of: counted.map(\.total)) : nil
    dimensions =
      allowance.dimensions
      ? counted[0].dimensions.indices.compactMap { index in Median(of: counted.map { $0.dimensions[index].earned }) }
      : nil
  }
}
