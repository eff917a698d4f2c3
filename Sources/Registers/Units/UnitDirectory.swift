import Diagnostics
package import Rubric
import Tabular

/// The units of a year by id, name and alias.
///
/// A class, because every row that is read asks it and it never changes.
package final class UnitDirectory: Sendable {
  /// The units in file order.
  package let units: [Unit]
  /// The units that take part, in file order.
  package let active: [UnitID]
  private let keys: KeyNumbers
  private let byCategory: [String: [UnitID]]
  /// The indices in ``active`` by unit; nil for units that do not take part.
  private let indices: [Int?]

  /// Creates a directory of units in file order, with the numbers of their ids, names and aliases without white space.
  init(_ units: [Unit], keys: KeyNumbers) {
    self.units = units
    self.keys = keys
    let active = units.indices.filter { units[$0].isActive }.map { UnitID($0) }
    var indices = [Int?](repeating: nil, count: units.count)
    for (index, unit) in active.enumerated() { indices[Int(unit.index)] = index }
    self.active = active
    self.indices = indices
    // Many units share a category.
    var categories: [String: String] = [:]
    byCategory = Dictionary(grouping: units.indices.map { UnitID($0) }) { unit in
      let category = units[Int(unit.index)].category
      if let known = categories[category] { return known }
      let key = spaceless(normalised(category))
      categories[category] = key
      return key
    }
  }

  /// The directory of no units.
  package static let empty = UnitDirectory([], keys: KeyNumbers(ignoring: .spaces))

  /// Returns the unit with an id, name or alias; inner spaces do not matter.
  package func unit(_ key: String) -> UnitID? { keys.number(ofKey: key).map { UnitID($0) } }

  /// Returns the unit whose id, name or alias a cell holds.
  func unit(namedIn cell: ArraySlice<UInt8>) -> UnitID? { keys.number(of: cell).map { UnitID($0) } }

  /// Returns the index in ``active`` of the unit with an id, or nil if no unit that takes part has it.
  package func index(ofID id: String) -> Int? {
    guard let unit = unit(id), self[unit].id == id else { return nil }
    return indices[Int(unit.index)]
  }

  /// Returns the units of a category, or nil if no unit has it; inner spaces do not matter.
  package func units(ofCategory key: String) -> [UnitID]? { byCategory[spaceless(key)] }

  /// The unit with an identifier.
  @inlinable
  package subscript(_ unit: UnitID) -> Unit { units[Int(unit.index)] }

  /// Finds the names of the units that an unknown word was probably meant for, and the first of these units.
  func nearest(to key: String) -> (names: [String], unit: UnitID)? {
    let names = units.lazy.flatMap { [$0.name, $0.id] + $0.aliases }
    var found: [UnitID] = []
    for name in likely(for: spaceless(key), among: names) {
      if let unit = unit(normalised(name)), !found.contains(unit) { found.append(unit) }
    }
    return found.first.map { (found.map { self[$0].name }, $0) }
  }
}
