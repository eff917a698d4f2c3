import Diagnostics

/// Rows of cells in columns for a terminal, wide characters aligned, each line ended by a line feed.
///
/// - Parameters:
///   - rows: The rows, the head first, of as many cells each.
///   - isNumber: Which columns end at the same place instead of beginning there; none where empty.
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
