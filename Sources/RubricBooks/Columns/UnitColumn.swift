package import Tabular

/// The columns of units.csv (formats §4); the quantities that a rubric divides by are further ones.
package enum UnitColumn: Int, RegisterColumn {
  case id, name, category, aliases, status, from, until

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.id, .name], keepsOthers: true)

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .id: Column("单位编号", "id", required: true)
    case .name: Column("单位名称", "name", required: true)
    case .category: Column("类别", "category", required: true)
    case .aliases: Column("别名", "aliases")
    case .status: Column("状态", "status")
    case .from: Column("自", "from")
    case .until: Column("至", "until")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .id, .name, .category: .unit
    case .aliases: .units
    case .status, .from, .until: .meaning
    }
  }
}
