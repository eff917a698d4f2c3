package import Tabular

/// The columns of meetings.csv (formats §5).
package enum MeetingColumn: Int, RegisterColumn {
  case date, meeting, item, fact, expected, present, excused

  /// The schema of all columns.
  package static let schema = makeSchema()

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .date: Column("日期", "date", required: true)
    case .meeting: Column("会议", "meeting", required: true)
    case .item: Column("指标", "item", required: true)
    case .fact: Column("事项", "fact", required: true)
    case .expected: Column("应到", "expected")
    case .present: Column("实到", "present", required: true)
    case .excused: Column("请假", "excused")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .meeting: .words
    case .expected, .present, .excused: .units
    case .date, .item, .fact: .meaning
    }
  }
}
