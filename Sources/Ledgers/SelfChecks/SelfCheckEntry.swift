import Registers
package import Rubric

/// A row of a unit's self-check about a fact of its own, compared with the result and never scored.
package struct SelfCheckEntry: Sendable {
  /// The unit.
  package let unit: UnitID
  /// The item.
  package let item: ItemID
  /// The row as a record.
  package let record: Record
}

extension SelfCheckEntry: UnitEntry {}
