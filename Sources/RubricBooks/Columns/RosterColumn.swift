package import Tabular

/// The columns of roster.csv.
package enum RosterColumn: Int, RegisterColumn {
  case unit, role, name, contact, from, until

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .role: Column("角色", "role", required: true)
    case .name: Column("姓名", "name", required: true)
    case .contact: Column("联系方式", "contact")
    case .from: Column("自", "from")
    case .until: Column("至", "to")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .role, .contact: .office
    case .name: .person
    case .unit, .from, .until: .meaning
    }
  }
}
