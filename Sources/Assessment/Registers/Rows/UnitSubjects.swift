package import Rubric

/// A unit and an item of the rubric.
package struct UnitItem: Hashable {
  let unit: UnitID
  let item: ItemID

  /// Pairs a unit with an item.
  package init(_ unit: UnitID, _ item: ItemID) {
    self.unit = unit
    self.item = item
  }
}

/// A unit and a fact of the rubric.
package struct UnitFact: Hashable {
  let unit: UnitID
  let fact: FactID

  /// Pairs a unit with a fact.
  package init(_ unit: UnitID, _ fact: FactID) {
    self.unit = unit
    self.fact = fact
  }
}
