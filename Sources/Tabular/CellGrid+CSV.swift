extension CellGrid {
  /// Splits a CSV text (RFC 4180) into rows and cells.
  ///
  /// LF, CRLF and CR end a line. A quote inside an unquoted cell is text.
  ///
  /// - Parameters:
  ///   - utf8: The text, shorter than 2 GiB.
  ///   - delimiter: A comma, a tab or a semicolon.
  /// - Complexity: O(*n*).
  package init(_ utf8: [UInt8], delimiter: UInt8) {
    var reader = CSVReader(delimiter: delimiter)
    while reader.position < utf8.count { reader.readRow(utf8) }
    self.init(
      text: reader.unquoted.isEmpty ? utf8 : utf8 + reader.unquoted, cells: reader.cells, rows: reader.rows,
      faults: reader.faults, longestCell: reader.longestCell)
  }
}

/// The state of splitting a CSV text.
private struct CSVReader {
  let delimiter: UInt8
  var position = 0
  /// The cells that have doubled quotes or a fault, without their quotes.
  var unquoted: [UInt8] = []
  var cells: [CellGrid.Cell] = []
  var rows: [CellGrid.Row] = []
  var faults: [CellGrid.Fault] = []
  var longestCell = 0

  private var line = 1

  private static let quote = UInt8(ascii: "\"")

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Skips a line end at the position, if there is one.
  private mutating func skipLineEnd(_ utf8: [UInt8]) {
    guard position < utf8.count, utf8[position] == 0x0A || utf8[position] == 0x0D else { return }
    let isPair = utf8[position] == 0x0D && position + 1 < utf8.count && utf8[position + 1] == 0x0A
    position += isPair ? 2 : 1
    line += 1
  }

  /// Finds the end of the run of bytes from an index on that neither separate cells nor end the line.
  private func endOfRun(_ utf8: [UInt8], from start: Int) -> Int {
    let span = utf8.span
    var end = start
    while end < span.count {
      let byte = span[end]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      end += 1
    }
    return end
  }

  mutating func readRow(_ utf8: [UInt8]) {
    let (line, first) = (self.line, cells.count)
    while true {
      let start = position
      if start < utf8.count, utf8[start] == CSVReader.quote {
        readQuoted(utf8, rowLine: line, column: cells.count - first + 1)
      } else {
        position = endOfRun(utf8, from: start)
        cells.append(CellGrid.Cell(start..<position))
        longestCell = max(longestCell, position - start)
      }
      guard position < utf8.count, utf8[position] == delimiter else { break }
      position += 1
    }
    skipLineEnd(utf8)
    rows.append(CellGrid.Row(line: line, cells: first..<cells.count))
  }

  /// Reads a quoted cell and whatever stands behind its closing quote.
  private mutating func readQuoted(_ utf8: [UInt8], rowLine: Int, column: Int) {
    let opened = line
    let copied = unquoted.count
    position += 1
    // The bytes before it have been copied.
    var start = position
    while position < utf8.count {
      let byte = utf8[position]
      if byte == 0x0A || byte == 0x0D {
        skipLineEnd(utf8)
        continue
      }
      guard byte == CSVReader.quote else {
        position += 1
        continue
      }
      let closing = position
      guard closing + 1 < utf8.count, utf8[closing + 1] == CSVReader.quote else {
        position = endOfRun(utf8, from: closing + 1)
        let hasFault = position > closing + 1
        if hasFault { fault(.textAfterQuote, line: rowLine, column: column) }
        if !hasFault, unquoted.count == copied {
          cells.append(CellGrid.Cell(start..<closing))
        } else {
          unquoted += utf8[start..<closing]
          unquoted += utf8[(closing + 1)..<position]
          cells.append(CellGrid.Cell((utf8.count + copied)..<(utf8.count + unquoted.count)))
        }
        longestCell = max(longestCell, cells[cells.count - 1].range.count)
        return
      }
      unquoted += utf8[start...closing]
      start = closing + 2
      position = start
    }
    fault(.openQuote, line: opened, column: column)
    unquoted += utf8[start...]
    cells.append(CellGrid.Cell((utf8.count + copied)..<(utf8.count + unquoted.count)))
  }

  private mutating func fault(_ kind: CellGrid.Fault.Kind, line: Int, column: Int) {
    faults.append(CellGrid.Fault(row: rows.count, line: line, column: column, kind: kind))
  }
}
