import Assessment
import Registers
import Rubric

extension UnitProjection {
  /// Returns a row as far as it may be shown, with the deadline by a rule's limit, or nil if nothing of it may be
  /// shown.
  func record(_ id: RowID, _ limit: Limit? = nil) -> ItemValues.RecordValues? {
    let row = year.rows[id]
    let isOpen = allowance.evidence == .all || (allowance.evidence == .markedPublic && row.isPublic)
    let record = records[id]
    let dated = allowance.dates || isOpen ? record : nil
    let values = ItemValues.RecordValues(
      row: allowance.registers ? year.rows.name(id) : nil, value: isOpen ? row.value.nonEmpty : nil,
      start: dated?.start, done: dated?.done, due: dated?.due, deadline: dated.flatMap { deadline($0, limit) },
      details: allowance.evidenceDetails ? details(row, record) : nil)
    return values.isEmpty ? nil : values
  }

  private func details(_ row: RegisterRow, _ record: Record?) -> ItemValues.RecordValues.Details? {
    let count = record.flatMap(count)
    let note = allowance.registers ? row.note.nonEmpty : nil
    guard !row.reference.isEmpty || count != nil || !row.document.isEmpty || row.received != nil || note != nil else {
      return nil
    }
    return ItemValues.RecordValues.Details(
      reference: row.reference.nonEmpty, count: count, document: row.document.nonEmpty, received: row.received,
      note: note)
  }

  /// Returns 数量, or nil if it is 1.
  func count(_ record: Record) -> Int64? { record.count == 1 ? nil : record.count }

  /// Returns the deadline of a record, with the limit that it was computed by unless the row gives its own.
  private func deadline(_ record: Record, _ limit: Limit?) -> ItemValues.RecordValues.DeadlineValues? {
    guard let limit, let start = record.start,
      case .success(let end) = limit.deadline(from: start, due: record.due, calendar: year.terms.calendar)
    else { return nil }
    return ItemValues.RecordValues.DeadlineValues(end: end, limit: record.due == nil ? limit : nil)
  }
}
