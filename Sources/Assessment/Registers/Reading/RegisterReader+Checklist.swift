import Diagnostics
import Rubric
import Tabular

extension RegisterReader {
  static let checklistSchema = Schema(
    [Column("单位", "unit", required: true), Column("备注", "note")], unitColumns: [0], keepsOthers: true)

  /// Reads the round's checklist: a row per unit, a column per fact or judged item.
  mutating func readChecklist(_ name: String) {
    let schema = RegisterReader.checklistSchema.keeping((rubric?.facts ?? []).map(\.name))
    guard let table = table(name, schema, feeds: .evidence, prose: [1]) else { return }
    let before = findings.all.count
    readChecklist(table)
    if table.isUnfilledChecklist { joinFindings(after: before, ofUnfilled: table) }
  }

  private mutating func readChecklist(_ table: Table) {
    let columns = columns(of: table) ?? ChecklistColumns()
    if table.isCutShort, !columns.marks.isEmpty { wanting.insert(.scores) }
    var lines: [UnitID: Int] = [:]
    for row in table.rows where row.kind != .summary {
      let place = table.location(row, 0)
      guard !isBlank(table.bytes(row, 0)) else {
        if row.kind == .data {
          findings.add(.missingValue(place, "单位"))
          readChecklist(row, table, nil, columns)
        }
        continue
      }
      let count = findings.all.count
      let unit = unit(table.bytes(row, 0), at: place)
      if row.kind == .faulty { findings.discard(after: count) }
      guard row.kind == .data, unit != nil || directory == nil else {
        let likely = unit ?? hint(spaceless(normalised(table.bytes(row, 0))))?.unit
        for item in columns.items { blame(likely, item) }
        continue
      }
      if let unit, let earlier = lines.updateValue(row.line, forKey: unit) {
        findings.add(
          .doubleUnit(Location(table.path, line: row.line), directory?[unit], earlier: self.name(self.place(earlier))))
        for item in columns.items { blame(unit, item) }
        readChecklist(row, table, nil, columns)
        continue
      }
      readChecklist(row, table, unit, columns)
    }
  }

  private mutating func readChecklist(_ row: Table.Row, _ table: Table, _ unit: UnitID?, _ columns: ChecklistColumns) {
    for column in columns.facts {
      guard let rubric, let cell = readCell(row, table, unit, column), let unit else { continue }
      var texts = RegisterRow(file: file, line: row.line, round: round)
      texts.origin = .checklist
      texts.valueColumn = column.column
      texts.value = cell.text
      texts.note = trimmed(table.text(row, 1))
      if cell.value == .never, rubric.scoring[column.fact].kind == .event {
        noteNone(unit, column.fact, isTaken: false, at: Location(table.path, line: row.line, column: column.column))
      }
      // A number replaces the one of an earlier round's checklist, and no other.
      let reference = rubric.scoring[column.fact].kind == .number ? reference(RegisterReader.checklistReference) : nil
      add(
        Record(column.fact, cell.value, reference: reference, count: cell.count, row: rows.add(texts)),
        to: .unit(unit), column.item)
    }
    for column in columns.marks { readMark(row, table, unit, column) }
  }

  /// What a row says of a fact; nil where it says nothing, or nothing that can be used.
  private mutating func readCell(
    _ row: Table.Row, _ table: Table, _ unit: UnitID?, _ column: ChecklistColumns.FactColumn
  ) -> (value: Value, count: Int64, text: String)? {
    guard let rubric else { return nil }
    let bytes = table.bytes(row, at: column.column)
    let counted = column.countColumn.map { table.bytes(row, at: $0) } ?? []
    let place = Location(table.path, line: row.line, column: column.column)
    let count = isBlank(counted) ? 1 : parseCount(normalised(counted))
    if count == nil, let number = column.countColumn {
      let text = trimmed(String(decoding: counted, as: UTF8.self))
      findings.add(.badCount(Location(table.path, line: row.line, column: number), text))
    }
    guard !isBlank(bytes) else {
      // A number of times, and not of what.
      if count.map({ $0 > 0 && !isBlank(counted) }) ?? false {
        findings.add(.missingValue(place, "\(rubric[column.item].id) \(rubric[column.fact].name)"))
      }
      if !isBlank(counted) { blame(unit, column.item) }
      return nil
    }
    let text = trimmed(String(decoding: bytes, as: UTF8.self))
    let value = checklistValue(normalised(bytes), of: column.fact, rubric)
    if value == nil {
      findings.add(
        rubric.scoring[column.fact].kind == .event
          ? .notNone(place, text, rubric[column.fact])
          : .badValue(place, text, rubric.scoring[column.fact].kind, rubric[column.fact]))
    }
    guard let value, let count else {
      blame(unit, column.item)
      return nil
    }
    return (value, count, text)
  }

  /// The 编号 that numbers in checklists are taken to have; no cell can hold it.
  private static let checklistReference = "\0"

  /// The value of a cell; of an event only that there was none.
  private func checklistValue(_ key: String, of fact: FactID, _ rubric: RubricBook) -> Value? {
    guard rubric.scoring[fact].kind == .event else { return rubric.value(key, of: fact) }
    return parseYesNo(key) == false ? .never : nil
  }

  /// Reads a judged item's mark; an empty cell is none, and takes none back.
  private mutating func readMark(
    _ row: Table.Row, _ table: Table, _ unit: UnitID?, _ column: ChecklistColumns.MarkColumn
  ) {
    let bytes = table.bytes(row, at: column.column)
    guard !isBlank(bytes), let rubric else { return }
    let place = Location(table.path, line: row.line, column: column.column)
    let (mark, fault) = mark(normalised(bytes), String(decoding: bytes, as: UTF8.self), for: column.item, at: place)
    if let fault { findings.add(fault) }
    guard let unit else { return }
    let isNew = batch.scored.insert(Blame(unit: unit, item: column.item)).inserted
    if !isNew { findings.add(.duplicateScore(place, directory?[unit], rubric[column.item])) }
    guard let mark, fault == nil, isNew else {
      blame(unit, column.item)
      return
    }
    touch(unit, column.item)
    let reason = column.reasonColumn.map { String(decoding: table.bytes(row, at: $0), as: UTF8.self) } ?? ""
    marks.append(
      MarkEntry(
        unit: unit, item: column.item, mark: mark, round: round, reason: trimmed(reason), assessor: "", authority: "",
        date: nil, place: place,
        reasonPlace: Location(table.path, line: row.line, column: column.reasonColumn ?? 1)))
  }
}
