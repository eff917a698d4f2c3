import Tabular

/// A worksheet whose rows are made as they are written, block by block, so that only one block is in memory at a time.
package struct Sheet: Sendable {
  /// The name, of at most 31 characters and without `[]:*?/\`.
  let name: String
  /// The columns.
  let columns: [SheetColumn]
  /// The number of columns that stay in sight, as the head does.
  let fixed: Int
  /// The number of blocks of rows, mostly one per unit.
  let blocks: Int
  /// Returns the rows of a block, the same every time; a row may end before the last column.
  let rows: @Sendable (Int) -> [[SheetCell]]

  /// Creates a sheet of blocks of rows.
  init(
    _ name: String, _ columns: [SheetColumn], fixed: Int = 0, blocks: Int,
    rows: @escaping @Sendable (Int) -> [[SheetCell]]
  ) {
    self.name = name
    self.columns = columns
    self.fixed = fixed
    self.blocks = blocks
    self.rows = rows
  }

  /// Creates a sheet with a row for each value, from columns that know their cells.
  init<Value: Sendable>(
    _ name: String, _ fields: [SheetField<Value>], fixed: Int = 0, of values: [Value]
  ) {
    self.init(name, fields.map(\.column), fixed: fixed, blocks: values.count) { index in
      [fields.map { $0.cell(values[index]) }]
    }
  }

  /// The sheet as CSV for people.
  package var csv: [UInt8] {
    var csv = CSVText()
    csv.row(columns.map { .text($0.head) })
    for block in 0..<blocks {
      for row in rows(block) {
        let missing = max(0, columns.count - row.count)
        csv.row(row.map(\.csv) + Array(repeating: .text(""), count: missing))
      }
    }
    return csv.bytes
  }
}
