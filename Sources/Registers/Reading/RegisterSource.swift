package import Tabular

/// The place that a register of a year is read from: a file, or a sheet of a round's workbook whose cells are known.
package struct RegisterSource: Sendable {
  /// The path relative to the year's folder; of a sheet that of its workbook, `#` and its name.
  let name: String
  /// The sheet's cells; nil for a file.
  let sheet: CellGrid?

  /// Names the place of a file, or of a sheet with its cells.
  package init(_ name: String, sheet: CellGrid? = nil) { (self.name, self.sheet) = (name, sheet) }
}
