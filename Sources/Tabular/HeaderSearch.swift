/// Where a register's header is: the first of the first five non-blank rows that has every required column.
struct HeaderSearch {
  /// The index of the header's row.
  let row: Int
  /// The non-blank rows above it.
  let titleRows: [Int]
  /// The place of each schema column in the row, from 0.
  let places: [Int?]
  /// The name of a column that stands in the row twice.
  let repeated: String?

  /// Looks for the header.
  init?(_ grid: CSVGrid, schema: Schema) {
    let candidates = HeaderSearch.rows(of: grid)
    for (number, row) in candidates.enumerated() {
      var places = [Int?](repeating: nil, count: schema.columns.count)
      var repetitions: Set<Int> = []
      for (place, cell) in grid.rows[row].cells.enumerated() where !isBlank(grid.bytes(cell)) {
        guard let column = schema.column(named: normalised(grid.bytes(cell))) else { continue }
        if places[column] == nil { places[column] = place } else { repetitions.insert(column) }
      }
      let repeated = repetitions.min().map { schema.columns[$0].name }
      guard zip(schema.columns, places).allSatisfy({ !$0.isRequired || $1 != nil }) else { continue }
      self.row = row
      self.places = places
      self.repeated = repeated
      titleRows = Array(candidates.prefix(number))
      return
    }
    return nil
  }

  /// The first five non-blank rows.
  static func rows(of grid: CSVGrid) -> [Int] {
    Array(
      grid.rows.indices.lazy
        .filter { index in !grid.rows[index].cells.allSatisfy { isBlank(grid.bytes($0)) } }.prefix(5))
  }
}
