package import Rubric

/// A unit whose total changed since the previous round.
package struct RoundChange: Sendable {
  /// The unit's index in file order.
  package let unit: Int
  /// The total after the previous round.
  package let before: YearValues.RoundTotal
  /// The total now.
  package let now: Points
  /// The verdict now.
  package let verdict: UnitResult.Verdict

  /// The points gained, negative if the unit lost points.
  package var change: Points { now - before.total }

  /// Returns the units of a year whose total changed, the biggest change first, equals in file order.
  ///
  /// - Returns: The changes, or nil if no earlier round may be shown.
  package static func all(of year: YearValues) -> [RoundChange]? {
    guard year.showsEarlierRounds, year.showsTotals else { return nil }
    var changes: [RoundChange] = []
    for (unitIndex, unit) in year.units.enumerated() {
      guard let before = unit.earlier.last, let total = unit.total, before.total != total.points else { continue }
      changes.append(RoundChange(unit: unitIndex, before: before, now: total.points, verdict: total.verdict))
    }
    return changes.sorted { ($1.change.size, $0.unit) < ($0.change.size, $1.unit) }
  }
}
