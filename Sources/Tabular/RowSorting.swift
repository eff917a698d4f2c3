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
      let own = faults.prefix { $0.row == index }
      let wanting = own.filter { !isSkipped($0, grid.rows[index].cells) }
      if !wanting.isEmpty {
        for fault in wanting { findings.add(.cell(fault, path: path)) }
        rows.append(Table.Row(grid.rows[index], .faulty))
      } else if let kind = kind(of: grid.rows[index], findings: &findings) {
        rows.append(Table.Row(grid.rows[index], kind))
      }
    }
    return rows
  }

  /// Returns true if a fault is that of a formula without a result which nobody asks for, in a summary or a 序号 cell.
  private func isSkipped(_ fault: CellGrid.Fault, _ cells: Range<Int>) -> Bool {
    guard fault.kind == .noResult else { return false }
    if serials.contains(fault.column - 1) { return true }
    // 合计 may stand in the 序号 column alone.
    return cells.first { !grid.isBlank($0) }.flatMap { summaries.word(of: cells, firstFilled: $0, grid: grid) } != nil
  }

  /// Finds the use of a row without a fault that matters; nil for a blank one.
  private func kind(of row: CellGrid.Row, findings: inout Findings) -> Table.RowKind? {
    let cells = row.cells
    guard let first = firstFilled(cells) else { return nil }
    if let word = summaries.word(of: cells, firstFilled: first, grid: grid) {
      findings.add(.summaryRow(path, line: row.line, word: word))
      return .summary
    }
    if let mark = otherDelimiter(cells, first) {
      findings.add(.otherDelimiter(Location(path, line: row.line), mark))
      return .faulty
    }
    guard let surplus = cells.dropFirst(width).first(where: { !grid.isBlank($0) }) else { return .data }
    let place = Location(path, line: row.line, column: surplus - cells.lowerBound + 1)
    findings.add(.surplusCell(place, grid.bytes(surplus), width: width, inSheet: isSheet))
    return .faulty
  }

  /// Returns the mark that separates a row's cells, which are all in its first, where another separates the header's; nil
  /// for any other row.
  private func otherDelimiter(_ cells: Range<Int>, _ first: Int) -> String? {
    guard !isSheet, width > 1, cells.allSatisfy({ $0 == first || grid.isBlank($0) }) else { return nil }
    let bytes = grid.bytes(first)
    // Unlike a list of names, a row has as many marks as its header.
    func count(_ mark: UInt8) -> Int { bytes.count { $0 == mark } }
    if count(0x09) > 0 { return "制表符（Tab）" }
    if count(UInt8(ascii: ";")) > 1 || count(UInt8(ascii: ";")) == width - 1 { return "分号" }
    return nil
  }

  /// Finds the first filled cell of a row outside the 序号 columns.
  private func firstFilled(_ cells: Range<Int>) -> Int? {
    cells.first { !grid.isBlank($0) && (serials.isEmpty || !serials.contains($0 - cells.lowerBound)) }
  }
}
