package import Tabular

/// The columns of an evidence file and of a self-check (formats §5).
package enum EvidenceColumn: Int, RegisterColumn {
  case unit, item, fact, reference, value, count, start, done, due, document, review, received, visibility, note

  /// The schema of all columns.
  package static let schema = makeSchema(unitColumns: [.unit])

  /// The column's names, and whether the register requires it.
  package var column: Column {
    switch self {
    case .unit: Column("单位", "unit", required: true)
    case .item: Column("指标", "item", required: true)
    case .fact: Column("事项", "fact", required: true)
    case .reference: Column("编号", "ref")
    case .value: Column("内容", "value")
    case .count: Column("数量", "count")
    case .start: Column("开始", "start")
    case .done: Column("完成", "done")
    case .due: Column("限期", "due")
    case .document: Column("材料", "document")
    case .review: Column("审核", "review")
    case .received: Column("收到", "received")
    case .visibility: Column("密级", "visibility")
    case .note: Column("备注", "note")
    }
  }

  /// The kind of content in the column's cells.
  package var content: CellContent {
    switch self {
    case .reference, .value, .document: .words
    case .note: .office
    case .unit, .item, .fact, .count, .start, .done, .due, .review, .received, .visibility: .meaning
    }
  }

  /// Makes the schema of a file whose name gives 指标 and 事项; 开始 and 完成 may be headed by the fact's own words
  /// (formats §2).
  ///
  /// - Parameters:
  ///   - started: The fact's word for 开始, nil if it has none.
  ///   - finished: The fact's word for 完成, nil if it has none.
  /// - Returns: The schema, which does not require the columns 指标 and 事项.
  package static func schema(started: String?, finished: String?) -> Schema {
    let words = [(started, start), (finished, done)].compactMap { word, column in
      word.map { (normalised($0), column.rawValue) }
    }
    let columns = allCases.map { own in
      own == item || own == fact ? Column(own.column.name, own.column.alias) : own.column
    }
    return Schema(columns, unitColumns: schema.unitColumns, synonyms: words)
  }
}
