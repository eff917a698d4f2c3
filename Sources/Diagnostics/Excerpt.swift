/// The line or row of findings as it is in its file, with the parts that are meant.
package struct Excerpt: Sendable, Hashable {
  /// A part that is meant.
  package struct Mark: Sendable, Hashable {
    /// The part; empty for an empty cell or one that the row lacks.
    package let text: String
    /// The text from there to the next part that is meant, or to the end.
    package let after: String
    /// The cell as a spreadsheet names it, `G37`; nil if the file is not a table.
    package let cell: String?

    /// Creates a part that is meant.
    package init(_ text: String, after: String, cell: String? = nil) {
      (self.text, self.after, self.cell) = (text, after, cell)
    }
  }

  /// The most parts of a line that are marked; a reader finds the others by their columns.
  package static let mostMarks = 16

  /// The text before the first part that is meant; all of it if the line is meant as a whole.
  package let before: String
  /// The parts that are meant, in order; none if the line is meant as a whole.
  package let marks: [Mark]

  /// Creates an excerpt of a line of which parts are meant, or without any of one that is meant as a whole.
  package init(_ before: String, marks: [Mark] = []) {
    (self.before, self.marks) = (before, marks)
  }
}

extension Excerpt {
  /// The most terminal columns that a line may take, and its parts, so that it fits a screen.
  private static let (widest, mostBefore, mostMarked, mostBetween) = (108, 48, 40, 24)
  /// The most parts of a line that are marked on a screen.
  private static let mostShown = 4

  /// The line as one line of a terminal and, below each part that is meant, as many `^` as it is wide, at least one;
  /// before a row, the cells as a spreadsheet names them.
  ///
  /// Characters that would break or reorder the line become visible stand-ins; text that is too long is cut with an
  /// ellipsis.
  package var lines: [String] {
    let marks = marks.prefix(Excerpt.mostShown)
    guard !marks.isEmpty else { return [clipped(before, to: Excerpt.widest)] }
    let addresses = marks.compactMap(\.cell).joined(separator: "、")
    var line = (addresses.isEmpty ? "" : addresses + ": ") + clipped(before, to: Excerpt.mostBefore, atStart: true)
    var (width, under, underWidth) = (line.displayWidth, "", 0)
    func add(_ text: String, atMost most: Int) -> Int {
      let text = clipped(text, to: max(1, min(most, Excerpt.widest - width)))
      line += text
      return text.displayWidth
    }
    for (index, mark) in marks.enumerated() where index == 0 || width < Excerpt.widest {
      let markWidth = add(mark.text, atMost: Excerpt.mostMarked)
      // Parts that the row lacks are all at its end, under one mark.
      if underWidth <= width {
        under += String(repeating: " ", count: width - underWidth) + String(repeating: "^", count: max(1, markWidth))
        underWidth = width + max(1, markWidth)
      }
      width += markWidth
      guard width < Excerpt.widest else { break }
      width += add(mark.after, atMost: index + 1 < marks.count ? Excerpt.mostBetween : Excerpt.widest)
    }
    return [line, under]
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
