/// A place in a Markdown body: its line, and the column in bytes, both counted from 1.
package struct Place: Sendable, Equatable {
  package var line: Int32
  package var column: Int32

  package init(line: Int32, column: Int32) {
    self.line = line
    self.column = column
  }
}
