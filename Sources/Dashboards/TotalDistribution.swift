import Editions
import Rubric

/// The totals of units that have the same items, with their median.
struct TotalDistribution: Sendable {
  /// The units.
  let cohort: Cohort
  /// The indices of those that are scored.
  let units: [Int]
  let distribution: Distribution
  let median: Median

  /// Returns the distributions of a year, none if totals may not be shown or too few units are scored.
  static func all(of year: YearValues, _ standing: YearStanding?) -> [TotalDistribution] {
    guard let standing else { return [] }
    return year.medians.totals.compactMap { total in
      let units = standing.scored.filter { total.cohort.has(year.units[$0].category) }
      return Distribution(of: units.compactMap { year.units[$0].total?.points }, full: year.total).map {
        TotalDistribution(cohort: total.cohort, units: units, distribution: $0, median: total.median)
      }
    }
  }
}
