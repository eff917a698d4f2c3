package import Tabular

/// The columns of scores.csv (formats §6).
package enum ScoreColumn: Int, RegisterColumn {
  case unit, item, score, reason, assessor, authority, date

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .item: Column("指标", "item", required: true)
    case .score: Column("得分", "score", required: true)
    case .reason: Column("理由", "reason")
    case .assessor: Column("评分人", "assessor")
    case .authority: Column("依据", "authority")
    case .date: Column("日期", "date")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .reason, .authority: .words
    case .assessor: .person
    case .unit, .item, .score, .date: .meaning
    }
  }
}
