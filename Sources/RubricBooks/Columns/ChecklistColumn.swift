package import Tabular

/// The columns that a checklist has under every rubric (formats §5); the others are named by the rubric's facts.
package enum ChecklistColumn: Int, RegisterColumn {
  case unit, note

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit], keepsOthers: true)

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .note: Column("备注", "note")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .note: .office
    case .unit: .meaning
    }
  }
}
