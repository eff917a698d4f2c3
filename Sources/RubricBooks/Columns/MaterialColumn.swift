package import Tabular

/// The columns of materials.csv (formats §6a).
package enum MaterialColumn: Int, RegisterColumn {
  case unit, item, material, received, returned, reason, copies, note

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .item: Column("指标", "item", required: true)
    case .material: Column("材料", "material", required: true)
    case .received: Column("收到", "received")
    case .returned: Column("退回", "returned")
    case .reason: Column("原因", "reason")
    case .copies: Column("份数", "copies")
    case .note: Column("备注", "note")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .reason: .words
    case .note: .office
    case .unit, .item, .material, .received, .returned, .copies: .meaning
    }
  }
}
