import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The content of an event or number row without 编号, however it is written; two equal ones may be duplicates.
struct PlainRow: Hashable {
  let unit: UnitID
  let fact: FactID
  let cells: EvidenceCells
  /// The filled cells of columns without a meaning, each after its head.
  let others: [String]
}

extension RegisterReader {
  /// Warns of a row that equals an earlier one in every cell, in whatever order of columns.
  ///
  /// A register that was copied into the next round counts twice as well.
  mutating func checkRepetition(
    _ evidence: EvidenceCells, _ fact: FactID, _ keys: FillDown.Keys, _ cells: CellReader<EvidenceColumn>
  ) {
    guard case .unit(let unit) = keys.target else { return }
    let (table, row) = (cells.table, cells.row)
    var others: [String] = []
    for other in table.others.prefix(while: { table.has(row, cell: $0.column) })
    where !isBlank(table.bytes(row, at: other.column)) {
      others += [normalised(other.header), normalised(table.bytes(row, at: other.column))]
    }
    let plain = PlainRow(unit: unit, fact: fact, cells: evidence, others: others)
    let earlier = references.note(plain, at: place(row.line))
    guard let earlier, earlier.round == round || !evidence.isVoid else {
      if evidence.isVoid { checkEmptyWithdrawal(evidence, cells) }
      return
    }
    findings.add(.duplicateRow(Location(table.path, line: row.line), earlier: name(earlier)))
  }

  /// Warns of a row of a later round that withdraws something without saying what.
  private mutating func checkEmptyWithdrawal(_ evidence: EvidenceCells, _ cells: CellReader<EvidenceColumn>) {
    guard round > 0, evidence.start == nil, evidence.kept.value.isEmpty else { return }
    findings.add(.emptyWithdrawal(cells.location(.reference)))
  }
}
