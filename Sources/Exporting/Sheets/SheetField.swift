/// A column of a sheet with the way to make its cell from the value of a row.
struct SheetField<Value: Sendable>: Sendable {
  /// The column.
  let column: SheetColumn
  /// Returns the cell for a value.
  let cell: @Sendable (Value) -> SheetCell

  /// Creates a field.
  init(_ column: SheetColumn, _ cell: @escaping @Sendable (Value) -> SheetCell) {
    self.column = column
    self.cell = cell
  }
}
