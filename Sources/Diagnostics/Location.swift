/// The place of a finding in a content folder.
package struct Location: Sendable, Hashable {
  /// The path relative to the content folder, parts joined by `/`.
  package var path: String
  /// The line, counted from 1, on which the row or node begins; 1 for a whole file.
  package var line: Int
  /// The number of the cell in its row, counted from 1; in YAML and Markdown the column in characters.
  package var column: Int

  /// Creates a location; line and column default to the whole file.
  package init(_ path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension Location: Comparable {
  /// Orders by the path's UTF-8 bytes, then line, then column.
  package static func < (left: Location, right: Location) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.line, left.column) < (right.line, right.column)
  }
}
