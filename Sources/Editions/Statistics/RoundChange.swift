package import Rubric

/// A unit whose total changed since the round before.
package struct RoundChange: Sendable {
  /// The unit's place.
  package let unit: Int
  /// What it had after the round before.
  package let before: YearValues.RoundTotal
  /// What it has now.
  package let now: Points
  /// What is said of it now.
  package let verdict: UnitResult.Verdict

  /// What it gained, negative where it lost.
  package var change: Points { now - before.total }

  /// The units of a year whose total changed, the biggest change first, equals in file order.
  ///
  /// - Returns: The changes; nil where no earlier round may be shown.
  package static func all(of year: YearValues) -> [RoundChange]? {
    guard year.showsEarlierRounds, year.showsTotals else { return nil }
    var changes: [RoundChange] = []
    for (place, unit) in year.units.enumerated() {
      guard let before = unit.earlier.last, let total = unit.total, before.total != total.points else { continue }
      changes.append(RoundChange(unit: place, before: before, now: total.points, verdict: total.verdict))
    }
    return changes.sorted { ($1.size, $0.unit) < ($0.size, $1.unit) }
  }

  /// How big the change is, whichever way it went.
  private var size: Points { change < .zero ? -change : change }
}
