import Diagnostics
import Rubric
import Tabular

extension RegisterReader {
  static let scoreSchema = Schema(
    [
      Column("单位", "unit", required: true), Column("指标", "item", required: true),
      Column("得分", "score", required: true), Column("理由", "reason"), Column("评分人", "assessor"),
      Column("依据", "authority"), Column("日期", "date"),
    ], unitColumns: [0])

  /// Reads the round's scores.
  mutating func readScores(_ name: String) {
    guard let table = table(name, RegisterReader.scoreSchema, feeds: .scores, prose: [3, 5], persons: [4]) else {
      return
    }
    var fill = FillDown()
    for row in table.rows {
      guard let keys = fill.keys(row, table, allowsBulk: true, reader: &self) else { continue }
      guard row.kind == .data, !keys.isUnresolved else {
        blame(keys)
        continue
      }
      readScore(row, table, keys)
    }
  }

  /// What a 得分 cell says of an item, and what is wrong with it.
  ///
  /// - Parameters:
  ///   - key: The cell, normalised.
  ///   - text: The cell as it stands.
  ///   - item: The item, nil where it is not known.
  ///   - place: The cell's place.
  /// - Returns: The mark, nil where the cell holds none; the finding, nil where nothing is wrong.
  func mark(_ key: String, _ text: String, for item: ItemID?, at place: Location) -> (mark: Mark?, fault: Diagnostic?) {
    if ["不适用", "N/A"].contains(key.uppercased()) { return (.notApplicable, nil) }
    guard let number = parseNumber(key) else { return (nil, .badScore(place, text)) }
    let points = Points(hundredths: number)
    guard let rubric, let item, points > rubric.scoring[item].points else { return (.score(points), nil) }
    return (.score(points), .scoreOutOfRange(place, text, rubric[item], rubric.scoring[item].points))
  }

  private mutating func readScore(_ row: Table.Row, _ table: Table, _ keys: FillDown.Keys) {
    var cells = CellReader(table: table, row: row)
    let key = cells.key(2, findings: &findings)
    let date = cells.moment(6, findings: &findings)
    var mark: Mark?
    if let key {
      var isUnit = false
      if case .unit = keys.target { isUnit = true }
      let read = self.mark(key, cells.text(2), for: isUnit ? keys.item : nil, at: cells.location(2))
      mark = read.mark
      if let fault = read.fault { cells.fault(fault, &findings) }
    }
    guard let item = keys.item, let rubric else { return }
    guard case .unit(let unit) = keys.target else {
      readBulkScore(mark, keys, item, date, &cells)
      return
    }
    let subject = Blame(unit: unit, item: item)
    if !batch.scored.insert(subject).inserted {
      cells.fault(.duplicateScore(cells.location(2), directory?[unit], rubric[item]), &findings)
    }
    guard cells.isSound else {
      blame(unit, item)
      return
    }
    touch(unit, item)
    marks.append(
      MarkEntry(
        unit: unit, item: item, mark: mark, round: round, reason: trimmed(cells.text(3)),
        assessor: trimmed(cells.text(4)), authority: trimmed(cells.text(5)), date: date, place: cells.location(2),
        reasonPlace: cells.location(3)))
  }

  /// Reads a row about many units: that an item does not apply to them, or that this is withdrawn.
  private mutating func readBulkScore(
    _ mark: Mark?, _ keys: FillDown.Keys, _ item: ItemID, _ date: Moment?, _ cells: inout CellReader
  ) {
    guard let rubric, let directory, keys.isBulk else { return }
    if case .score = mark { cells.fault(.bulkScore(cells.location(0), keys.word), &findings) }
    if !batch.bulkMarks.rows.insert("\(spaceless(normalised(keys.word))) \(item.index)").inserted {
      cells.fault(.duplicateBulkScore(cells.location(2), keys.word, rubric[item]), &findings)
    }
    guard cells.isSound else {
      blame(keys)
      return
    }
    let units: [UnitID] = if case .category(let members) = keys.target { members } else { directory.active }
    let entries = units.filter { directory[$0].isActive }.map { unit in
      MarkEntry(
        unit: unit, item: item, mark: mark, round: round, reason: trimmed(cells.text(3)),
        assessor: trimmed(cells.text(4)), authority: trimmed(cells.text(5)), date: date, place: cells.location(2),
        reasonPlace: cells.location(3))
    }
    if case .all = keys.target {
      batch.bulkMarks.ofAll += entries
      batch.touchedByAll.insert(item)
    } else {
      batch.bulkMarks.ofCategories += entries
      for unit in units { touch(unit, item) }
    }
  }

  static let vetoSchema = Schema(
    [
      Column("单位", "unit", required: true), Column("日期", "date", required: true),
      Column("事由", "cause", required: true), Column("问责文件", "accountability", required: true),
      Column("编号", "ref"), Column("审核", "review"), Column("密级", "visibility"), Column("情形", "situation"),
    ], unitColumns: [0])

  /// Reads the round's vetoes.
  mutating func readVetoes(_ name: String) {
    guard let table = table(name, RegisterReader.vetoSchema, prose: [2, 3, 4]) else {
      hasFaultyVetoes = true
      return
    }
    for row in table.rows where row.kind != .summary {
      var cells = CellReader(table: table, row: row)
      let (unit, isChecked) = row.kind == .data ? unit(of: &cells) : (nil, false)
      guard isChecked else {
        hasFaultyVetoes = true
        continue
      }
      let date = cells.moment(1, required: true, findings: &findings)
      for column in [2, 3] where isBlank(table.bytes(row, column)) {
        cells.fault(.incompleteVeto(cells.location(column), table.name(column)), &findings)
      }
      let reference = cells.key(4, findings: &findings).map { (key: $0, id: self.reference($0)) }
      let review = cells.review(5, findings: &findings)
      let isPublic =
        cells.choice(
          6, ["公开": true, "public": true, "内部": false, "internal": false], shown: ["公开", "内部"], findings: &findings)
        ?? false
      let situation = readSituation(&cells)
      if let unit, let reference {
        checkReference(
          reference.key, reference.id, of: KnownReferences.Subject(unit: unit, fact: nil), isVoid: review == .returned,
          isUncertain: hasFaultyVetoes, column: 4, &cells)
      }
      guard cells.isSound, let unit, let date else {
        hasFaultyVetoes = true
        continue
      }
      var texts = RegisterRow(file: file, line: row.line, round: round)
      texts.reference = trimmed(cells.text(4))
      let id = rows.add(texts)
      vetoes.append(
        VetoEntry(
          unit: unit, veto: Veto(reference: reference?.id, day: date.day, review: review, row: id), round: round,
          cause: trimmed(cells.text(2)), accountability: trimmed(cells.text(3)), situation: situation,
          isPublic: isPublic, place: cells.location(1)))
    }
  }

  /// One of the situations that `responsibility.yaml` gives, or of the format's own.
  private mutating func readSituation(_ cells: inout CellReader) -> String {
    guard let key = cells.key(7, findings: &findings) else { return "" }
    let own = (1...7).map { "48-7-\($0)" }
    if !own.contains(key), !situations.contains(key) {
      cells.fault(.badChoice(cells.location(7), cells.text(7), situations.isEmpty ? own : situations), &findings)
    }
    return key
  }
}

/// The rows of a round's scores that are about many units, as one entry per unit.
struct BulkMarks {
  /// Of 全部.
  var ofAll: [MarkEntry] = []
  /// Of 类别:X.
  var ofCategories: [MarkEntry] = []
  /// The words and items that came already.
  var rows: Set<String> = []
}
