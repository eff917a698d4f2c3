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

  /// True if the difference is a rise or a fall.
  package var isComparable: Bool { verdict.isComparable(with: before.verdict) }

  /// Returns the units of a year whose total changed, the biggest comparable change first, equals and those that cannot
  /// be compared in file order.
  ///
  /// - Returns: The changes, or nil if no earlier round may be shown.
  package static func all(of year: YearValues) -> [RoundChange]? {
    guard year.showsEarlierRounds, year.showsTotals else { return nil }
    var changes: [RoundChange] = []
    for (unitIndex, unit) in year.units.enumerated() {
      guard let before = unit.earlier.last, let total = unit.total, before.total != total.points else { continue }
      changes.append(RoundChange(unit: unitIndex, before: before, now: total.points, verdict: total.verdict))
    }
    return changes.sorted { ($1.size, $0.unit) < ($0.size, $1.unit) }
  }

  /// The size of the change; less than any if there is nothing to compare.
  private var size: Points { isComparable ? change.size : Points(hundredths: -1) }
}
