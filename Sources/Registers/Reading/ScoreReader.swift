import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Tabular

/// The reader of a round's scores (formats §6).
enum ScoreReader {
  /// Reads a register.
  ///
  /// - Parameters:
  ///   - source: The place it is read from.
  ///   - reader: The reader of the registers, to which the entries are added.
  static func read(_ source: RegisterSource, _ reader: inout RegisterReader) {
    guard let table = reader.table(source, ScoreColumn.self, feeds: .scores) else { return }
    var fill = FillDown()
    for row in table.rows {
      var cells = CellReader<ScoreColumn>(table, row)
      guard let keys = fill.keys(cells, &reader.names, &reader.findings) else { continue }
      guard row.kind == .data, !keys.isUnresolved else {
        reader.gaps.blame(keys, reader.names)
        continue
      }
      read(&cells, keys, &reader)
    }
  }

  private static func read(
    _ cells: inout CellReader<ScoreColumn>, _ keys: FillDown.Keys, _ reader: inout RegisterReader
  ) {
    let key = cells.key(.score, findings: &reader.findings)
    let date = cells.moment(.date, findings: &reader.findings)
    var mark: Mark?
    if let key {
      var isUnit = false
      if case .unit = keys.target { isUnit = true }
      let read = reader.names.mark(
        key, cells.text(.score), for: isUnit ? keys.item : nil, at: cells.location(.score))
      mark = read.mark
      if let fault = read.fault { cells.fault(fault, &reader.findings) }
    }
    guard let item = keys.item, let rubric = reader.rubric,
      reader.names.isHeld(item, by: keys.target, at: cells.location(.item), &reader.findings)
    else { return }
    guard case .unit(let unit) = keys.target else {
      readBulk(mark, keys, item, date, &cells, &reader)
      return
    }
    var assessor = ""
    if case .mean = rubric[item].judging { assessor = spaceless(normalised(cells.bytes(.assessor))) }
    if !reader.batch.noteMark(unit, item, by: assessor) {
      cells.fault(
        .duplicateScore(cells.location(.score), reader.names.unit(unit), rubric[item]), &reader.findings)
    }
    guard cells.isSound else {
      reader.gaps.blame(unit, item)
      return
    }
    reader.batch.touch(.unit(unit), item)
    reader.marks.append(entry(unit, item, mark, date, cells, round: reader.round))
  }

  private static func entry(
    _ unit: UnitID, _ item: ItemID, _ mark: Mark?, _ date: Moment?, _ cells: CellReader<ScoreColumn>, round: Int
  ) -> MarkEntry {
    MarkEntry(
      unit: unit, item: item, mark: mark, round: round, reason: cells.trimmed(.reason),
      assessor: cells.trimmed(.assessor), authority: cells.trimmed(.authority), date: date,
      place: cells.location(.score), reasonPlace: cells.location(.reason))
  }

  /// Reads a row about many units, which says that an item does not apply to them, or withdraws that.
  private static func readBulk(
    _ mark: Mark?, _ keys: FillDown.Keys, _ item: ItemID, _ date: Moment?, _ cells: inout CellReader<ScoreColumn>,
    _ reader: inout RegisterReader
  ) {
    guard let rubric = reader.rubric, let directory = reader.directory, keys.isBulk else { return }
    if case .score = mark { cells.fault(.bulkScore(cells.location(.unit), keys.word), &reader.findings) }
    if !reader.batch.bulkMarks.note(spaceless(normalised(keys.cell)), item) {
      cells.fault(.duplicateBulkScore(cells.location(.score), keys.word, rubric[item]), &reader.findings)
    }
    guard cells.isSound else {
      reader.gaps.blame(keys, reader.names)
      return
    }
    var isOfAll = true
    var units = directory.active
    if case .category(let members) = keys.target { (units, isOfAll) = (members, false) }
    let (row, round, scope) = (cells, reader.round, reader.names.scope)
    let entries = units.filter { directory[$0].isActive && scope?.contains($0, item) ?? true }.map {
      entry($0, item, mark, date, row, round: round)
    }
    reader.batch.bulkMarks.add(entries, isOfAll: isOfAll)
    reader.batch.touch(keys.target, item)
  }
}

extension RegisterNames {
  /// Reads the mark that a 得分 cell gives an item, and finds its fault.
  ///
  /// - Parameters:
  ///   - key: The cell, normalised.
  ///   - text: The cell as written.
  ///   - item: The item; nil if it is not known.
  ///   - place: The cell's place.
  /// - Returns: The mark, nil if the cell holds none, and the finding, nil if nothing is wrong.
  func mark(_ key: String, _ text: String, for item: ItemID?, at place: Location) -> (mark: Mark?, fault: Diagnostic?) {
    if ["不适用", "N/A"].contains(key.uppercased()) { return (.notApplicable, nil) }
    guard let number = parseNumber(key) else { return (nil, .badScore(place, text)) }
    let points = Points(hundredths: number)
    guard let rubric, let item, points > rubric.scoring[item].points else { return (.score(points), nil) }
    return (.score(points), .scoreOutOfRange(place, text, rubric[item], rubric.scoring[item].points))
  }
}
