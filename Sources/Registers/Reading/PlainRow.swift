import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The content of an event or number row without 编号, however it is written, as a number of 128 bits; two equal ones
/// may be duplicates.
struct PlainRow: Hashable {
  private var high: UInt64 = 0x9e37_79b9_7f4a_7c15
  private var low: UInt64 = 0xd1b5_4a32_d192_ed03

  /// Numbers a row about a unit and a fact, cell by cell, with its filled cells in columns without a meaning.
  init(_ unit: UnitID, _ fact: FactID, _ evidence: EvidenceCells, of table: Table, _ row: Table.Row) {
    add(UInt64(truncatingIfNeeded: unit.index) << 32 | UInt64(truncatingIfNeeded: fact.index))
    for column in EvidenceColumn.allCases { add(evidence, column, of: table) }
    for other in table.others {
      guard table.has(row, cell: other.column) else { break }
      guard !table.isBlank(row, at: other.column) else { continue }
      add(Array(normalised(other.header).utf8)[...])
      add(Array(normalised(table.bytes(row, at: other.column)).utf8)[...])
    }
  }

  /// Mixes in the cell of a column, unless it names the row's subject.
  private mutating func add(_ evidence: EvidenceCells, _ column: EvidenceColumn, of table: Table) {
    switch column {
    case .unit, .item, .fact: break
    case .reference: add(table.text[evidence.kept.reference.range])
    case .value: add(table.text[evidence.kept.value.range])
    case .count: add(UInt64(truncatingIfNeeded: evidence.count))
    case .start: add(evidence.start)
    case .done: add(evidence.done)
    case .due: add(evidence.due)
    case .document: add(table.text[evidence.kept.document.range])
    case .review: add(UInt64(evidence.review.rawValue))
    case .received: add(evidence.kept.received)
    case .visibility: add(evidence.kept.isPublic ? 1 : 0)
    case .note: add(table.text[evidence.kept.note.range])
    }
  }

  /// Mixes a word into both halves, each in its own way.
  private mutating func add(_ word: UInt64) {
    high = (high ^ word) &* 0xff51_afd7_ed55_8ccd
    high ^= high >> 32
    low = (low &+ word) &* 0xc4ce_b9fe_1a85_ec53
    low ^= low >> 29
  }

  private mutating func add(_ moment: Moment?) {
    add(moment.map { UInt64(truncatingIfNeeded: $0.minutes) << 1 | ($0.minute == nil ? 1 : 0) } ?? .max)
  }

  /// Mixes in bytes, eight at a time, and then their number.
  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    var word: UInt64 = 0
    for (place, byte) in bytes.enumerated() {
      word = word << 8 | UInt64(byte)
      if place & 7 == 7 {
        add(word)
        word = 0
      }
    }
    add(word)
    add(UInt64(truncatingIfNeeded: bytes.count))
  }
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
    let earlier = references.note(PlainRow(unit, fact, evidence, of: table, row), at: place(row.line))
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
