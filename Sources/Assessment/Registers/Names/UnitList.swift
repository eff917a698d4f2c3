import Rubric

/// The units that a cell lists.
struct UnitList {
  /// What stands between names, after normalisation.
  static let separators: Set<Character> = [";", "、", " "]

  /// All of them, the members of categories included.
  var units: Set<UnitID> = []
  /// Those that are listed themselves, each once, in the order written.
  private(set) var named: [UnitID] = []
  private var isNamed: Set<UnitID> = []

  /// Adds a unit that is listed itself.
  mutating func add(_ unit: UnitID) {
    if isNamed.insert(unit).inserted { named.append(unit) }
    units.insert(unit)
  }
}
