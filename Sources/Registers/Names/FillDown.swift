import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The columns of a register whose rows take a blank 单位 or 指标 from the rows above.
protocol KeyedColumn: RegisterColumn {
  /// 单位.
  static var unit: Self { get }
  /// 指标.
  static var item: Self { get }
  /// 事项; nil if rows have none.
  static var factKey: Self? { get }
}

extension EvidenceColumn: KeyedColumn {
  static var factKey: EvidenceColumn? { .fact }
}

extension ScoreColumn: KeyedColumn {
  static var factKey: ScoreColumn? { nil }
}

/// The 单位 and 指标 that are carried down into the blank cells that merged cells leave (formats §2).
struct FillDown {
  /// The unit and item of a row, its own or taken from above.
  struct Keys {
    var target = UnitTarget.none
    var item: ItemID?
    /// The unit cell, for messages.
    var cell: ArraySlice<UInt8> = []
    /// True if no unit is given, or a cell names nothing although it could be checked; a missing 指标 does not count.
    var isUnresolved = false
    /// The unit that the row is probably about, if that can be told.
    var likelyUnit: UnitID?
    /// The item that the row is probably about, if that can be told.
    var likelyItem: ItemID?

    var isBulk: Bool { target.isBulk }
    /// The text of the unit cell, for messages.
    var word: String { trimmed(String(decoding: cell, as: UTF8.self)) }
  }

  private struct CarriedUnit {
    let target: UnitTarget
    let cell: ArraySlice<UInt8>
    let likely: UnitID?
  }

  private struct CarriedItem {
    /// The items that the cell may name; the fact of each row decides.
    let items: [ItemID]
    let likely: ItemID?
  }

  /// The subject that the file's name gives every row, if any.
  var subject: FileSubject?
  private var unit: CarriedUnit?
  private var item: CarriedItem?
  private var isInRun = false

  init(subject: FileSubject? = nil) { self.subject = subject }

  /// Reads the keys of the next row, or returns nil for a summary, which ends every run.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - names: The units and items that cells may name.
  ///   - findings: The findings, to which all faults are added.
  /// - Returns: The keys, as far as they can be told.
  mutating func keys<Column: KeyedColumn>(
    _ cells: CellReader<Column>, _ names: inout RegisterNames, _ findings: inout Findings
  ) -> Keys? {
    let (row, table) = (cells.row, cells.table)
    guard row.kind != .summary else {
      self = FillDown(subject: subject)
      return nil
    }
    let count = findings.all.count
    // The cells of a faulty row may have shifted: they are good for a guess, not for findings.
    defer { if row.kind == .faulty { findings.discard(after: count) } }
    var filled: [String] = []
    if !cells.isEmpty(.unit) {
      unit = readUnit(cells, &names, &findings)
    } else if unit == nil {
      findings.add(.noUnit(cells.location(.unit)))
    } else {
      filled.append("单位")
      if let unit, case .none = unit.target {
        names.repeatUnknown(spaceless(normalised(unit.cell)), in: table.path, &findings)
      }
    }
    if let subject, !table.has(Column.item) {
      item = CarriedItem(items: subject.item.map { [$0] } ?? [], likely: subject.item)
    } else if !cells.isEmpty(.item) {
      let items = names.items(
        cells.bytes(.item), withFacts: Column.factKey != nil, at: cells.location(.item), &findings)
      item = CarriedItem(items: items, likely: items.first ?? names.likelyItem(cells.bytes(.item)))
    } else if item == nil {
      findings.add(.missingValue(cells.location(.item), "指标"))
    } else {
      filled.append("指标")
    }
    if !filled.isEmpty, !isInRun {
      findings.add(.filledDown(Location(table.path, line: row.line), filled))
    }
    isInRun = !filled.isEmpty
    return keys(of: cells, names, &findings)
  }

  /// Returns the keys of a row from the unit and item that hold now.
  private func keys<Column: KeyedColumn>(
    of cells: CellReader<Column>, _ names: RegisterNames, _ findings: inout Findings
  ) -> Keys {
    var keys = Keys()
    if let unit { (keys.target, keys.cell, keys.likelyUnit) = (unit.target, unit.cell, unit.likely) }
    if let item {
      keys.item = names.item(
        among: item.items, fact: Column.factKey.map { cells.bytes($0) } ?? [], at: cells.location(.item), &findings)
      keys.likelyItem = keys.item ?? item.likely
    }
    let isUnitUnresolved = if case .none = keys.target { names.directory != nil } else { false }
    let isItemUnresolved = item != nil && keys.item == nil && names.rubric != nil
    keys.isUnresolved = unit == nil || isUnitUnresolved || isItemUnresolved
    return keys
  }

  private func readUnit<Column: KeyedColumn>(
    _ cells: CellReader<Column>, _ names: inout RegisterNames, _ findings: inout Findings
  ) -> CarriedUnit {
    let bytes = cells.bytes(.unit)
    let target = names.target(bytes, at: cells.location(.unit), allowsBulk: true, &findings)
    let likely: UnitID? =
      switch target {
      case .unit(let unit): unit
      case .none: names.hint(spaceless(normalised(bytes)))?.unit
      case .all, .category: nil
      }
    return CarriedUnit(target: target, cell: bytes, likely: likely)
  }
}

extension RegisterGaps {
  /// Notes that a row with these keys could not be used.
  mutating func blame(_ keys: FillDown.Keys, _ names: RegisterNames) {
    switch keys.target {
    case .unit(let unit): blame(unit, keys.likelyItem)
    case .all: blame(names.active, keys.likelyItem)
    case .category(let units): blame(units, keys.likelyItem)
    case .none:
      let key = spaceless(normalised(keys.cell))
      if RegisterNames.category(key) == nil, !ClerksWords.forAll.contains(key) {
        blame(keys.likelyUnit, keys.likelyItem)
      } else {
        blame(names.active, keys.likelyItem)
      }
    }
  }
}
