/// A column of a sheet that knows what to take from the value of a row.
struct SheetField<Value: Sendable>: Sendable {
  /// The column.
  let column: SheetColumn
  /// Takes the cell from a value.
  let cell: @Sendable (Value) -> SheetCell

  /// Creates a field.
  init(_ column: SheetColumn, _ cell: @escaping @Sendable (Value) -> SheetCell) {
    self.column = column
    self.cell = cell
  }
}
