package import Tabular

/// The columns of carried.csv (formats §6a).
package enum CarriedColumn: Int, RegisterColumn {
  case unit, item, fact, reference, start, due, done, note

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .item: Column("指标", "item", required: true)
    case .fact: Column("事项", "fact", required: true)
    case .reference: Column("编号", "ref")
    case .start: Column("开始", "start")
    case .due: Column("限期", "due")
    case .done: Column("完成", "done")
    case .note: Column("备注", "note")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .reference: .words
    case .note: .office
    case .unit, .item, .fact, .start, .due, .done: .meaning
    }
  }
}
