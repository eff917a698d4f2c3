import ContentFiles
package import Diagnostics
package import Rubric
package import RubricBooks
import Tabular

/// The reader of an evidence file of a round (formats §5).
struct EvidenceReader {
  private let table: Table
  /// The name of the fact that the file's name gives every row, if the file has no such column.
  private let factName: ArraySlice<UInt8>?
  private let columns: RecordColumns

  private init(_ table: Table, _ subject: FileSubject?) {
    self.table = table
    factName = table.has(EvidenceColumn.fact) ? nil : subject.map { Array($0.name.utf8)[...] }
    columns = RecordColumns(table)
  }

  /// Reads the rows of a file.
  static func read(_ table: Table, about subject: FileSubject?, _ reader: inout RegisterReader) {
    let evidence = EvidenceReader(table, subject)
    reader.rows.reserve(table.rows.count)
    reader.batch.reserve(table.rows.count)
    var fill = FillDown(subject: subject)
    for row in table.rows {
      let cells = CellReader<EvidenceColumn>(table, row)
      guard let keys = fill.keys(cells, &reader.names, &reader.findings) else { continue }
      guard row.kind == .data else {
        reader.gaps.blame(keys, reader.names)
        continue
      }
      evidence.read(cells, keys, &reader)
    }
  }

  private func read(_ row: CellReader<EvidenceColumn>, _ keys: FillDown.Keys, _ reader: inout RegisterReader) {
    var cells = row
    let isNamed = factName != nil || cells.isFilled(.fact, required: true, findings: &reader.findings)
    var fact: FactID?
    if isNamed, let item = keys.item {
      fact = reader.names.fact(factName ?? cells.bytes(.fact), of: item, at: cells.location(.fact), &reader.findings)
    }
    if keys.isUnresolved || fact == nil { reader.gaps.blame(keys, reader.names) }
    let isUnknownFact = reader.rubric != nil && isNamed && keys.item != nil && fact == nil
    guard !keys.isUnresolved, !isUnknownFact else { return }
    let received = cells.moment(.received, findings: &reader.findings)
    reader.checkReceived(received, cells)
    if let received, let cutoff = reader.plan.cutoff, received.day > cutoff {
      reader.findings.add(.afterCutoff(cells.location(.received), cells.text(.received), cutoff))
      return
    }
    let evidence = EvidenceCells(&cells, received: received, findings: &reader.findings)
    guard let fact, let item = keys.item else { return }
    read(evidence, fact, item, keys, &cells, &reader)
  }

  /// Reads a row whose subject is known.
  private func read(
    _ evidence: EvidenceCells, _ fact: FactID, _ item: ItemID, _ keys: FillDown.Keys,
    _ cells: inout CellReader<EvidenceColumn>, _ reader: inout RegisterReader
  ) {
    guard let rubric = reader.rubric,
      reader.names.isHeld(item, by: keys.target, at: cells.location(.item), &reader.findings)
    else { return }
    let kind = rubric.kind(of: fact)
    let isNone = kind == .event && cells.saysNone(evidence.review, evidence.count)
    if kind == .event, !evidence.isVoid, cells.deniesInOtherWords(rubric[fact]) {
      cells.fault(.noneInOtherWords(cells.location(.value), cells.trimmed(.value)), &reader.findings)
      reader.gaps.blame(keys, reader.names)
      return
    }
    if keys.isBulk, !kind.isSingle && !isNone {
      cells.fault(.bulkRow(cells.location(.unit), keys.word), &reader.findings)
    }
    var value = isNone ? Value.never : .none
    if !evidence.isVoid, !isNone {
      value = readValue(evidence, fact, keys, &cells, &reader)
      reader.checkUse(of: fact, done: evidence.done, due: evidence.due, cells)
    }
    var reference: ReferenceID?
    if !isNone, !cells.isEmpty(.reference) {
      if !kind.isSingle { reference = reader.references.id(of: cells.bytes(.reference)) }
      reader.checkReference(reference, keys, fact, isVoid: evidence.isVoid, &cells)
    }
    guard cells.isSound else {
      reader.gaps.blame(keys, reader.names)
      return
    }
    var texts = reader.row(cells.row)
    texts.take(evidence, columns)
    let id = reader.rows.add(texts)
    if isNone, case .unit(let unit) = keys.target {
      reader.noteNone(unit, fact, isTaken: evidence.review == .returned, at: cells.location(.value))
    }
    let record = Record(
      fact, value, reference: reference, count: evidence.count, start: evidence.start, done: evidence.done,
      due: evidence.due, review: evidence.review, row: id)
    if reference == nil, !kind.isSingle, !isNone { reader.checkRepetition(evidence, fact, keys, cells) }
    reader.batch.add(record, to: keys.target, item)
  }

