package import Tabular

/// The columns of vetoes.csv (formats §6).
package enum VetoColumn: Int, RegisterColumn {
  case unit, date, cause, accountability, reference, review, visibility, situation

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .date: Column("日期", "date", required: true)
    case .cause: Column("事由", "cause", required: true)
    case .accountability: Column("问责文件", "accountability", required: true)
    case .reference: Column("编号", "ref")
    case .review: Column("审核", "review")
    case .visibility: Column("密级", "visibility")
    case .situation: Column("情形", "situation")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .cause, .accountability, .reference: .words
    case .unit, .date, .review, .visibility, .situation: .meaning
    }
  }
}
