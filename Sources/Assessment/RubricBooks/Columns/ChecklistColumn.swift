package import Tabular

/// The columns of a checklist that are the same under every rubric (formats §5); the others are named by its facts.
package enum ChecklistColumn: Int, RegisterColumn {
  case unit, note

  package static let schema = makeSchema(unitColumns: [.unit], keepsOthers: true)

  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .note: Column("备注", "note")
    }
  }

  package var content: CellContent {
    switch self {
    case .note: .words
    case .unit: .meaning
    }
  }
}
