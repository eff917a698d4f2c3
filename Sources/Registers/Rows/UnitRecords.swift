import ContentFiles
package import Rubric

/// The records of each unit in reading order, by ``UnitID``: each record once, and for each unit the places of its own.
package struct UnitRecords: Sendable {
  private var pool: [Record] = []
  private var places: [[Int32]]

  /// Creates empty lists of some units.
  package init(units: Int) { places = Array(repeating: [], count: units) }

  /// The numbers of the units' records.
  package var counts: [Int] { places.map(\.count) }

  /// The records of a unit.
  package subscript(_ unit: UnitID) -> RecordList { RecordList(places[Int(unit.index)], in: pool) }

  /// Returns the first records of a unit.
  package func prefix(_ count: Int, of unit: UnitID) -> RecordList {
    RecordList(Array(places[Int(unit.index)].prefix(count)), in: pool)
  }

  /// True if any row gives a time of day.
  package var hasMinutes: Bool {
    pool.contains { $0.start?.minute != nil || $0.done?.minute != nil || $0.due?.minute != nil }
  }

  /// Makes room for further rows, and for further records of each unit.
  mutating func reserve(_ rows: Int, of units: [Int]) {
    pool.makeRoom(for: rows)
    for (unit, count) in units.enumerated() where count > 0 { places[unit].reserveCapacity(places[unit].count + count) }
  }

  /// Adds a record of units.
  mutating func add(_ record: Record, to units: some Sequence<UnitID>) {
    let place = Int32(truncatingIfNeeded: pool.count)
    pool.append(record)
    for unit in units { places[Int(unit.index)].append(place) }
  }
}
