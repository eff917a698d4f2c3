import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The reader of the feedback that units returned in a round (formats §6).
enum FeedbackReader {
  /// Reads the files of a folder.
  ///
  /// - Parameters:
  ///   - place: The folder's path relative to the year's folder.
  ///   - reader: The reader of the registers, to which the entries of the files are added.
  static func read(_ place: String, _ reader: inout RegisterReader) {
    var files = UnitFiles(.feedback)
    let path = "\(reader.yearPath)/\(place)"
    for file in reader.folder.entries(path, of: .feedback, findings: &reader.findings).series {
      let name = "\(place)/\(file.name)"
      let (owner, isFirst) = files.owner(name, stem: file.key, &reader)
      guard isFirst else { continue }
      if let owner { reader.batch.answered.insert(owner) }
      guard owner != nil || reader.directory == nil, let table = reader.table(RegisterSource(name), FeedbackColumn.self)
      else {
        continue
      }
      for column in FeedbackColumn.allCases where column.isOffices && table.has(column) {
        reader.findings.add(.officeColumn(table.headerLocation(column), table.name(column)))
      }
      for row in table.rows where row.kind == .data { read(CellReader(table, row), owner, &reader) }
    }
  }

  private static func read(_ row: CellReader<FeedbackColumn>, _ owner: UnitID?, _ reader: inout RegisterReader) {
    var cells = row
    let (unit, isChecked) = reader.names.unit(.unit, of: &cells, owner: owner, &reader.findings)
    guard isChecked else { return }
    let item = reader.names.item(.item, orWholeResultOf: cells, &reader.findings)
    let isConfirmed = cells.yesNo(.confirmed, findings: &reader.findings)
    let date = cells.moment(.date, findings: &reader.findings)
    guard cells.isSound, item.isSound, let unit else { return }
    if let item = item.item,
      !reader.names.isHeld(item, by: .unit(unit), at: cells.location(.item), &reader.findings)
    {
      return
    }
    reader.feedback.append(
      FeedbackEntry(
        unit: unit, item: item.item, round: reader.round, isConfirmed: isConfirmed,
        opinion: CSVText.typed(cells.trimmed(.opinion)), date: date, agent: CSVText.typed(cells.trimmed(.agent))))
  }
}
