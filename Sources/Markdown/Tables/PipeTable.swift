/// A pipe table found in the lines of a paragraph, and the lines of text before it.
struct PipeTable: Sendable {
  /// A line of the paragraph: its number and the bytes of its content.
  struct Line: Sendable {
    let number: Int
    let content: ArraySlice<UInt8>
  }

  /// The lines of the paragraph that come before the table.
  let lead: ArraySlice<Line>
  /// The line of the column names.
  let header: Line
  /// The alignment of each column.
  let alignments: [TableAlignment]
  /// The lines of the other rows.
  let rows: ArraySlice<Line>

  /// Finds a delimiter row below a line with as many cells; returns nil if there is none.
  ///
  /// `mismatch` receives a delimiter row whose number of cells differs, that number, and the number of cells above
  /// it.
  /// - Complexity: O(*n*).
  init?(in lines: [Line], mismatch: (Line, Int, Int) -> Void) {
    for index in lines.indices.dropFirst() {
      guard let alignments = TableRow.alignments(lines[index].content) else { continue }
      let above = TableRow(lines[index - 1].content)
      guard above.cells.count == alignments.count else {
        if above.hasPipe { mismatch(lines[index], alignments.count, above.cells.count) }
        continue
      }
      lead = lines[..<(index - 1)]
      header = lines[index - 1]
      self.alignments = alignments
      rows = lines[(index + 1)...]
      return
    }
    return nil
  }
}
