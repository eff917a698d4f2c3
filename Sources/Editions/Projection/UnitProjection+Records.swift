import Assessment
import Registers
package import Rubric
import RubricBooks

extension Record {
  /// The day that 内容 gives, or nil if it gives none.
  package var day: Day? { if case .day(let day) = value { day } else { nil } }

  /// The amount that 内容 gives, or nil if it gives none.
  var amount: Points? { if case .number(let number) = value { Points(hundredths: number) } else { nil } }
}

extension ScoringRubric {
  /// Returns the most that one row may give of a number if the record's is more, or nil.
  func cap(on record: Record) -> Points? {
    guard case .number(let number) = record.value, let cap = self[record.fact].cap, number > cap else { return nil }
    return Points(hundredths: cap)
  }
}

extension UnitProjection {
  /// Returns a row as far as it may be shown, with the deadline by a rule's limit and the lateness in the period that the
  /// rule counts, of a date after the last day on which it was to be, or nil if nothing of it may be shown.
  func record(
    _ id: RowID, _ limit: Limit? = nil, every period: Limit? = nil, after latest: Day? = nil
  ) -> ItemValues.RecordValues? {
    let row = year.rows[id]
    let isOpen = allowance.evidence == .all || (allowance.evidence == .markedPublic && row.cells.isPublic)
    let record = records[id]
    let dated = allowance.dates || isOpen ? record : nil
    let shown = isOpen && !row.cells.value.isEmpty ? record : nil
    let deadline = dated.flatMap { self.deadline($0, limit) }
    let asOf = year.plan.rounds[state.round].asOf
    let values = ItemValues.RecordValues(
      row: allowance.registers ? RowName(path: year.rows.name(id), round: year.plan.rounds[row.round].name) : nil,
      fact: shown.flatMap { year.rubric.scoring[$0.fact].kind == .event ? nil : year.rubric[$0.fact].name },
      value: isOpen ? row.cells.value.nonEmpty : nil, day: shown?.day, amount: shown?.amount,
      cap: shown.flatMap { year.rubric.scoring.cap(on: $0) },
      start: dated?.start, done: dated?.done, due: dated?.due, deadline: deadline,
      lateness: limit.flatMap { limit in
        deadline.flatMap {
          Lateness(
            dated?.done, past: $0.end, by: period ?? limit, times: period == nil ? 1 : dated?.count ?? 1, asOf: asOf,
            year.terms.calendar)
        }
      } ?? lateness(of: shown?.day, after: latest, every: period),
      details: allowance.evidenceDetails ? details(row.cells, record) : nil)
    return values == .nothing ? nil : values
  }

  /// Returns by how much a date that a rule counts in periods is late; the day of a round does not touch dates.
  private func lateness(of day: Day?, after latest: Day?, every period: Limit?) -> Lateness? {
    guard let day, let latest, let period else { return nil }
    return Lateness(Moment(day), past: .endOf(latest), by: period, asOf: day, year.terms.calendar)
  }

  private func details(_ cells: RowCells, _ record: Record?) -> ItemValues.RecordValues.Details? {
    let details = ItemValues.RecordValues.Details(
      reference: cells.reference.nonEmpty, count: record.flatMap(count), document: cells.document.nonEmpty,
      received: cells.received, note: allowance.registers ? cells.note.nonEmpty : nil)
    return details == .nothing ? nil : details
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
