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
    /// Whether a cell names nothing although it could be checked; a blank 指标 is not meant.
    var isUnresolved = false
    /// The unit that the row is about as far as can be told.
    var likelyUnit: UnitID?
    /// The item that the row is about as far as can be told.
    var likelyItem: ItemID?

    var isBulk: Bool {
      switch target {
      case .all, .category: true
      case .unit, .none: false
      }
    }
  }

  private struct CarriedUnit {
    let target: RegisterReader.Target
    let word: String
    let likely: UnitID?
  }

  private struct CarriedItem {
    /// The items that the cell may name; the fact of each row decides.
    let items: [ItemID]
    let likely: ItemID?
  }

  /// What the file's name says of every row, if anything.
  var subject: FileSubject?
  private var unit: CarriedUnit?
  private var item: CarriedItem?
  private var isInRun = false

  init(subject: FileSubject? = nil) { self.subject = subject }

  /// The keys of the next row; nil for a summary, which ends every run.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - table: Its register.
  ///   - factColumn: The column of the row's fact, where the register has one.
  ///   - allowsBulk: Whether 全部 and 类别:X may stand as 单位.
  ///   - reader: What is read with.
  /// - Returns: What the row is about, as far as it can be told.
  mutating func keys(
    _ row: Table.Row, _ table: Table, factColumn: Int? = nil, allowsBulk: Bool, reader: inout RegisterReader
  ) -> Keys? {
    guard row.kind != .summary else {
      self = FillDown(subject: subject)
      return nil
    }
    let count = reader.findings.all.count
    // The cells of a faulty row may have shifted: they are good for a guess, not for findings.
    defer { if row.kind == .faulty { reader.findings.discard(after: count) } }
    var filled: [String] = []
    if !isBlank(table.bytes(row, 0)) {
      unit = readUnit(row, table, allowsBulk: allowsBulk, reader: &reader)
    } else if unit == nil {
      reader.findings.add(.noUnit(table.location(row, 0)))
    } else {
      filled.append("单位")
      if let unit, case .none = unit.target { reader.repeatUnknown(spaceless(normalised(unit.word)), in: table.path) }
    }
    if let subject, !table.has(1) {
      item = CarriedItem(items: subject.item.map { [$0] } ?? [], likely: subject.item)
    } else if !isBlank(table.bytes(row, 1)) {
      let items = reader.items(table.bytes(row, 1), at: table.location(row, 1))
      item = CarriedItem(items: items, likely: items.first ?? reader.likelyItem(table.bytes(row, 1)))
    } else if item == nil {
      reader.findings.add(.missingValue(table.location(row, 1), "指标"))
    } else {
      filled.append("指标")
    }
    if !filled.isEmpty, !isInRun {
      reader.findings.add(.filledDown(Location(table.path, line: row.line), filled))
    }
    isInRun = !filled.isEmpty
    var keys = Keys()
    if let unit { (keys.target, keys.word, keys.likelyUnit) = (unit.target, unit.word, unit.likely) }
    if let item {
      let fact = factColumn.map { table.bytes(row, $0) } ?? []
      keys.item = reader.item(among: item.items, fact: fact, at: table.location(row, 1))
      keys.likelyItem = keys.item ?? item.likely
    }
    let isUnitUnresolved = if case .none = keys.target { reader.directory != nil } else { false }
    let isItemUnresolved = item != nil && keys.item == nil && reader.rubric != nil
    keys.isUnresolved = unit == nil || isUnitUnresolved || isItemUnresolved
    return keys
  }

  private func readUnit(
    _ row: Table.Row, _ table: Table, allowsBulk: Bool, reader: inout RegisterReader
  ) -> CarriedUnit {
    let bytes = table.bytes(row, 0)
    let target = reader.target(bytes, at: table.location(row, 0), allowsBulk: allowsBulk)
    let likely: UnitID? =
      switch target {
      case .unit(let unit): unit
      case .none: reader.hint(spaceless(normalised(bytes)))?.unit
      case .all, .category: nil
      }
    return CarriedUnit(target: target, word: trimmed(String(decoding: bytes, as: UTF8.self)), likely: likely)
  }
}
