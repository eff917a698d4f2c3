import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The reader of a round's checklist: a row per unit, a column per fact or judged item.
enum ChecklistReader {
  /// Reads a register.
  ///
  /// - Parameters:
  ///   - source: The place it is read from.
  ///   - reader: The reader of the registers, to which the entries are added.
  static func read(_ source: RegisterSource, _ reader: inout RegisterReader) {
    let schema = ChecklistColumn.schema.keeping((reader.rubric?.facts ?? []).map(\.name))
    guard let table = reader.table(source, ChecklistColumn.self, schema: schema, feeds: .evidence) else { return }
    let before = reader.findings.all.count
    read(table, &reader)
    if table.isUnfilledChecklist { reader.joinFindings(after: before, ofUnfilled: table) }
  }

  private static func read(_ table: Table, _ reader: inout RegisterReader) {
    let columns = reader.columns(of: table) ?? ChecklistFacts()
    reader.note(columns)
    if table.isCutShort, !columns.marks.isEmpty { reader.gaps.wanting.insert(.scores) }
    var lines: [UnitID: Int] = [:]
    for row in table.rows where row.kind != .summary {
      let cells = CellReader<ChecklistColumn>(table, row)
      let place = cells.location(.unit)
      guard !cells.isEmpty(.unit) else {
        if row.kind == .data {
          reader.findings.add(.missingValue(place, "单位"))
          read(cells, nil, columns, &reader)
        }
        continue
      }
      let count = reader.findings.all.count
      let unit = reader.names.unit(cells.bytes(.unit), at: place, &reader.findings)
      if row.kind == .faulty { reader.findings.discard(after: count) }
      guard row.kind == .data, unit != nil || reader.directory == nil else {
        let likely = unit ?? reader.names.hint(spaceless(normalised(cells.bytes(.unit))))?.unit
        for item in columns.items { reader.gaps.blame(likely, item) }
        continue
      }
      if let unit, let earlier = lines.updateValue(row.line, forKey: unit) {
        reader.findings.add(
          .doubleUnit(
            Location(table.path, line: row.line), reader.names.unit(unit),
            earlier: reader.name(reader.place(earlier))))
        for item in columns.items { reader.gaps.blame(unit, item) }
        read(cells, nil, columns, &reader)
        continue
      }
      read(cells, unit, columns, &reader)
    }
  }

  private static func read(
    _ cells: CellReader<ChecklistColumn>, _ unit: UnitID?, _ columns: ChecklistFacts, _ reader: inout RegisterReader
  ) {
    for column in columns.facts where reader.holds(unit, column.item, in: cells, at: column.column) {
      guard let rubric = reader.rubric, let cell = value(cells, unit, column, &reader), let unit else { continue }
      var texts = reader.row(cells.row)
      texts.origin = .checklist
      texts.columns.value = Int32(clamping: column.column)
      texts.cells.value = CellText(trimmed(cells.table.bytes(cells.row, at: column.column)))
      texts.cells.note = CellText(trimmed(cells.bytes(.note)))
      if cell.value == .never, rubric.scoring[column.fact].kind == .event {
        let place = Location(cells.table.path, line: cells.row.line, column: column.column)
        reader.noteNone(unit, column.fact, isTaken: false, at: place)
      }
      // A number replaces the one of an earlier round's checklist, and no other.
      let reference =
        rubric.scoring[column.fact].kind == .number ? reader.references.id(of: checklistReference) : nil
      reader.batch.add(
        Record(column.fact, cell.value, reference: reference, count: cell.count, row: reader.rows.add(texts)),
        to: .unit(unit), column.item)
    }
    for column in columns.marks where reader.holds(unit, column.item, in: cells, at: column.column) {
      readMark(cells.row, cells.table, unit, column, &reader)
    }
  }