  /// Reads the value of a row that says what happened, and checks what such a row needs.
  private func readValue(
    _ evidence: EvidenceCells, _ fact: FactID, _ keys: FillDown.Keys, _ cells: inout CellReader<EvidenceColumn>,
    _ reader: inout RegisterReader
  ) -> Value {
    guard let rubric = reader.rubric else { return .none }
    let kind = rubric.kind(of: fact)
    if kind == .event, evidence.start == nil, cells.isEmpty(.start) {
      cells.fault(.missingValue(cells.location(.start), "开始"), &reader.findings)
    }
    // A row of a date may set only its deadline, and an occurrence whose end matters needs no tag before it has
    // ended.
    let isNeeded =
      switch kind {
      case .event: !rubric[fact].options.isEmpty && (evidence.done != nil || !rubric.readsEnd(of: fact))
      case .date: evidence.due == nil
      case .yesno, .choice, .number: true
      }
    let value = cells.value(of: fact, required: isNeeded, rubric, &reader.findings)
    if reader.lacksCalendar(fact, value, due: evidence.due?.day, at: cells.location(.value)) {
      reader.gaps.blame(keys, reader.names)
    }
    if kind == .event {
      checkTag(fact, rubric, &cells, &reader.findings)
      checkTimes(evidence, rubric.limits(of: fact), &cells, &reader.findings)
      if let start = evidence.start, cells.isEmpty(.due) {
        reader.checkCalendar(fact, start: start, at: cells.location(.start), keys)
      }
    }
    return value
  }

  /// Reports 无 as the tag of something that happened.
  private func checkTag(
    _ fact: FactID, _ rubric: RubricBook, _ cells: inout CellReader<EvidenceColumn>, _ findings: inout Findings
  ) {
    guard rubric[fact].options.isEmpty, !cells.isEmpty(.start), cells.isNoneWord(.value) else { return }
    cells.fault(.noneWithStart(cells.location(.value)), &findings)
  }

  /// Reports times that cannot be compared with limits.
  private func checkTimes(
    _ evidence: EvidenceCells, _ limits: [Limit], _ cells: inout CellReader<EvidenceColumn>,
    _ findings: inout Findings
  ) {
    guard !limits.isEmpty else { return }
    let (start, done) = (evidence.start, evidence.done)
    let hasDue = !cells.isEmpty(.due)
    if hasDue ? evidence.due?.minute != nil : limits.contains(where: \.needsTime) {
      if !hasDue, let start, start.minute == nil {
        cells.fault(.timeRequired(cells.location(.start), "开始", besideDue: false), &findings)
      }
      if let done, done.minute == nil {
        cells.fault(.timeRequired(cells.location(.done), "完成", besideDue: hasDue), &findings)
      }
    }
    if let start, let done, done.precedes(start) {
      cells.fault(.doneBeforeStart(cells.location(.done)), &findings)
    }
  }
}

extension CellReader<EvidenceColumn> {
  /// Returns true if a row says that no such event happened (formats §5, “None”); a row that sends back an 编号 is
  /// about that 编号.
  package func saysNone(_ review: Review, _ count: Int64) -> Bool {
    guard count != 0, isEmpty(.start), isNoneWord(.value) else { return false }
    return review != .returned || isEmpty(.reference)
  }

  /// Returns true if a row that says of nothing when it began holds words for 无 that are not 无.
  func deniesInOtherWords(_ fact: RubricBook.FactText) -> Bool {
    guard [.start, .done, .reference].allSatisfy({ isEmpty($0) }), !isNoneWord(.value) else { return false }
    let word = spaceless(normalised(bytes(.value))).filter { !"。.;；,，（）()".contains($0) }
    return ClerksWords.forNone.contains(word) && !fact.options.contains { spaceless($0) == word }
  }

  /// Reads the value that the row gives a fact; a value that is needed and missing, or that is invalid, is a
  /// finding.
  package mutating func value(
    of fact: FactID, required: Bool, _ rubric: RubricBook, _ findings: inout Findings
  ) -> Value {
    guard isFilled(.value, required: required, findings: &findings) else { return .none }
    if let value = rubric.value(bytes(.value), of: fact) { return value }
    let kind = rubric.kind(of: fact)
    fault(.badValue(location(.value), text(.value), kind, rubric[fact]), &findings)
    return .none
  }
}

extension RegisterReader {
  /// Notes that a unit's own row says that an event did not happen, or withdraws that.
  mutating func noteNone(_ unit: UnitID, _ fact: FactID, isTaken: Bool, at place: Location) {
    nones[UnitFact(unit, fact)] = isTaken ? nil : NoneEntry(round: round, place: place)
  }
}
