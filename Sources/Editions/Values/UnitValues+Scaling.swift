package import Rubric

extension UnitValues {
  /// Returns the points of the items that apply, from which the total was scaled up to the whole, with what the unit
  /// earned of them; nil if no item was left out, or dimensions may not be shown.
  package func scaling(in year: YearValues) -> (earned: Points, points: Points)? {
    guard year.notApplicable == .rescale, let part = applying(in: year), part.points < year.total else { return nil }
    return part
  }

  /// Returns the points of the items that apply, without bonus and by the weights of their dimensions, with what the unit
  /// earned of them; nil if dimensions may not be shown.
  package func applying(in year: YearValues) -> (earned: Points, points: Points)? {
    guard let dimensions else { return nil }
    let basic = zip(year.dimensions, dimensions).filter { !$0.0.isBonus }
    return (
      basic.reduce(Points.zero) { $0 + $1.1.weighted },
      basic.reduce(Points.zero) { $0 + $1.0.weighted($1.1.points) }
    )
  }
}

extension YearValues {
  /// True if the total of some unit was scaled up, as far as dimensions may be shown.
  package var hasScaledUnits: Bool { units.contains { $0.scaling(in: self) != nil } }
}
