/// The rows of a block of a sheet, cell after cell, in memory that the next block takes again.
package struct SheetRows: Sendable {
  /// The cells of all rows.
  private(set) var cells: [SheetCell] = []
  /// The end of each row among the cells.
  private(set) var ends: [Int] = []

  /// Appends a cell to the current row.
  mutating func add(_ cell: SheetCell) { cells.append(cell) }

  /// Appends empty cells to the current row.
  mutating func skip(_ count: Int) { for _ in 0..<count { cells.append(.none) } }

  /// Ends the current row, which may end before the last column.
  mutating func endRow() { ends.append(cells.count) }

  /// Drops all rows.
  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
