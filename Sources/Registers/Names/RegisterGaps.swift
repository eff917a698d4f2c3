package import Rubric

/// The parts of a year's registers that could not be used, so that nothing is reported as missing because of them.
package struct RegisterGaps {
  /// A kind of input that registers give the computation.
  package enum Feed: Hashable {
    /// Records.
    case evidence
    /// Marks.
    case scores
  }

  /// The kinds of input that are incomplete because a file could not be used.
  package var wanting: Set<Feed> = []
  /// True if something in a vetoes file could not be used.
  var hasFaultyVetoes = false
  /// The units about which a row could not be used.
  package private(set) var units: Set<UnitID> = []
  private var subjects: Set<UnitItem> = []

  /// Returns true if a row about a unit's item could not be used.
  package func contains(_ subject: UnitItem) -> Bool { subjects.contains(subject) }

  /// Notes that a row about a unit's item could not be used, if both are known.
  package mutating func blame(_ unit: UnitID?, _ item: ItemID?) {
    guard let unit, let item else { return }
    subjects.insert(UnitItem(unit, item))
    units.insert(unit)
  }

  /// Notes that a row about an item of many units could not be used.
  mutating func blame(_ units: [UnitID], _ item: ItemID?) {
    for unit in units { blame(unit, item) }
  }
}
