/// The rows of a workbook's sheet while they are read, cell by cell.
///
/// Cells may share one range of the text, so that a text that stands in many cells is stored once.
package struct SheetCells: Sendable {
  private var text: [UInt8] = []
  private var cells: [CellGrid.Cell] = []
  private var rows: [CellGrid.Row] = []
  private var faults: [CellGrid.Fault] = []
  private var longestCell = 0
  /// The index of the first cell of the row that is being read.
  private var first = 0
  /// The number of empty cells that were added before others.
  package private(set) var padding = 0

  /// Begins a sheet without rows.
  package init() {}

  /// The number of bytes stored so far.
  package var count: Int { text.count }
  /// True if no row has a cell.
  package var isEmpty: Bool { cells.isEmpty }

  /// Stores bytes of UTF-8 for cells.
  package mutating func store(_ bytes: ArraySlice<UInt8>) -> Range<Int> {
    let start = text.count
    text.append(contentsOf: bytes)
    return start..<text.count
  }

  /// Adds a cell to the row being read, and empty ones before it where the row has none.
  ///
  /// - Parameters:
  ///   - bytes: Its stored bytes.
  ///   - column: Its number, counted from 1, higher than that of the cell before.
  package mutating func add(_ bytes: Range<Int>, column: Int) {
    pad(to: column - 1)
    cells.append(CellGrid.Cell(bytes))
    longestCell = max(longestCell, bytes.count)
  }

  /// Adds an empty cell, whose formula was saved without its result, to the row being read.
  package mutating func addWithoutResult(column: Int, row: Int) {
    add(0..<0, column: column)
    faults.append(CellGrid.Fault(row: rows.count, line: row, column: column, kind: .noResult))
  }

  /// Ends the row being read; one without cells is left out.
  package mutating func endRow(_ number: Int) {
    guard cells.count > first else { return }
    rows.append(CellGrid.Row(line: number, cells: first..<cells.count))
    first = cells.count
  }

  /// The rows as a grid.
  package consuming func grid() -> CellGrid {
    CellGrid(text: text, cells: cells, rows: rows, faults: faults, longestCell: longestCell)
  }

  private mutating func pad(to width: Int) {
    while cells.count - first < width {
      cells.append(CellGrid.Cell(0..<0))
      padding += 1
    }
  }
}
