import Diagnostics
import Rubric
import Tabular

/// What an event or number row without 编号 says, however it is written: two that say the same may be one.
struct PlainRow: Hashable {
  let unit: UnitID
  let fact: FactID
  let value: Value
  let count: Int64
  let start: Moment?
  let done: Moment?
  let due: Moment?
  let review: Review
  let received: Moment?
  let isPublic: Bool
  /// 内容, 材料 and 备注.
  let words: [String]
  /// The filled cells of columns without a meaning, each after its head.
  let others: [String]
}

extension RegisterReader {
  /// Warns of a row like an earlier one in every cell; columns may stand in another order.
  ///
  /// A register that was copied into the next round counts twice as well.
  mutating func checkRepetition(_ record: Record, _ texts: RegisterRow, _ keys: FillDown.Keys, _ cells: CellReader) {
    guard case .unit(let unit) = keys.target else { return }
    let (table, row) = (cells.table, cells.row)
    var others: [String] = []
    for other in table.others.prefix(while: { table.has(row, cell: $0.column) })
    where !isBlank(table.bytes(row, at: other.column)) {
      others += [normalised(other.header), normalised(table.bytes(row, at: other.column))]
    }
    let plain = PlainRow(
      unit: unit, fact: record.fact, value: record.value, count: record.count, start: record.start, done: record.done,
      due: record.due, review: record.review, received: texts.received, isPublic: texts.isPublic,
      words: [texts.value, texts.document, texts.note], others: others)
    let earlier = plainRows.updateValue(place(row.line), forKey: plain)
    let isVoid = record.review == .returned || record.count == 0
    guard let earlier, earlier.round == round || !isVoid else {
      if isVoid { checkEmptyWithdrawal(record, texts, cells) }
      return
    }
    findings.add(.duplicateRow(Location(table.path, line: row.line), earlier: name(earlier)))
  }

  /// Warns of a row of a later round that takes something back and does not say what.
  private mutating func checkEmptyWithdrawal(_ record: Record, _ texts: RegisterRow, _ cells: CellReader) {
    guard round > 0, record.start == nil, texts.value.isEmpty else { return }
    findings.add(.emptyWithdrawal(cells.location(EvidenceColumn.reference)))
  }
}
