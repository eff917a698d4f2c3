/// The rows and cells of a CSV text (RFC 4180) with their positions, before any meaning.
///
/// The cells are ranges of the text; only a cell with doubled quotes needs bytes of its own, which stand behind it.
/// LF, CRLF and CR end a line. A quote inside an unquoted cell is text.
package struct CSVGrid: Sendable {
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

  /// The text, and behind it the cells that have doubled quotes or a fault, without their quotes.
  private(set) var text: [UInt8] = []
  /// The cells of all rows.
  private(set) var cells: [Cell] = []
  /// The rows, blank ones included.
  private(set) var rows: [Row] = []
  /// The faults, in order.
  private(set) var faults: [QuoteFault] = []
  /// The length in bytes of the longest cell that is properly closed.
  private(set) var longestCell = 0

  private static let quote = UInt8(ascii: "\"")

  /// Splits a text into rows and cells.
  ///
  /// - Parameters:
  ///   - utf8: The text, shorter than 2 GiB.
  ///   - delimiter: A comma, a tab or a semicolon.
  /// - Complexity: O(*n*).
  package init(_ utf8: [UInt8], delimiter: UInt8) {
    var reader = Reader(delimiter: delimiter)
    while reader.position < utf8.count { readRow(utf8, &reader) }
    text = reader.unquoted.isEmpty ? utf8 : utf8 + reader.unquoted
  }

  /// Returns the bytes of a cell.
  func bytes(_ cell: Int) -> ArraySlice<UInt8> { text[cells[cell].range] }

  /// Returns true if a cell holds nothing but white space and invisible characters.
  func isBlank(_ cell: Int) -> Bool {
    let range = cells[cell].range
    guard let first = range.first else { return true }
    return mayBeginBlank(text[first]) && Tabular.isBlank(text[range])
  }

  /// The state of splitting a text.
  private struct Reader {
    let delimiter: UInt8
    var position = 0
    var line = 1
    /// The cells that have doubled quotes or a fault, without their quotes.
    var unquoted: [UInt8] = []

    /// Skips a line end at the position, if there is one.
    mutating func skipLineEnd(_ utf8: [UInt8]) {
      guard position < utf8.count, utf8[position] == 0x0A || utf8[position] == 0x0D else { return }
      let isPair = utf8[position] == 0x0D && position + 1 < utf8.count && utf8[position + 1] == 0x0A
      position += isPair ? 2 : 1
      line += 1
    }

    /// Finds the end of the run of bytes from an index on that neither separate cells nor end the line.
    func endOfRun(_ utf8: [UInt8], from start: Int) -> Int {
      let span = utf8.span
      var end = start
      while end < span.count {
        let byte = span[end]
        if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        end += 1
      }
      return end
    }
  }

  private mutating func readRow(_ utf8: [UInt8], _ reader: inout Reader) {
    let (line, first) = (reader.line, cells.count)
    while true {
      let start = reader.position
      if start < utf8.count, utf8[start] == CSVGrid.quote {
        readQuoted(utf8, &reader, rowLine: line, column: cells.count - first + 1)
      } else {
        reader.position = reader.endOfRun(utf8, from: start)
        cells.append(Cell(start..<reader.position))
        longestCell = max(longestCell, reader.position - start)
      }
      guard reader.position < utf8.count, utf8[reader.position] == reader.delimiter else { break }
      reader.position += 1
    }
    reader.skipLineEnd(utf8)
    rows.append(Row(line: line, cells: first..<cells.count))
  }

  /// Reads a quoted cell and whatever stands behind its closing quote.
  private mutating func readQuoted(_ utf8: [UInt8], _ reader: inout Reader, rowLine: Int, column: Int) {
    let opened = reader.line
    let copied = reader.unquoted.count
    reader.position += 1
    // The bytes before it have been copied.
    var start = reader.position
    while reader.position < utf8.count {
      let byte = utf8[reader.position]
      if byte == 0x0A || byte == 0x0D {
        reader.skipLineEnd(utf8)
        continue
      }
      guard byte == CSVGrid.quote else {
        reader.position += 1
        continue
      }
      let closing = reader.position
      guard closing + 1 < utf8.count, utf8[closing + 1] == CSVGrid.quote else {
        reader.position = reader.endOfRun(utf8, from: closing + 1)
        let hasFault = reader.position > closing + 1
        if hasFault { faults.append(QuoteFault(row: rows.count, line: rowLine, column: column, isOpen: false)) }
        if !hasFault, reader.unquoted.count == copied {
          cells.append(Cell(start..<closing))
        } else {
          reader.unquoted += utf8[start..<closing]
          reader.unquoted += utf8[(closing + 1)..<reader.position]
          cells.append(Cell((utf8.count + copied)..<(utf8.count + reader.unquoted.count)))
        }
        longestCell = max(longestCell, cells[cells.count - 1].range.count)
        return
      }
      reader.unquoted += utf8[start...closing]
      start = closing + 2
      reader.position = start
    }
    faults.append(QuoteFault(row: rows.count, line: opened, column: column, isOpen: true))
    reader.unquoted += utf8[start...]
    cells.append(Cell((utf8.count + copied)..<(utf8.count + reader.unquoted.count)))
  }
}
