/// The rows and cells of a CSV text (RFC 4180) with their positions, before any meaning.
///
/// The cells' texts are kept without their quotes, one after another in one buffer. LF, CRLF and CR end a line. A
/// quote inside an unquoted cell is text.
package struct CSVGrid: Sendable {
  /// The bytes of one cell within ``text``.
  struct Cell: Sendable {
    let start: UInt32
    let end: UInt32
  }

  /// A row's position in the file and among the cells.
  struct Row: Sendable {
    /// The line on which the row begins, counted from 1.
    let line: Int
    /// The indices of its cells.
    let cells: Range<Int>
  }

  /// A quote never closed, or text after a closing quote.
  struct QuoteFault: Sendable, Hashable {
    /// The index of the row.
    let row: Int
    /// The line on which the quote opened or, for text after a closing quote, on which the row begins.
    let line: Int
    /// The number of the cell in its row, counted from 1.
    let column: Int
    /// True if the quote was never closed.
    let isOpen: Bool
  }

  /// The text of all cells, one after another.
  private(set) var text: [UInt8] = []
  /// The cells of all rows.
  private(set) var cells: [Cell] = []
  /// The rows, blank ones included.
  private(set) var rows: [Row] = []
  /// The faults, in order.
  private(set) var faults: [QuoteFault] = []
  /// The length in bytes of the longest cell that is properly closed.
  private(set) var longestCell = 0

  /// Splits a text into rows and cells.
  ///
  /// - Parameters:
  ///   - utf8: The text, shorter than 4 GiB.
  ///   - delimiter: A comma, a tab or a semicolon.
  /// - Complexity: O(*n*).
  package init(_ utf8: [UInt8], delimiter: UInt8) {
    text.reserveCapacity(utf8.count)
    var reader = Reader(utf8: utf8, delimiter: delimiter)
    while reader.position < utf8.count { readRow(&reader) }
  }

  /// Returns the bytes of a cell.
  func bytes(_ cell: Int) -> ArraySlice<UInt8> { text[Int(cells[cell].start)..<Int(cells[cell].end)] }

  private struct Reader {
    let utf8: [UInt8]
    let delimiter: UInt8
    var position = 0
    var line = 1

    /// Skips a line end at the position, if there is one, and returns true if there was.
    mutating func skipLineEnd() -> Bool {
      guard position < utf8.count, utf8[position] == 0x0A || utf8[position] == 0x0D else { return false }
      let isPair = utf8[position] == 0x0D && position + 1 < utf8.count && utf8[position + 1] == 0x0A
      position += isPair ? 2 : 1
      line += 1
      return true
    }

    /// Finds the end of the run of bytes that neither separate cells nor end the line.
    func endOfRun() -> Int {
      var end = position
      while end < utf8.count, utf8[end] != delimiter, utf8[end] != 0x0A, utf8[end] != 0x0D { end += 1 }
      return end
    }
  }

  private mutating func readRow(_ reader: inout Reader) {
    let line = reader.line
    let first = cells.count
    while true {
      let start = text.count
      var isClosed = true
      if reader.position < reader.utf8.count, reader.utf8[reader.position] == UInt8(ascii: "\"") {
        isClosed = readQuoted(&reader, rowLine: line, column: cells.count - first + 1)
      }
      let end = reader.endOfRun()
      text += reader.utf8[reader.position..<end]
      reader.position = end
      cells.append(Cell(start: UInt32(start), end: UInt32(text.count)))
      if isClosed { longestCell = max(longestCell, text.count - start) }
      guard end < reader.utf8.count, reader.utf8[end] == reader.delimiter else { break }
      reader.position += 1
    }
    _ = reader.skipLineEnd()
    rows.append(Row(line: line, cells: first..<cells.count))
  }

  /// Reads a quoted cell up to its closing quote and returns true if there is one.
  private mutating func readQuoted(_ reader: inout Reader, rowLine: Int, column: Int) -> Bool {
    let quote = UInt8(ascii: "\"")
    let opened = reader.line
    reader.position += 1
    while reader.position < reader.utf8.count {
      let byte = reader.utf8[reader.position]
      if byte == quote {
        reader.position += 1
        guard reader.position < reader.utf8.count, reader.utf8[reader.position] == quote else {
          if reader.endOfRun() > reader.position {
            faults.append(QuoteFault(row: rows.count, line: rowLine, column: column, isOpen: false))
          }
          return true
        }
        text.append(quote)
        reader.position += 1
      } else if byte == 0x0A || byte == 0x0D {
        let start = reader.position
        _ = reader.skipLineEnd()
        text += reader.utf8[start..<reader.position]
      } else {
        text.append(byte)
        reader.position += 1
      }
    }
    faults.append(QuoteFault(row: rows.count, line: opened, column: column, isOpen: true))
    return false
  }
}
