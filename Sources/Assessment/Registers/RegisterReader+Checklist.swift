import Diagnostics
import Rubric
import Tabular

extension RegisterReader {
  static let checklistSchema = Schema(
    [Column("单位", "unit", required: true), Column("备注", "note")], unitColumns: [0], keepsOthers: true)

  /// A column of a checklist that holds a fact's values.
  private struct FactColumn {
    let item: ItemID
    let fact: FactID
    let column: Int
  }

  /// Reads the round's checklist: a row per unit, a column per fact.
  mutating func readChecklist(_ name: String) {
    guard let table = table(name, RegisterReader.checklistSchema, feeds: .evidence, prose: [1]) else { return }
    let columns = factColumns(of: table)
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
        for column in columns { blame(likely, column.item) }
        continue
      }
      readChecklist(row, table, unit, columns)
    }
  }

  private mutating func readChecklist(_ row: Table.Row, _ table: Table, _ unit: UnitID?, _ columns: [FactColumn]) {
    var hasPlainRecord = false
    for column in columns {
      let bytes = table.bytes(row, at: column.column)
      guard !isBlank(bytes), let rubric else { continue }
      let text = trimmed(String(decoding: bytes, as: UTF8.self))
      guard let value = rubric.value(normalised(bytes), of: column.fact) else {
        let place = Location(table.path, line: row.line, column: column.column)
        findings.add(.badValue(place, text, rubric.scoring[column.fact].kind, rubric[column.fact]))
        blame(unit, column.item)
        continue
      }
      hasPlainRecord = hasPlainRecord || rubric.scoring[column.fact].kind == .number
      guard let unit else { continue }
      var texts = RegisterRow(file: file, line: row.line, round: round)
      texts.valueColumn = column.column
      texts.value = text
      texts.note = trimmed(table.text(row, 1))
      add(Record(column.fact, value, row: rows.add(texts)), to: .unit(unit), column.item)
    }
    guard hasPlainRecord, let unit else { return }
    var key = Array("checklist \(unit.index)".utf8)
    for column in columns.map(\.column) {
      key.append(0)
      key += table.bytes(row, at: column)
    }
    if !batch.plainRows.insert(key).inserted { findings.add(.duplicateRow(Location(table.path, line: row.line))) }
  }

  /// The facts that a checklist's columns are headed by, as `6.1 应急演练备案`.
  private mutating func factColumns(of table: Table) -> [FactColumn] {
    guard let rubric else { return [] }
    var columns: [FactColumn] = []
    for other in table.others {
      let place = Location(table.path, line: table.headerLine, column: other.column)
      let words = normalised(other.header).split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard let first = words.first else {
        findings.add(Diagnostic(.csvUnknownColumn, at: place, "此列有内容但没有列名，内容不会被读取；请补上列名或删除此列"))
        continue
      }
      guard let item = rubric.item(String(first)) else {
        findings.add(.unknownItem(place, other.header, rubric, isHeader: true))
        continue
      }
      let name = words.count > 1 ? trimmed(String(words[1])) : ""
      guard let fact = fact(name, of: item, at: place, kinds: [.yesno, .choice, .date, .number]) else {
        blame(everyUnitOn: item)
        continue
      }
      if columns.contains(where: { $0.fact == fact }) {
        findings.add(
          Diagnostic(.csvHeader, at: Location(table.path), "表头中\(quoted(other.header))列出现了两次，请只保留一列"))
        return []
      }
      columns.append(FactColumn(item: item, fact: fact, column: other.column))
    }
    return columns
  }
}
