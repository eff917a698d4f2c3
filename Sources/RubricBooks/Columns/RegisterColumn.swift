package import Diagnostics
package import Tabular

/// The named columns of a kind of register: an enum for each kind, so that the compiler finds every switch that
/// lacks a column.
package protocol RegisterColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// The column's names, and whether the register requires it.
  var column: Column { get }
  /// The kind of content in the column's cells.
  var content: CellContent { get }
  /// The schema of all columns, in the order of the cases.
  static var schema: Schema { get }
}

/// The kind of content in a column's cells, for the decision what must not be shown.
package enum CellContent: Sendable {
  /// A value that is read for its meaning alone: a name from the content, a day, a number, or one of some words.
  case meaning
  /// Text in the words of whoever filled it in.
  case words
  /// Words for the office alone, which no edition but its own has.
  case office
  /// The name by which a unit or a group of units is known.
  case unit
  /// A list of names of units.
  case units
  /// The name of a person.
  case person
}

extension RegisterColumn {
  /// Makes the schema of all columns.
  ///
  /// - Parameters:
  ///   - unitColumns: The columns in which 合计 and similar words make a row a summary.
  ///   - keepsOthers: True if other columns are kept for the caller.
  /// - Returns: The schema.
  static func makeSchema(unitColumns: [Self] = [], keepsOthers: Bool = false) -> Schema {
    Schema(allCases.map(\.column), unitColumns: unitColumns.map(\.rawValue), keepsOthers: keepsOthers)
  }
}

extension Table {
  /// Returns the bytes of a row's cell, empty if there is no such cell.
  package func bytes(_ row: Row, _ column: some RegisterColumn) -> ArraySlice<UInt8> { bytes(row, column.rawValue) }

  /// Returns the text of a row's cell, unchanged.
  package func text(_ row: Row, _ column: some RegisterColumn) -> String { text(row, column.rawValue) }

  /// Returns the place of a row's cell; that of the row's first cell if there is no such column.
  package func location(_ row: Row, _ column: some RegisterColumn) -> Location { location(row, column.rawValue) }

  /// Returns true if the file has a column.
  package func has(_ column: some RegisterColumn) -> Bool { has(column.rawValue) }

  /// Returns the Chinese name of a column.
  package func name(_ column: some RegisterColumn) -> String { name(column.rawValue) }

  /// Returns the place of a column's header cell.
  package func headerLocation(_ column: some RegisterColumn) -> Location { headerLocation(column.rawValue) }
}
