package import Diagnostics
package import Registers
package import Rubric

/// A row of carried.csv: a case that was still open when the year began; never scored.
package struct CarriedEntry: Sendable, Hashable {
  /// The unit.
  package let unit: UnitID
  /// The item, or a dimension counted behind all items.
  package let item: ItemID
  /// The fact.
  package let fact: FactID
  /// 编号, as written.
  package let reference: String
  /// 开始; nil if not given.
  package let start: Moment?
  /// 限期; nil if not given.
  package let due: Moment?
  /// 完成; nil until it is finished.
  package let done: Moment?
  /// 备注, as written.
  package let note: String
  /// The row.
  package let place: Location

  /// Returns true if it is not finished on a day.
  package func isOpen(on day: Day) -> Bool { done.map { $0.day > day } ?? true }

  /// Returns the entry with other words; `texts` says whether its number is among them.
  package func reworded(_ texts: RewordedTexts) -> CarriedEntry {
    CarriedEntry(
      unit: unit, item: item, fact: fact, reference: reference.reworded(if: texts == .all), start: start, due: due,
      done: done, note: note.reworded(), place: place)
  }
}
