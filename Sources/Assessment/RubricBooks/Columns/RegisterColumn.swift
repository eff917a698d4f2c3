package import Diagnostics
package import Tabular

/// The columns of a kind of register by name: an enum for each, so that a column nobody thought of is found by the
/// compiler.
package protocol RegisterColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  /// Its names, and whether the register needs it.
  var column: Column { get }
  /// The kind of thing that its cells hold.
  var content: CellContent { get }
  /// All columns, in the order of the cases.
  static var schema: Schema { get }
}

/// The kind of thing that the cells of a column hold, for whoever asks what must not be shown.
package enum CellContent: Sendable {
  /// What is read for its meaning alone: a name of the content, a day, a number, a word out of some.
  case meaning
  /// Words of whoever filled it in.
  case words
  /// Names in a row.
  case names
  /// The name of a person.
  case person
}

extension RegisterColumn {
  /// A schema of all columns.
  ///
  /// - Parameters:
  ///   - unitColumns: The columns whose cells 合计 and other words make a row a summary.
  ///   - keepsOthers: Whether further columns are kept.
  /// - Returns: The schema.
  static func makeSchema(unitColumns: [Self] = [], keepsOthers: Bool = false) -> Schema {
    Schema(allCases.map(\.column), unitColumns: unitColumns.map(\.rawValue), keepsOthers: keepsOthers)
  }
}

extension Table {
  /// The bytes of a row's cell, empty where there is no such cell.
  package func bytes(_ row: Row, _ column: some RegisterColumn) -> ArraySlice<UInt8> { bytes(row, column.rawValue) }

  /// The text of a row's cell as it stands.
  package func text(_ row: Row, _ column: some RegisterColumn) -> String { text(row, column.rawValue) }

  /// The place of a row's cell; the row's first cell where there is no such column.
  package func location(_ row: Row, _ column: some RegisterColumn) -> Location { location(row, column.rawValue) }

  /// True where the file has a column.
  package func has(_ column: some RegisterColumn) -> Bool { has(column.rawValue) }

  /// The Chinese name of a column.
  package func name(_ column: some RegisterColumn) -> String { name(column.rawValue) }

  /// The place of the header cell of a column.
  package func headerLocation(_ column: some RegisterColumn) -> Location { headerLocation(column.rawValue) }
}
