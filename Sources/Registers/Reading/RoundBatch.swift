import ContentFiles
package import Diagnostics
package import Rubric
import RubricBooks

/// The rows of one round before they are assigned to the units.
package struct RoundBatch {
  /// An objection that the office accepted.
  package struct AcceptedObjection {
    /// The unit.
    package let unit: UnitID
    /// The item; nil for the whole result.
    package let item: ItemID?
    /// The decision: accepted, or in part.
    package let decision: DecisionEntry.Decision
    /// The 处理 cell.
    package let place: Location

    /// The decision as something done, for findings.
    package var done: String { decision == .partly ? "已部分采纳" : "已采纳" }
  }

  /// The number of records each unit had before the round.
  package let earlierRecords: [Int]
  /// The number of marks there were before the round.
  let earlierMarks: Int
  /// The records of 全部.
  private(set) var all: [Record] = []
  /// The records of 类别:X.
  private(set) var categories: [(units: [UnitID], record: Record)] = []
  /// The records of single units and of lists of units, each with its place in ``listed``.
  private var own: [(units: Range<Int32>, record: Record)] = []
  /// The units of the records in ``own``, one list after another.
  private var listed: [UnitID] = []
  /// The rows of scores about many units: 全部, then 类别.
  var bulkMarks = BulkMarks()
  /// The accepted objections about which the round has rows.
  package var accepted: [AcceptedObjection] = []
  /// The units that answered themselves, or for which the office did.
  var answered: Set<UnitID> = []
  /// The number of the first records in ``own`` whose units and items are in ``touched``.
  private var known = 0
  /// The units and items that a row of the round names.
  private var touched: Set<UnitItem> = []
  /// The units among them.
  private var touchedUnits: Set<UnitID> = []
  /// The items that a bulk row of the round names for all units.
  private var touchedByAll: Set<ItemID> = []
  /// The units and items that have a mark in the round, or the withdrawal of one, with the assessors.
  private var scored: [UnitItem: Set<String>] = [:]

  /// Begins a round.
  init(earlierRecords: [Int] = [], earlierMarks: Int = 0) {
    self.earlierRecords = earlierRecords
    self.earlierMarks = earlierMarks
  }

  /// Adds a record.
  mutating func add(_ record: Record, to target: UnitTarget, _ item: ItemID) {
    switch target {
    case .unit(let unit):
      // Most rows are of this kind, and few rounds ask about them.
      add(record, to: CollectionOfOne(unit))
      return
    case .all: all.append(record)
    case .category(let units): categories.append((units, record))
    case .none: return
    }
    touch(target, item)
  }

  /// Adds a record of each of some units.
  mutating func add(_ record: Record, to units: some Sequence<UnitID>) {
    let start = Int32(truncatingIfNeeded: listed.count)
    listed.append(contentsOf: units)
    own.append((start..<Int32(truncatingIfNeeded: listed.count), record))
  }

  /// Makes room for further records of single units.
  mutating func reserve(_ count: Int) {
    own.makeRoom(for: count)
    listed.makeRoom(for: count)
  }

  /// The number of records.
  var count: Int { all.count + categories.count + own.count }

  /// Calls a closure with each record of single units and of lists of units, in reading order.
  func forEachOwn(_ body: (ArraySlice<UnitID>, Record) -> Void) {
    for (units, record) in own { body(listed[Int(units.lowerBound)..<Int(units.upperBound)], record) }
  }

  /// Notes that a row of the round is about an item.
  mutating func touch(_ target: UnitTarget, _ item: ItemID) {
    switch target {
    case .unit(let unit): touch(unit, item)
    case .all: touchedByAll.insert(item)
    case .category(let units): for unit in units { touch(unit, item) }
    case .none: break
    }
  }

  private mutating func touch(_ unit: UnitID, _ item: ItemID) {
    touched.insert(UnitItem(unit, item))
    touchedUnits.insert(unit)
  }

  /// Returns true if a row of the round's scores or evidence is about a unit's item, or about any item of the unit
  /// if none is given.
  mutating func isTouched(_ unit: UnitID, _ item: ItemID?, _ rubric: RubricBook) -> Bool {
    for (units, record) in own[known...] {
      for unit in listed[Int(units.lowerBound)..<Int(units.upperBound)] {
        for item in rubric.items(reading: record.fact) { touch(unit, item) }
      }
    }
    known = own.count
    guard let item else { return !touchedByAll.isEmpty || touchedUnits.contains(unit) }
    return touchedByAll.contains(item) || touched.contains(UnitItem(unit, item))
  }

  /// Notes a mark, and returns true if it is the first of its unit and item, or of an assessor of whose marks the mean
  /// counts.
  mutating func noteMark(_ unit: UnitID, _ item: ItemID, by assessor: String = "") -> Bool {
    scored[UnitItem(unit, item), default: []].insert(assessor).inserted
  }
}

/// The rows of a round's scores that are about many units, as one entry per unit.
struct BulkMarks {
  /// The entries of 全部.
  private(set) var ofAll: [MarkEntry] = []
  /// The entries of 类别:X.
  private(set) var ofCategories: [MarkEntry] = []
  /// The words and items of the rows so far.
  private var rows: Set<String> = []

  /// Notes a row, and returns true if it is the first of its word and item.
  mutating func note(_ word: String, _ item: ItemID) -> Bool { rows.insert("\(word) \(item.index)").inserted }

  /// Adds the entries of a row.
  mutating func add(_ entries: [MarkEntry], isOfAll: Bool) {
    if isOfAll { ofAll += entries } else { ofCategories += entries }
  }

  /// The entries in the order in which they take effect: 全部 before 类别.
  var all: [MarkEntry] { ofAll + ofCategories }
}
