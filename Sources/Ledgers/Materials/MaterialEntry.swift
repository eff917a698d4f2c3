package import Diagnostics
package import Registers
package import Rubric

/// A row of materials.csv: what a unit handed in, or what was sent back to it; never scored.
package struct MaterialEntry: Sendable, Hashable {
  /// The unit.
  package let unit: UnitID
  /// The item.
  package let item: ItemID
  /// The number of the material among those that the rubric lists for the item.
  package let material: Int
  /// The index of the round.
  package let round: Int
  /// 收到: the day on which it reached the office; nil if it did not.
  package let received: Day?
  /// 退回: the day on which it was sent back; nil if it was not.
  package let returned: Day?
  /// 原因, as written.
  package let reason: String
  /// 份数; nil if not given.
  package let copies: Int64?
  /// 备注, as written.
  package let note: String
  /// The row.
  package let place: Location

  /// True if it was sent back and not received again since.
  package var isSentBack: Bool {
    guard let returned else { return false }
    return received.map { $0 <= returned } ?? true
  }

  /// Returns the entry with other words; `texts` says whether the reason is among them.
  package func reworded(_ texts: RewordedTexts) -> MaterialEntry {
    MaterialEntry(
      unit: unit, item: item, material: material, round: round, received: received, returned: returned,
      reason: reason.reworded(if: texts == .all), copies: copies, note: note.reworded(), place: place)
  }
}
