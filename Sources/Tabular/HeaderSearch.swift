/// The position of a register's header: the first of the first five non-blank rows that has every required column.
struct HeaderSearch {
  /// The index of the header's row.
  let row: Int
  /// The non-blank rows above it.
  let titleRows: [Int]
  /// The columns that its cells name.
  let columns: HeaderRow

  /// The most non-blank rows that are searched.
  static let most = 5

  /// Searches for the header, or fails if there is none.
  init?(_ grid: CellGrid, schema: Schema) {
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

  /// Returns the indices of the first non-blank rows.
  static func rows(of grid: CellGrid, most: Int = HeaderSearch.most) -> [Int] {
    Array(
      grid.rows.indices.lazy
        .filter { index in !grid.rows[index].cells.allSatisfy { isBlank(grid.bytes($0)) } }.prefix(most))
  }
}
