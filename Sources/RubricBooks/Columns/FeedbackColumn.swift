package import Tabular

/// The columns of a file that a unit returned (formats §6).
package enum FeedbackColumn: Int, RegisterColumn {
  case unit, item, confirmed, opinion, date, agent, decision, reply, score, assessor, review, visibility, received

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .item: Column("指标", "item")
    case .confirmed: Column("确认", "confirmed")
    case .opinion: Column("意见", "opinion")
    case .date: Column("日期", "date")
    case .agent: Column("经办人", "by")
    case .decision: Column("处理", "decision", offered: false)
    case .reply: Column("答复", "reply", offered: false)
    case .score: Column("得分", "score", offered: false)
    case .assessor: Column("评分人", "assessor", offered: false)
    case .review: Column("审核", "review", offered: false)
    case .visibility: Column("密级", "visibility", offered: false)
    case .received: Column("收到", "received", offered: false)
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .opinion: .words
    case .agent: .person
    case .unit, .item, .confirmed, .date, .decision, .reply, .score, .assessor, .review, .visibility, .received:
      .meaning
    }
  }

  /// True if only the office may fill the column.
  package var isOffices: Bool {
    switch self {
    case .unit, .item, .confirmed, .opinion, .date, .agent: false
    case .decision, .reply, .score, .assessor, .review, .visibility, .received: true
    }
  }
}
