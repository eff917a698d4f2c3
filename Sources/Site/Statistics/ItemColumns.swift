package import Rubric

/// The items of a year whose scores of all units an edition may show.
package struct ItemColumns: Sendable {
  /// An item.
  package struct Column: Sendable, Hashable {
    /// The id.
    package let id: String
    /// The name.
    package let name: String
    /// What it is worth.
    package let points: Points
  }

  /// The items in rubric order.
  package let columns: [Column]

  /// Takes the items that all units share; nil where an edition may not show every one of every unit.
  package init?(_ year: YearValues) {
    guard let items = year.units.first?.items else { return nil }
    columns = items.map { Column(id: $0.id, name: $0.name, points: $0.points) }
    // An edition may be given only the marked items of its units: then their points do not add up to the total.
    guard columns.reduce(Points.zero, { $0 + $1.points }) == year.total,
      year.units.allSatisfy({ $0.items?.count == items.count })
    else { return nil }
    for unit in year.units {
      guard zip(unit.items ?? [], columns).allSatisfy({ $0.id == $1.id }) else { return nil }
    }
  }
}
