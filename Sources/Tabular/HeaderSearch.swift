/// Where a register's header is: the first of the first five non-blank rows that has every required column.
struct HeaderSearch {
  /// The index of the header's row.
  let row: Int
  /// The non-blank rows above it.
  let titleRows: [Int]
  /// What its cells name.
  let columns: HeaderRow

  /// The most non-blank rows that are looked at.
  static let most = 5

  /// Looks for the header.
  init?(_ grid: CSVGrid, schema: Schema) {
    let candidates = HeaderSearch.rows(of: grid)
    for (number, row) in candidates.enumerated() {
      let columns = HeaderRow(grid, row: row, schema: schema)
      guard columns.missing(schema).isEmpty else { continue }
      self.row = row
      self.columns = columns
      titleRows = Array(candidates.prefix(number))
      return
    }
    return nil
  }

  /// The first non-blank rows.
  static func rows(of grid: CSVGrid, most: Int = HeaderSearch.most) -> [Int] {
    Array(
      grid.rows.indices.lazy
        .filter { index in !grid.rows[index].cells.allSatisfy { isBlank(grid.bytes($0)) } }.prefix(most))
  }
}
