import Tabular

/// A table of rows that are made when they are written, block by block, so that no more than one block stands in memory.
package struct Sheet: Sendable {
  /// The name, of at most 31 characters and without `[]:*?/\`.
  let name: String
  /// The columns.
  let columns: [SheetColumn]
  /// How many columns stay in sight, with the head.
  let fixed: Int
  /// How many blocks of rows there are, mostly one a unit.
  let blocks: Int
  /// Makes the rows of a block, the same every time; a row may end before the last column.
  let rows: @Sendable (Int) -> [[SheetCell]]

  /// Creates a sheet.
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

  /// Creates a sheet with a row for each of some values, of columns that know what to take from one.
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
