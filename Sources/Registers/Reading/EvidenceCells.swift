import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The cells of a row of evidence except those that name its subject.
///
/// What a record is evaluated by is here, what only people read is in ``kept``, which goes to the row as a whole.
struct EvidenceCells {
  /// The cells that only people read.
  let kept: StoredCells
  /// 数量; 1 if the cell is empty.
  let count: Int64
  /// 开始.
  let start: Moment?
  /// 完成.
  let done: Moment?
  /// 限期.
  let due: Moment?
  /// 审核.
  let review: Review

  /// True if the row withdraws what it is about, or counts nothing.
  var isVoid: Bool { review == .returned || count == 0 }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - received: 收到, which decides first whether the row is read at all.
  ///   - findings: The findings, to which all faults are added in the order of the columns.
  init(_ cells: inout CellReader<EvidenceColumn>, received: Moment?, findings: inout Findings) {
    count = cells.count(.count, findings: &findings) ?? 1
    start = cells.moment(.start, findings: &findings)
    done = cells.moment(.done, findings: &findings)
    due = cells.moment(.due, findings: &findings)
    review = cells.review(.review, findings: &findings)
    kept = StoredCells(
      reference: CellText(trimmed(cells.bytes(.reference))), value: CellText(trimmed(cells.bytes(.value))),
      document: CellText(trimmed(cells.bytes(.document))), note: CellText(trimmed(cells.bytes(.note))),
      received: received, isPublic: cells.isPublic(.visibility, findings: &findings))
  }
}

extension StoredRow {
  /// Takes the cells that only people read from a row of evidence, and the numbers of the columns for findings.
  mutating func take(_ evidence: EvidenceCells, _ columns: RecordColumns) {
    self.columns = columns
    cells = evidence.kept
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
