import PaperTexts

/// A table of a paper, as Markdown.
struct PaperTable {
  /// The heads of the columns, and for each whether it holds numbers.
  let columns: [(name: String, isNumber: Bool)]
  /// The cells, row by row.
  let rows: [[String]]

  /// The table with a line for each row; empty without rows.
  var markdown: PaperValue {
    guard !rows.isEmpty else { return .markdown("") }
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.isEmpty ? "　" : $0.escapedForMarkdown }.joined(separator: " | ") + " |"
    }
    let marks = "|" + columns.map { $0.isNumber ? ":-:|" : "---|" }.joined()
    return .markdown(([line(columns.map(\.name)), marks] + rows.map(line)).joined(separator: "\n"))
  }
}
