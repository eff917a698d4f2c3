package import Tabular

/// The columns of the office's decisions on what units returned (formats §6).
package enum DecisionColumn: Int, RegisterColumn {
  case unit, item, decision, reply, date, confirmed, opinion

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .item: Column("指标", "item")
    case .decision: Column("处理", "decision")
    case .reply: Column("答复", "reply")
    case .date: Column("日期", "date")
    case .confirmed: Column("确认", "confirmed")
    case .opinion: Column("意见", "opinion")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .reply, .opinion: .words
    case .unit, .item, .decision, .date, .confirmed: .meaning
    }
  }
}
