/// A place in a Markdown body: its line, and the column in bytes, both counted from 1.
package struct Place: Sendable, Equatable {
  /// The line, counted from 1.
  package var line: Int32
  /// The column in bytes, counted from 1.
  package var column: Int32

  /// Creates a place from its parts.
  package init(line: Int32, column: Int32) {
    self.line = line
    self.column = column
  }
}