  /// Reads the value that a row gives a fact, or returns nil if the row gives none that can be used.
  private static func value(
    _ cells: CellReader<ChecklistColumn>, _ unit: UnitID?, _ column: ChecklistFacts.FactColumn,
    _ reader: inout RegisterReader
  ) -> (value: Value, count: Int64)? {
    guard let rubric = reader.rubric else { return nil }
    let (table, row) = (cells.table, cells.row)
    let bytes = table.bytes(row, at: column.column)
    let counted = column.countColumn.map { table.bytes(row, at: $0) } ?? []
    let place = Location(table.path, line: row.line, column: column.column)
    let count = isBlank(counted) ? 1 : meaning(of: counted) { parseCount($0) }
    if count == nil, let number = column.countColumn {
      let text = trimmed(String(decoding: counted, as: UTF8.self))
      reader.findings.add(.badCount(Location(table.path, line: row.line, column: number), text))
    }
    guard !isBlank(bytes) else {
      // 数量 is given, but not what it counts.
      if count.map({ $0 > 0 && !isBlank(counted) }) ?? false {
        reader.findings.add(.missingValue(place, "\(rubric[column.item].id) \(rubric[column.fact].name)"))
      }
      if !isBlank(counted) { reader.gaps.blame(unit, column.item) }
      return nil
    }
    let value = value(bytes, of: column.fact, rubric)
    if value == nil {
      let text = trimmed(String(decoding: bytes, as: UTF8.self))
      reader.findings.add(
        rubric.scoring[column.fact].kind == .event
          ? .notNone(place, text, rubric[column.fact])
          : .badValue(place, text, rubric.scoring[column.fact].kind, rubric[column.fact]))
    }
    guard let value, let count else {
      reader.gaps.blame(unit, column.item)
      return nil
    }
    if reader.lacksCalendar(column.fact, value, due: nil, at: place) {
      reader.gaps.blame(unit, column.item)
    }
    return (value, count)
  }

  /// The 编号 that numbers in checklists are taken to have; no cell can hold it.
  private static let checklistReference: ArraySlice<UInt8> = [0]

  /// Returns the value of a cell; of an event, only that there was none.
  private static func value(_ cell: ArraySlice<UInt8>, of fact: FactID, _ rubric: RubricBook) -> Value? {
    guard rubric.scoring[fact].kind == .event else { return rubric.value(cell, of: fact) }
    return parseYesNo(cell) == false ? .never : nil
  }

  /// Reads a judged item's mark; an empty cell gives no mark and withdraws none.
  private static func readMark(
    _ row: Table.Row, _ table: Table, _ unit: UnitID?, _ column: ChecklistFacts.MarkColumn,
    _ reader: inout RegisterReader
  ) {
    let bytes = table.bytes(row, at: column.column)
    guard !isBlank(bytes), let rubric = reader.rubric else { return }
    let place = Location(table.path, line: row.line, column: column.column)
    let (mark, fault) = reader.names.mark(
      normalised(bytes), String(decoding: bytes, as: UTF8.self), for: column.item, at: place)
    if let fault { reader.findings.add(fault) }
    guard let unit else { return }
    let isNew = reader.batch.noteMark(unit, column.item)
    if !isNew { reader.findings.add(.duplicateScore(place, reader.names.unit(unit), rubric[column.item])) }
    guard let mark, fault == nil, isNew else {
      reader.gaps.blame(unit, column.item)
      return
    }
    reader.batch.touch(.unit(unit), column.item)
    let reason = column.reasonColumn.map { String(decoding: table.bytes(row, at: $0), as: UTF8.self) } ?? ""
    reader.marks.append(
      MarkEntry(
        unit: unit, item: column.item, mark: mark, round: reader.round, reason: trimmed(reason), assessor: "",
        authority: "", date: nil, place: place,
        reasonPlace: Location(table.path, line: row.line, column: column.reasonColumn ?? 1)))
  }
}

extension RegisterReader {
  /// Returns true if a unit has the item of a checklist's column; something in the column of an item that it does not
  /// have is a finding.
  fileprivate mutating func holds(
    _ unit: UnitID?, _ item: ItemID, in cells: CellReader<ChecklistColumn>, at column: Int
  ) -> Bool {
    guard let unit, let scope = names.scope, !scope.contains(unit, item) else { return true }
    if !isBlank(cells.table.bytes(cells.row, at: column)) {
      _ = names.holders(
        [unit], of: item, at: Location(cells.table.path, line: cells.row.line, column: column), &findings)
    }
    return false
  }
}
