import Rubric

/// The units that a cell lists.
struct UnitList {
  /// The characters that may be between names, after normalisation.
  static let separators: Set<Character> = [";", "、", " "]

  /// All units, the members of categories included.
  var units: Set<UnitID> = []
  /// The units listed by name, each once, in the order written.
  private(set) var named: [UnitID] = []
  private var isNamed: Set<UnitID> = []

  /// Adds a unit that is listed by name.
  mutating func add(_ unit: UnitID) {
    if isNamed.insert(unit).inserted { named.append(unit) }
    units.insert(unit)
  }
}
