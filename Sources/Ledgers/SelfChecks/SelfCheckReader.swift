import ContentFiles
import Diagnostics
package import Registers
import Rubric
import RubricBooks
import Tabular

/// The reader of the units' self-checks: the columns of evidence, with rows about the file's own unit only.
package enum SelfCheckReader {
  /// Reads the files of a year.
  package static func read(_ reader: inout RegisterReader) -> [SelfCheckEntry] {
    var entries: [SelfCheckEntry] = []
    let place = reader.folder.entries(reader.yearPath, of: .year(rounds: [])).names["selfcheck"] ?? "selfcheck"
    var files = UnitFiles(.selfcheck)
    let path = "\(reader.yearPath)/\(place)"
    for file in reader.folder.entries(path, of: .selfcheck, findings: &reader.findings).series {
      let name = "\(place)/\(file.name)"
      let (owner, isFirst) = files.owner(name, stem: file.key, &reader)
      guard isFirst, owner != nil || reader.directory == nil,
        let table = reader.table(RegisterSource(name), EvidenceColumn.self)
      else { continue }
      for row in table.rows where row.kind == .data {
        if let entry = read(CellReader(table, row), owner, &reader) { entries.append(entry) }
      }
    }
    return entries
  }

  /// The cells of a row that are read whatever the row is about.
  private struct Cells {
    var count: Int64 = 1
    var start: Moment?
    var done: Moment?
    var due: Moment?

    init(_ cells: inout CellReader<EvidenceColumn>, _ findings: inout Findings) {
      for column in EvidenceColumn.allCases {
        switch column {
        case .count: count = cells.count(column, findings: &findings) ?? 1
        case .start: start = cells.moment(column, findings: &findings)
        case .done: done = cells.moment(column, findings: &findings)
        case .due: due = cells.moment(column, findings: &findings)
        // They depend on the row's fact, or say what the row is about.
        case .unit, .item, .fact, .reference, .value, .review: continue
        // They are only for the office.
        case .document, .received, .visibility, .note: continue
        }
      }
    }
  }

  private static func read(
    _ row: CellReader<EvidenceColumn>, _ owner: UnitID?, _ reader: inout RegisterReader
  ) -> SelfCheckEntry? {
    var cells = row
    let (unit, isChecked) = reader.names.unit(.unit, of: &cells, owner: owner, &reader.findings)
    guard isChecked else { return nil }
    var item: ItemID?
    if cells.key(.item, required: true, findings: &reader.findings) != nil {
      item = reader.names.item(
        cells.bytes(.item), fact: cells.bytes(.fact), at: cells.location(.item), &reader.findings)
    }
    var fact: FactID?
    if let key = cells.key(.fact, required: true, findings: &reader.findings), let item {
      fact = reader.names.fact(key, of: item, at: cells.location(.fact), &reader.findings)
    }
    let said = Cells(&cells, &reader.findings)
    guard let item, let fact, let rubric = reader.rubric else { return nil }
    if let unit, !reader.names.isHeld(item, by: .unit(unit), at: cells.location(.item), &reader.findings) { return nil }
    let review = cells.review(.review, findings: &reader.findings)
    let isVoid = review == .returned || said.count == 0
    let kind = rubric.scoring[fact].kind
    let isNone = kind == .event && cells.saysNone(review, said.count)
    let value =
      isNone
      ? .never : isVoid ? .none : cells.value(of: fact, required: kind != .event, rubric, &reader.findings)
    if !isVoid, !isNone, kind == .event, said.start == nil, cells.isEmpty(.start) {
      cells.fault(.missingValue(cells.location(.start), "开始"), &reader.findings)
    }
    guard cells.isSound, let unit else { return nil }
    let id = reader.keep(cells.row, value: trimmed(cells.bytes(.value)))
    return SelfCheckEntry(
      unit: unit, item: item,
      record: Record(
        fact, value, count: said.count, start: said.start, done: said.done, due: said.due, review: review,
        row: id))
  }
}
