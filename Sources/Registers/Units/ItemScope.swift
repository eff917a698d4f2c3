package import Rubric
package import RubricBooks
import Tabular

/// The items that exist for each unit, by its category (`for`, formats §7).
package struct ItemScope: Sendable {
  /// The number of each unit's category.
  private let groups: [Int]
  /// Whether units of a category have a subject of registers, by the category's number and the subject.
  private let has: [[Bool]]
  /// True if every unit has every item.
  package let isForAll: Bool

  /// Determines the items of the units in a directory.
  package init(_ directory: UnitDirectory, _ rubric: RubricBook) {
    var numbers: [String: Int] = [:]
    var has: [[Bool]] = []
    groups = directory.units.map { unit in
      if let known = numbers[unit.category] { return known }
      let key = normalised(unit.category)
      numbers[unit.category] = has.count
      has.append(rubric.subjects.indices.map { rubric.has(ItemID($0), in: key) })
      return has.count - 1
    }
    self.has = has
    isForAll = rubric.isForAll
  }

  /// Returns true if an item, or a dimension counted behind all items, exists for a unit.
  package func contains(_ unit: UnitID, _ subject: ItemID) -> Bool {
    isForAll || has[groups[Int(unit.index)]][Int(subject.index)]
  }

  /// Returns the number of a unit's category; units of one category share it.
  package func category(of unit: UnitID) -> Int { groups[Int(unit.index)] }
}
