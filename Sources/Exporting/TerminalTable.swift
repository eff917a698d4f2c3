import Diagnostics

/// Returns rows of cells aligned in columns for a terminal, counting wide characters as two, each line ended by a line
/// feed.
///
/// - Parameters:
///   - rows: The rows, the head first, all with the same number of cells.
///   - isNumber: True for each column that is aligned to its end; empty if none is.
/// - Returns: The lines.
func terminalTable(_ rows: [[String]], isNumber: [Bool] = []) -> String {
  let columns = rows.first?.indices ?? [].indices
  let widths = columns.map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
  return rows.reduce(into: "") { text, row in
    var line = columns.map { column in
      row[column].padded(to: widths[column], atStart: !isNumber.isEmpty && isNumber[column])
    }.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    text += line + "\n"
  }
}
