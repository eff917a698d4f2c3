package import Rubric

/// An entry of a register that is about one unit.
package protocol UnitEntry: Sendable {
  /// The unit.
  var unit: UnitID { get }
}

extension FeedbackEntry: UnitEntry {}
extension DecisionEntry: UnitEntry {}

/// The entries of registers in reading order, indexed by unit.
package struct UnitEntries<Entry: UnitEntry>: RandomAccessCollection, Sendable {
  private let entries: [Entry]
  /// The positions of each unit's entries.
  private let places: [UnitID: [Int]]

  /// Creates a collection of entries in reading order.
  package init(_ entries: [Entry]) {
    self.entries = entries
    places = Dictionary(grouping: entries.indices) { entries[$0].unit }
  }

  /// Returns the entries of a unit, in reading order.
  ///
  /// - Complexity: O(*n*) in the number of the unit's own entries.
  package func of(_ unit: UnitID) -> [Entry] { (places[unit] ?? []).map { entries[$0] } }

  /// The position of the first entry.
  package var startIndex: Int { entries.startIndex }
  /// The position after the last entry.
  package var endIndex: Int { entries.endIndex }
  /// The entry at a position.
  package subscript(position: Int) -> Entry { entries[position] }
}
