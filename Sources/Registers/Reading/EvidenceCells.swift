import Diagnostics
import Rubric
import RubricBooks

/// The cells of a row of evidence except those that name its subject; two rows that are equal in them may be
/// duplicates.
///
/// What a record is evaluated by is here, what only people read is in ``kept``, which goes to the row as a whole.
struct EvidenceCells: Hashable {
  /// The cells that only people read.
  private(set) var kept = RowCells()
  /// 数量; 1 if the cell is empty.
  private(set) var count: Int64 = 1
  /// 开始.
  private(set) var start: Moment?
  /// 完成.
  private(set) var done: Moment?
  /// 限期.
  private(set) var due: Moment?
  /// 审核.
  private(set) var review = Review.accepted

  /// True if the row withdraws what it is about, or counts nothing.
  var isVoid: Bool { review == .returned || count == 0 }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - received: 收到, which decides first whether the row is read at all.
  ///   - findings: The findings, to which all faults are added.
  init(_ cells: inout CellReader<EvidenceColumn>, received: Moment?, findings: inout Findings) {
    kept.received = received
    for column in EvidenceColumn.allCases {
      switch column {
      case .unit, .item, .fact, .received: continue
      case .reference: kept.reference = cells.trimmed(column)
      case .value: kept.value = cells.trimmed(column)
      case .count: count = cells.count(column, findings: &findings) ?? 1
      case .start: start = cells.moment(column, findings: &findings)
      case .done: done = cells.moment(column, findings: &findings)
      case .due: due = cells.moment(column, findings: &findings)
      case .document: kept.document = cells.trimmed(column)
      case .review: review = cells.review(column, findings: &findings)
      case .visibility: kept.isPublic = cells.isPublic(column, findings: &findings)
      case .note: kept.note = cells.trimmed(column)
      }
    }
  }
}

extension RegisterRow {
  /// Copies the cells that only people read, and the columns for findings, from a row of evidence.
  mutating func take(_ evidence: EvidenceCells, _ row: CellReader<EvidenceColumn>) {
    cells = evidence.kept
    startColumn = row.location(.start).column
    valueColumn = row.location(.value).column
    doneColumn = row.location(.done).column
    dueColumn = row.location(.due).column
  }
}
