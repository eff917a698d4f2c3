import Diagnostics

/// A column of a sheet.
package struct SheetColumn: Sendable, Hashable {
  /// The kind of content of a column's cells, which decides their style.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// Short words on one line: ids, names, states.
    case text
    /// Words that may take several lines.
    case prose
    /// Points or a number of times.
    case number
    /// Days, or minutes of them.
    case moment
  }

  /// The head.
  let head: String
  /// The kind of its cells.
  let kind: Kind
  /// The width in digits of the standard font; a Chinese character takes two.
  let width: Int

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - head: The head, which wraps if the column is narrow.
  ///   - kind: The kind of its cells.
  ///   - width: The width in digits of the standard font, or nil for the usual one.
  init(_ head: String, _ kind: Kind = .text, width: Int? = nil) {
    self.head = head
    self.kind = kind
    self.width = width ?? SheetColumn.width(head, kind)
  }

  /// Creates a column of short words that is as wide as the widest of them, from 6 to 40 digits.
  init(_ head: String, fitting words: some Sequence<String>) {
    let widest = words.reduce(head.displayWidth) { max($0, $1.displayWidth) }
    self.init(head, .text, width: min(max(widest + 3, 6), 40))
  }

  private static func width(_ head: String, _ kind: Kind) -> Int {
    switch kind {
    case .text: max(head.displayWidth + 3, 7)
    case .prose: 24
    // A head may take three lines, and a number six digits and a point.
    case .number: min(max(head.displayWidth / 3 + 2, 7), 9)
    case .moment: 12
    }
  }
}
