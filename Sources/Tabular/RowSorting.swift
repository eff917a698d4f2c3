internal import Diagnostics

/// The sorting of the rows below a header into data, summaries and rows with faults (formats §2).
struct RowSorting {
  private let grid: CellGrid
  private let path: String
  private let header: Int
  private let width: Int
  private let serials: Set<Int>
  private let summaries: SummaryWords
  private let isSheet: Bool

  /// Prepares to sort the rows of a register.
  init(_ grid: CellGrid, path: String, header: HeaderSearch, schema: Schema, isSheet: Bool) {
    self.isSheet = isSheet
    let head = grid.rows[header.row].cells
    self.grid = grid
    self.path = path
    self.header = header.row
    width = head.count
    serials = Set(header.columns.serials)
    summaries = SummaryWords(schema, places: header.columns.places, serials: serials, header: head, grid: grid)
  }

  /// Returns the rows that are not blank.
  func rows(findings: inout Findings) -> [Table.Row] {
    var rows: [Table.Row] = []
    rows.reserveCapacity(grid.rows.count - header)
    var faults = grid.faults[...]
    for index in grid.rows.indices.dropFirst(header + 1) {
      while let fault = faults.first, fault.row < index { faults.removeFirst() }
      if faults.first?.row == index {
        while let fault = faults.first, fault.row == index {
          findings.add(.cell(fault, path: path))
          faults.removeFirst()
        }
        rows.append(Table.Row(grid.rows[index], .faulty))
      } else if let kind = kind(of: grid.rows[index], findings: &findings) {
        rows.append(Table.Row(grid.rows[index], kind))
      }
    }
    return rows
  }

  /// Finds the use of a row without a faulty quote; nil for a blank one.
  private func kind(of row: CellGrid.Row, findings: inout Findings) -> Table.RowKind? {
    let cells = row.cells
    guard let first = firstFilled(cells) else { return nil }
    if let word = summaries.word(of: cells, firstFilled: first, grid: grid) {
      findings.add(.summaryRow(path, line: row.line, word: word))
      return .summary
    }
    guard let surplus = cells.dropFirst(width).first(where: { !grid.isBlank($0) }) else { return .data }
    let place = Location(path, line: row.line, column: surplus - cells.lowerBound + 1)
    findings.add(.surplusCell(place, grid.bytes(surplus), width: width, inSheet: isSheet))
    return .faulty
  }

  /// Finds the first filled cell of a row outside the 序号 columns.
  private func firstFilled(_ cells: Range<Int>) -> Int? {
    cells.first { !grid.isBlank($0) && (serials.isEmpty || !serials.contains($0 - cells.lowerBound)) }
  }
}
