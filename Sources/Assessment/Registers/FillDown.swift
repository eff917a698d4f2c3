import Diagnostics
import Rubric
import Tabular

/// Carries 单位 and 指标 down into the blank cells that merged cells leave (formats §2).
struct FillDown {
  /// What a row's first two cells name, their own or taken from above.
  struct Keys {
    var target = RegisterReader.Target.none
    var item: ItemID?
    /// The unit cell's word, for messages.
    var word = ""
    /// Whether a cell names nothing although it could be checked.
    var isUnresolved = false
    /// The unit that the row is about as far as can be told.
    var likelyUnit: UnitID?

    var isBulk: Bool {
      switch target {
      case .all, .category: true
      case .unit, .none: false
      }
    }
  }

  private enum Carried<Meaning> {
    case nothing
    case value(Meaning?)
  }

  private var unit: Carried<(RegisterReader.Target, word: String, likely: UnitID?)> = .nothing
  private var item: Carried<ItemID> = .nothing
  private var isInRun = false

  /// The keys of the next row; nil for a summary, which ends every run.
  mutating func keys(
    _ row: Table.Row, _ table: Table, allowsBulk: Bool, reader: inout RegisterReader
  ) -> Keys? {
    guard row.kind != .summary else {
      self = FillDown()
      return nil
    }
    var keys = Keys()
    let isUnitBlank = isBlank(table.bytes(row, 0))
    let isItemBlank = isBlank(table.bytes(row, 1))
    var isFilled = false
    if !isUnitBlank {
      unit = .value(readUnit(row, table, allowsBulk: allowsBulk, reader: &reader))
    } else if case .value = unit {
      isFilled = true
    } else {
      reader.findings.add(.noUnit(table.location(row, 0)))
      unit = .value(nil)
    }
    if !isItemBlank {
      item = .value(reader.item(table.bytes(row, 1), at: table.location(row, 1)))
    } else if case .value = item {
      isFilled = true
    } else {
      reader.findings.add(.missingValue(table.location(row, 1), "指标"))
      item = .value(nil)
    }
    if isFilled, !isInRun {
      let columns = [isUnitBlank ? "单位" : nil, isItemBlank ? "指标" : nil].compactMap(\.self)
      reader.findings.add(.filledDown(Location(table.path, line: row.line), columns))
    }
    isInRun = isFilled
    if case .value(let carried?) = unit { (keys.target, keys.word, keys.likelyUnit) = carried }
    if case .value(let carried) = item { keys.item = carried }
    let isUnitUnresolved = if case .none = keys.target { reader.directory != nil } else { false }
    keys.isUnresolved = isUnitUnresolved || (reader.rubric != nil && keys.item == nil)
    return keys
  }

  private func readUnit(
    _ row: Table.Row, _ table: Table, allowsBulk: Bool, reader: inout RegisterReader
  ) -> (RegisterReader.Target, word: String, likely: UnitID?) {
    let bytes = table.bytes(row, 0)
    let target = reader.target(bytes, at: table.location(row, 0), allowsBulk: allowsBulk)
    let word = trimmed(String(decoding: bytes, as: UTF8.self))
    switch target {
    case .unit(let unit): return (target, word, unit)
    case .none: return (target, word, reader.hint(spaceless(normalised(bytes)))?.unit)
    case .all, .category: return (target, word, nil)
    }
  }
}
