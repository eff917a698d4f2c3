/// An earlier published year that is set beside a year's results.
package struct YearComparison: Sendable {
  /// The year.
  package let year: Int
  /// True if the rubric is the same, so that scores are comparable.
  package let isComparable: Bool
  /// The median with the number of units behind it, or nil if scores are not comparable and where units do not all have
  /// the same items.
  package let median: Median?
  /// The medians of the dimensions in rubric order, or nil under another rubric and if they may not be shown; none for a
  /// dimension of which units do not all have the same items.
  package let dimensions: [Median?]?
  /// The number of units that took part, or nil under another rubric.
  package let units: Int?

  /// Finds the years that a year is set beside.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - years: The values of all years that the edition may show.
  /// - Returns: The published years before it, the latest first, or none if the year has no median to compare.
  package static func all(of year: YearValues, among years: [YearValues]) -> [YearComparison] {
    guard !year.medians.totals.isEmpty else { return [] }
    return years.filter { $0.year < year.year && $0.published != nil }.sorted { $0.year > $1.year }.compactMap {
      guard $0.rubric == year.rubric else {
        return YearComparison(year: $0.year, isComparable: false, median: nil, dimensions: nil, units: nil)
      }
      guard !$0.medians.totals.isEmpty else { return nil }
      return YearComparison(
        year: $0.year, isComparable: true, median: year.hasCohorts ? nil : $0.medians.total,
        dimensions: $0.medians.wholeDimensions, units: $0.units.count)
    }
  }
}
