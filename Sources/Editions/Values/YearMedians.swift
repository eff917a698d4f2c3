import Rubric

/// The medians of a year over its units with the verdict `scored`: undecided and vetoed ones are left out.
package struct YearMedians: Sendable {
  /// The median of the totals; nil where it may not be shown.
  package let total: Median?
  /// The medians of the dimensions in rubric order; nil where they may not be shown.
  package let dimensions: [Median]?

  /// Computes what an audience may see.
  init(of results: [UnitResult], _ allowance: Allowance) {
    let counted = results.filter { $0.verdict == .scored }
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
