/// The line or row of a finding as it is in its file, with the part that is meant.
package struct Excerpt: Sendable, Hashable {
  /// The text before the part that is meant.
  package let before: String
  /// The part that is meant; empty for an empty cell or one that the row lacks.
  package let marked: String
  /// The text after it.
  package let after: String
  /// True if a part is meant rather than the whole line.
  package let isMarked: Bool
  /// The cell as a spreadsheet names it, `G37`; nil if the file is not a table.
  package let cell: String?

  /// Creates an excerpt of a line of which a part is meant.
  package init(before: String, marked: String, after: String, cell: String? = nil) {
    (self.before, self.marked, self.after, self.cell) = (before, marked, after, cell)
    isMarked = true
  }

  /// Creates an excerpt of a line that is meant as a whole.
  package init(line: String) {
    (before, marked, after, cell) = (line, "", "", nil)
    isMarked = false
  }
}

extension Excerpt {
  /// The most terminal columns that a line may take, and its first two parts, so that it fits a screen.
  private static let (widest, mostBefore, mostMarked) = (108, 48, 40)

  /// The line as one line of a terminal and, below the part that is meant, as many `^` as it is wide, at least one;
  /// before a row, the cell as a spreadsheet names it.
  ///
  /// Characters that would break or reorder the line become visible stand-ins; text that is too long is cut with an
  /// ellipsis.
  package var lines: [String] {
    guard isMarked else {
      return [clipped(before, to: Excerpt.widest)]
    }
    let address = cell.map { "\($0): " } ?? ""
    let before = address + clipped(before, to: Excerpt.mostBefore, atStart: true)
    let marked = clipped(marked, to: Excerpt.mostMarked)
    let (indent, width) = (before.displayWidth, marked.displayWidth)
    let line = before + marked + clipped(after, to: Excerpt.widest - indent - width)
    return [line, String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, width))]
  }
}

/// Clips a text to one line of at most `width` terminal columns, with an ellipsis if its end or its start is cut
/// off.
///
/// - Complexity: O(*width*): at most two scalars a column are kept, and no others are read.
private func clipped(_ text: String, to width: Int, atStart: Bool = false) -> String {
  let scalars = text.unicodeScalars
  let most = width * 2
  let near = String(atStart ? scalars.suffix(most + 1) : scalars.prefix(most + 1))
  let shown = printable(near)
  guard near.utf8.count < text.utf8.count || shown.displayWidth > width else { return shown }
  var kept: [Unicode.Scalar] = []
  var room = width - 1
  for scalar in atStart ? AnySequence(shown.unicodeScalars.reversed()) : AnySequence(shown.unicodeScalars) {
    room -= String(scalar).displayWidth
    guard room >= 0, kept.count < most else { break }
    kept.append(scalar)
  }
  var text = String.UnicodeScalarView()
  text.append(contentsOf: atStart ? kept.reversed() : kept)
  return atStart ? "…" + String(text) : String(text) + "…"
}
