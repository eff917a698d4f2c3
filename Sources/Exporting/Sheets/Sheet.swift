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
  /// Adds the rows of a block, the same every time.
  let rows: @Sendable (Int, inout SheetRows) -> Void

  /// Creates a sheet of blocks of rows.
  init(
    _ name: String, _ columns: [SheetColumn], fixed: Int = 0, blocks: Int,
    rows: @escaping @Sendable (Int, inout SheetRows) -> Void
  ) {
    self.name = name
    self.columns = columns
    self.fixed = fixed
    self.blocks = blocks
    self.rows = rows
  }

  /// Creates a sheet of some rows.
  init(_ name: String, _ columns: [SheetColumn], rows: [[SheetCell]]) {
    self.init(name, columns, blocks: rows.count) { index, block in
      for cell in rows[index] { block.add(cell) }
      block.endRow()
    }
  }

  /// Creates a sheet with a row for each value, from columns that know their cells.
  init<Value: Sendable>(
    _ name: String, _ fields: [SheetField<Value>], fixed: Int = 0, of values: [Value]
  ) {
    self.init(name, fields.map(\.column), fixed: fixed, blocks: values.count) { index, block in
      for field in fields { block.add(field.cell(values[index])) }
      block.endRow()
    }
  }

  /// The sheet as CSV for people.
  package var csv: [UInt8] {
    var csv = CSVText()
    for column in columns { csv.add(column.head) }
    csv.endRow()
    var block = SheetRows()
    for index in 0..<blocks {
      block.removeAll()
      rows(index, &block)
      var start = 0
      for end in block.ends {
        for cell in block.cells[start..<end] { cell.add(to: &csv) }
        for _ in (end - start)..<max(columns.count, end - start) { csv.add("") }
        csv.endRow()
        start = end
      }
    }
    return csv.bytes
  }
}
