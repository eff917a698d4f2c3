package import Tabular

/// The columns of a calendar file (formats §9).
package enum CalendarColumn: Int, RegisterColumn {
  case date, kind, name

  /// The schema of all columns.
  package static let schema = makeSchema()

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .date: Column("日期", "date", required: true)
    case .kind: Column("类型", "kind", required: true)
    case .name: Column("名称", "name")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .date, .kind, .name: .meaning
    }
  }
}
