/// The style of a cell of a workbook: its place among the formats of ``WorkbookParts/styles``.
enum CellStyle: Int {
  /// Heads.
  case head = 1
  /// Words on one line, stored as text so that whatever is typed over them stays as it is.
  case text
  /// Words on several lines.
  case prose
  /// Numbers, with as many decimals as they have: at most two.
  case number
  /// Days.
  case day
  /// Minutes of days.
  case minute

  /// The style of a kind of column.
  init(_ kind: SheetColumn.Kind) {
    switch kind {
    case .text: self = .text
    case .prose: self = .prose
    case .number: self = .number
    case .moment: self = .day
    }
  }
}
