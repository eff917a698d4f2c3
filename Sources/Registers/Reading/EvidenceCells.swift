import Diagnostics
import Rubric
import RubricBooks

/// The cells of a row of evidence except those that name its subject; two rows that are equal in them may be
/// duplicates.
struct EvidenceCells: Hashable {
  /// 编号, as written.
  private(set) var reference = ""
  /// 内容, as written.
  private(set) var value = ""
  /// 数量; 1 if the cell is empty.
  private(set) var count: Int64 = 1
  /// 开始.
  private(set) var start: Moment?
  /// 完成.
  private(set) var done: Moment?
  /// 限期.
  private(set) var due: Moment?
  /// 材料, as written.
  private(set) var document = ""
  /// 审核.
  private(set) var review = Review.accepted
  /// 收到.
  private(set) var received: Moment?
  /// True if 密级 is 公开.
  private(set) var isPublic = false
  /// 备注, as written.
  private(set) var note = ""

  /// True if the row withdraws what it is about, or counts nothing.
  var isVoid: Bool { review == .returned || count == 0 }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - received: 收到, which decides first whether the row is read at all.
  ///   - findings: The findings, to which all faults are added.
  init(_ cells: inout CellReader<EvidenceColumn>, received: Moment?, findings: inout Findings) {
    self.received = received
    for column in EvidenceColumn.allCases {
      switch column {
      case .unit, .item, .fact, .received: continue
      case .reference: reference = cells.trimmed(column)
      case .value: value = cells.trimmed(column)
      case .count: count = cells.count(column, findings: &findings) ?? 1
      case .start: start = cells.moment(column, findings: &findings)
      case .done: done = cells.moment(column, findings: &findings)
      case .due: due = cells.moment(column, findings: &findings)
      case .document: document = cells.trimmed(column)
      case .review: review = cells.review(column, findings: &findings)
      case .visibility: isPublic = cells.isPublic(column, findings: &findings)
      case .note: note = cells.trimmed(column)
      }
    }
  }
}

extension RegisterRow {
  /// Copies the texts, and the columns for findings, from a row of evidence.
  mutating func take(_ evidence: EvidenceCells, _ cells: CellReader<EvidenceColumn>) {
    received = evidence.received
    startColumn = cells.location(.start).column
    valueColumn = cells.location(.value).column
    doneColumn = cells.location(.done).column
    dueColumn = cells.location(.due).column
    reference = evidence.reference
    value = evidence.value
    document = evidence.document
    note = evidence.note
    isPublic = evidence.isPublic
  }
}
