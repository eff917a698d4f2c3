internal import Markdown

/// The form of a table: the names of its columns, and whether it is too wide for a narrow window.
struct TableForm: Sendable {
  /// The names of the columns.
  let columns: [String]
  /// The greatest length of a cell of each column, in halves of a Chinese character.
  private let lengths: [Int]

  /// The halves of a character up to which a cell is kept from being broken, the room around it, and the room of a
  /// narrow window.
  private static let (kept, around, room) = (16, 2, 42)

  /// True if the columns would be cut or crushed in a narrow window, where each row is then a block.
  var isWide: Bool { lengths.reduce(0) { $0 + min($1, Self.kept) + Self.around } > Self.room }

  /// Returns the forms of the tables among tokens, in their order.
  ///
  /// - Complexity: O(*n*).
  static func forms(of tokens: [Token]) -> [TableForm] {
    var forms: [TableForm] = []
    var columns: [String] = []
    var lengths: [Int] = []
    var cell: (column: Int, isHeader: Bool)?
    var words = ""
    var column = 0
    for token in tokens {
      switch token.kind {
      case .enter(.table): (columns, lengths) = ([], [])
      case .exit(.table): forms.append(TableForm(columns: columns, lengths: lengths))
      case .enter(.tableRow): column = 0
      case .enter(.tableCell(_, let isHeader)): (cell, words) = ((column, isHeader), "")
      case .text(let text), .code(let text): if cell != nil { words += text }
      case .exit(.tableCell):
        guard let ended = cell else { continue }
        if ended.isHeader { columns.append(words) }
        let length = words.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        if lengths.indices.contains(ended.column) {
          lengths[ended.column] = max(lengths[ended.column], length)
        } else {
          lengths.append(length)
        }
        column += 1
        cell = nil
      default: break
      }
    }
    return forms
  }
}
