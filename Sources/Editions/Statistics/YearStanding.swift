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
  /// The levels that some unit reaches, the highest first, each with the number of its units; empty if they may not be
  /// shown.
  package let levels: [LevelCount]
  /// The number of scored units that reach no level, 0 if levels may not be shown.
  package let unlevelled: Int

  /// A level with the number of units that reach it.
  package struct LevelCount: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The number of units.
    package let units: Int
  }

  /// Sorts a year's units by verdict, or returns nil if there are none or verdicts may not be shown.
  package init?(_ year: YearValues) {
    guard year.showsTotals else { return nil }
    func unitIndices(_ verdict: UnitResult.Verdict) -> [Int] {
      year.units.indices.filter { year.units[$0].total?.verdict == verdict }
    }
    scored = unitIndices(.scored)
    pending = unitIndices(.pending)
    vetoed = unitIndices(.vetoed)
    unlevelled = year.showsLevels ? scored.count { year.units[$0].level == nil } : 0
    levels = year.shape.levels.compactMap { name in
      let count = year.units.count { $0.level == name }
      return count == 0 ? nil : LevelCount(name: name, units: count)
    }
  }
}
