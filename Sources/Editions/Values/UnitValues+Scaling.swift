package import Rubric

extension UnitValues {
  /// Returns the points of the items that apply, from which the total was scaled up to the whole, with what the unit
  /// earned of them; nil if no item was left out, or dimensions may not be shown.
  package func scaling(in year: YearValues) -> (earned: Points, points: Points)? {
    guard year.notApplicable == .rescale, let dimensions else { return nil }
    let basic = zip(year.dimensions, dimensions).filter { !$0.0.isBonus }
    let points = basic.reduce(Points.zero) { $0 + $1.0.weighted($1.1.points) }
    guard points < year.total else { return nil }
    return (basic.reduce(Points.zero) { $0 + $1.1.weighted }, points)
  }
}

extension YearValues {
  /// True if the total of some unit was scaled up, as far as dimensions may be shown.
  package var hasScaledUnits: Bool { units.contains { $0.scaling(in: self) != nil } }
}
