/// The place of a finding in a content folder.
package struct Location: Sendable {
  /// The part of the file that a place covers.
  package enum Extent: Sendable {
    /// The file as a whole.
    case file
    /// A line as a whole, or the row that begins on it.
    case line
    /// A cell, or a character of a line.
    case cell
  }

  /// The path relative to the content folder, parts joined by `/`.
  package var path: String
  /// The line, counted from 1, on which the row or node begins; 1 for a whole file.
  package var line: Int
  /// The number of the cell in its row, counted from 1; in YAML and Markdown the column in characters; 1 for a whole row.
  package var column: Int
  /// The part of the file that it covers, which equality ignores: two places of the same line and column are the
  /// same.
  package let extent: Extent

  /// Creates a location: of the whole file without a line, of the whole line or row without a column.
  package init(_ path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line ?? 1
    self.column = column ?? 1
    extent = line == nil ? .file : column == nil ? .line : .cell
  }
}

extension Location: Hashable {
  /// Returns true if two places have the same path, line and column.
  package static func == (left: Location, right: Location) -> Bool {
    (left.path, left.line, left.column) == (right.path, right.line, right.column)
  }

  /// Hashes the path, line and column.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(line)
    hasher.combine(column)
  }
}

extension Location: Comparable {
  /// Orders by the path's UTF-8 bytes, then line, then column.
  package static func < (left: Location, right: Location) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.line, left.column) < (right.line, right.column)
  }
}
