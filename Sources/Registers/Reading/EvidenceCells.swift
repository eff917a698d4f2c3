import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The cells of a row of evidence except those that name its subject.
struct EvidenceCells {
  /// 编号, as written.
  let reference: CellText
  /// 内容, as written.
  let value: CellText
  /// 数量; 1 if the cell is empty.
  let count: Int64
  /// 开始.
  let start: Moment?
  /// 完成.
  let done: Moment?
  /// 限期.
  let due: Moment?
  /// 材料, as written.
  let document: CellText
  /// 审核.
  let review: Review
  /// 收到.
  let received: Moment?
  /// True if 密级 is 公开.
  let isPublic: Bool
  /// 备注, as written.
  let note: CellText

  /// True if the row withdraws what it is about, or counts nothing.
  var isVoid: Bool { review == .returned || count == 0 }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - received: 收到, which decides first whether the row is read at all.
  ///   - findings: The findings, to which all faults are added in the order of the columns.
  init(_ cells: inout CellReader<EvidenceColumn>, received: Moment?, findings: inout Findings) {
    self.received = received
    reference = CellText(trimmed(cells.bytes(.reference)))
    value = CellText(trimmed(cells.bytes(.value)))
    count = cells.count(.count, findings: &findings) ?? 1
    start = cells.moment(.start, findings: &findings)
    done = cells.moment(.done, findings: &findings)
    due = cells.moment(.due, findings: &findings)
    document = CellText(trimmed(cells.bytes(.document)))
    review = cells.review(.review, findings: &findings)
    isPublic = cells.isPublic(.visibility, findings: &findings)
    note = CellText(trimmed(cells.bytes(.note)))
  }
}

extension StoredRow {
  /// Takes the texts from a row of evidence, and the numbers of the columns for findings.
  mutating func take(_ evidence: EvidenceCells, _ columns: RecordColumns) {
    self.columns = columns
    received = evidence.received
    reference = evidence.reference
    value = evidence.value
    document = evidence.document
    note = evidence.note
    isPublic = evidence.isPublic
  }
}

extension RecordColumns {
  /// The columns of a file of evidence.
  init(_ table: Table) {
    func number(_ column: EvidenceColumn) -> Int32 { Int32(clamping: table.number(of: column.rawValue) ?? 1) }
    start = number(.start)
    value = number(.value)
    done = number(.done)
    due = number(.due)
  }
}
