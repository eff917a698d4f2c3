package import Rubric

/// A unit with its totals of two years.
package struct YearChange: Sendable, Hashable {
  /// The unit's index in file order.
  package let unit: Int
  /// The total of the earlier year.
  package let before: Points
  /// The total now.
  package let now: Points
  /// The verdict of the earlier year.
  package let verdictBefore: UnitResult.Verdict
  /// The verdict now.
  package let verdict: UnitResult.Verdict

  /// The points gained, negative if the unit lost points.
  package var change: Points { now - before }

  /// Finds the units of a year that also have a comparable total of an earlier one, the biggest change first, equals in
  /// file order; undecided ones have no total to compare.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - other: The earlier year.
  /// - Returns: The units with their totals.
  package static func all(of year: YearValues, since other: Int) -> [YearChange] {
    var changes: [YearChange] = []
    for (unitIndex, unit) in year.units.enumerated() {
      guard let previous = unit.previous, previous.year == other, let before = previous.total, let total = unit.total,
        total.verdict != .pending
      else { continue }
      changes.append(
        YearChange(
          unit: unitIndex, before: before, now: total.points, verdictBefore: previous.verdict ?? .scored,
          verdict: total.verdict))
    }
    return changes.sorted { ($1.change.size, $0.unit) < ($0.change.size, $1.unit) }
  }
}
