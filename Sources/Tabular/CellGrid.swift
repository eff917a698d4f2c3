/// The rows and cells of a CSV text or of a workbook's sheet with their positions, before any meaning.
///
/// The cells are ranges of one text. In a CSV text only a cell with doubled quotes needs bytes of its own, which stand
/// behind it; in a sheet cells with the same shared string are the same bytes.
package struct CellGrid: Sendable {
  /// The bytes of one cell within ``text``.
  struct Cell: Sendable {
    let start: UInt32
    let end: UInt32

    init(_ bytes: Range<Int>) {
      start = UInt32(truncatingIfNeeded: bytes.lowerBound)
      end = UInt32(truncatingIfNeeded: bytes.upperBound)
    }

    /// The range of its bytes.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// A row's position in the file and among the cells.
  struct Row: Sendable {
    private let lineNumber: UInt32
    private let firstCell: UInt32
    private let endCell: UInt32

    init(line: Int, cells: Range<Int>) {
      lineNumber = UInt32(truncatingIfNeeded: line)
      firstCell = UInt32(truncatingIfNeeded: cells.lowerBound)
      endCell = UInt32(truncatingIfNeeded: cells.upperBound)
    }

    /// The line on which the row begins, counted from 1.
    var line: Int { Int(lineNumber) }
    /// The indices of its cells.
    var cells: Range<Int> { Int(firstCell)..<Int(endCell) }
  }

  /// A cell whose content cannot be told.
  struct Fault: Sendable, Hashable {
    /// What is wrong with the cell.
    enum Kind: Sendable {
      /// A quote that is never closed.
      case openQuote
      /// Text after a closing quote.
      case textAfterQuote
      /// A formula whose result was not saved.
      case noResult
    }

    /// The index of the row.
    let row: Int
    /// The line on which the quote opened or, for any other fault, on which the row begins.
    let line: Int
    /// The number of the cell in its row, counted from 1.
    let column: Int
    /// What is wrong with the cell.
    let kind: Kind
  }

  /// The text that the cells are ranges of.
  private(set) var text: [UInt8] = []
  /// The cells of all rows.
  private(set) var cells: [Cell] = []
  /// The rows, blank ones included.
  private(set) var rows: [Row] = []
  /// The faults, in order.
  private(set) var faults: [Fault] = []
  /// The length in bytes of the longest cell without a fault.
  private(set) var longestCell = 0

  /// Creates a grid of rows that have been read.
  init(text: [UInt8], cells: [Cell], rows: [Row], faults: [Fault], longestCell: Int) {
    (self.text, self.cells, self.rows, self.faults) = (text, cells, rows, faults)
    self.longestCell = longestCell
  }

  /// The lines on which the rows begin.
  package var lines: [Int] { rows.map(\.line) }
  /// The number of bytes of the text.
  package var textCount: Int { text.count }
  /// True if there are no rows.
  package var isEmpty: Bool { rows.isEmpty }

  /// Returns true if it is a form in which nothing was filled in: a head, and below it nothing.
  ///
  /// - Parameter namesRows: True if the first cell of each row is given with the form.
  /// - Returns: True if nothing was filled in.
  package func isUnfilled(namesRows: Bool) -> Bool {
    faults.isEmpty
      && rows.lazy.filter { row in !row.cells.allSatisfy { isBlank($0) } }.dropFirst().allSatisfy { row in
        namesRows && row.cells.dropFirst().allSatisfy { isBlank($0) }
      }
  }

  /// Returns true if something was filled in below a head, above which there may be titles that have a row to themselves.
  ///
  /// - Parameter namesRows: True if the first cell of each row is given with the form.
  /// - Returns: True if something was filled in, or cannot be told.
  package func hasFilledRows(namesRows: Bool) -> Bool {
    let filled = rows.lazy.map { row in row.cells.filter { !isBlank($0) } }.filter { !$0.isEmpty }
    let below = filled.drop { $0.count == 1 }.dropFirst()
    return !faults.isEmpty
      || below.contains { cells in !namesRows || cells.count > 1 }
  }

  /// Returns the bytes of a cell.
  func bytes(_ cell: Int) -> ArraySlice<UInt8> { text[cells[cell].range] }

  /// Returns true if a cell holds nothing but white space and invisible characters.
  func isBlank(_ cell: Int) -> Bool {
    let range = cells[cell].range
    guard let first = range.first else { return true }
    return mayBeginBlank(text[first]) && Tabular.isBlank(text[range])
  }
}
