import Rubric

/// The units of a year by verdict: scored, still undecided or vetoed.
///
/// Only the scored ones count in medians and distributions.
package struct YearStanding: Sendable, Hashable {
  /// The indices of the units with verdict `scored`.
  package let scored: [Int]
  /// The indices of the undecided units.
  package let pending: [Int]
  /// The indices of the vetoed units.
  package let vetoed: [Int]

  /// Sorts a year's units by verdict, or returns nil if there are none or verdicts may not be shown.
  package init?(_ year: YearValues) {
    guard year.showsTotals else { return nil }
    func unitIndices(_ verdict: UnitResult.Verdict) -> [Int] {
      year.units.indices.filter { year.units[$0].total?.verdict == verdict }
    }
    scored = unitIndices(.scored)
    pending = unitIndices(.pending)
    vetoed = unitIndices(.vetoed)
  }
}
