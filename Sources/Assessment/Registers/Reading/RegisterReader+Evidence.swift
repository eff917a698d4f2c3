import Diagnostics
import Rubric
import Tabular

/// The columns of an evidence file, in the order of its schema (formats §5).
enum EvidenceColumn {
  static let unit = 0
  static let item = 1
  static let fact = 2
  static let reference = 3
  static let value = 4
  static let count = 5
  static let start = 6
  static let done = 7
  static let due = 8
  static let document = 9
  static let review = 10
  static let received = 11
  static let visibility = 12
  static let note = 13

  /// The columns that hold words.
  static let prose = [reference, value, document, note]

  static let schema = Schema(
    [
      Column("单位", "unit", required: true), Column("指标", "item", required: true),
      Column("事项", "fact", required: true), Column("编号", "ref"), Column("内容", "value"), Column("数量", "count"),
      Column("开始", "start"), Column("完成", "done"), Column("限期", "due"), Column("材料", "document"),
      Column("审核", "review"), Column("收到", "received"), Column("密级", "visibility"), Column("备注", "note"),
    ], unitColumns: [0])

  /// The columns of a file whose name says 指标 and 事项; 开始 and 完成 may be headed by the fact's own words (formats §2).
  static func schema(of fact: RubricBook.FactText?) -> Schema {
    let words = [(fact?.started, start), (fact?.finished, done)].compactMap { word, column in
      word.map { (normalised($0), column) }
    }
    return Schema(
      schema.columns.enumerated().map { index, column in
        index == item || index == self.fact ? Column(column.name, column.alias) : column
      }, unitColumns: schema.unitColumns, synonyms: words)
  }
}

extension RegisterReader {
  /// Reads an evidence file of the round.
  ///
  /// - Parameters:
  ///   - name: Its path relative to the year's folder.
  ///   - copies: The evidence files of the round before it, nil where there is no other.
  ///   - subject: What its name says it is about, if anything.
  /// - Returns: The file that it is a copy of, which is then found, and the rows left out.
  mutating func readEvidence(
    _ name: String, after copies: inout RegisterCopies?, about subject: FileSubject? = nil
  ) -> String? {
    let schema = subject.map { EvidenceColumn.schema(of: $0.fact.flatMap { rubric?[$0] }) } ?? EvidenceColumn.schema
    guard let table = table(name, schema, feeds: .evidence, prose: EvidenceColumn.prose) else { return nil }
    if let copy = copies?.add(table, name: name, implied: subject?.implied(table) ?? "") {
      findings.add(.sameFile(table.path, copy))
      if !copy.isPart { wanting.insert(.evidence) }
      return copy.other
    }
    var fill = FillDown(subject: subject)
    for row in table.rows {
      guard let keys = fill.keys(row, table, factColumn: EvidenceColumn.fact, allowsBulk: true, reader: &self) else {
        continue
      }
      guard row.kind == .data else {
        blame(keys)
        continue
      }
      readEvidence(row, table, keys, about: subject)
    }
    return nil
  }

  private mutating func readEvidence(
    _ row: Table.Row, _ table: Table, _ keys: FillDown.Keys, about subject: FileSubject?
  ) {
    var cells = CellReader(table: table, row: row)
    let named =
      subject == nil || table.has(EvidenceColumn.fact)
      ? cells.key(EvidenceColumn.fact, required: true, findings: &findings) : subject?.name
    var fact: FactID?
    if let named, let item = keys.item {
      fact = self.fact(named, of: item, at: cells.location(EvidenceColumn.fact))
    }
    if keys.isUnresolved || fact == nil { blame(keys) }
    let isUnknownFact = rubric != nil && named != nil && keys.item != nil && fact == nil
    guard !keys.isUnresolved, !isUnknownFact else { return }
    let received = cells.moment(EvidenceColumn.received, findings: &findings)
    checkReceived(received, cells)
    if let received, let cutoff = plan.cutoff, received.day > cutoff {
      findings.add(
        .afterCutoff(cells.location(EvidenceColumn.received), table.text(row, EvidenceColumn.received), cutoff))
      return
    }
    var texts = RegisterRow(file: file, line: row.line, round: round)
    texts.received = received
    texts.startColumn = cells.location(EvidenceColumn.start).column
    texts.valueColumn = cells.location(EvidenceColumn.value).column
    texts.doneColumn = cells.location(EvidenceColumn.done).column
    texts.dueColumn = cells.location(EvidenceColumn.due).column
    texts.reference = trimmed(cells.text(EvidenceColumn.reference))
    texts.value = trimmed(cells.text(EvidenceColumn.value))
    texts.document = trimmed(cells.text(EvidenceColumn.document))
    texts.note = trimmed(cells.text(EvidenceColumn.note))
    texts.isPublic =
      cells.choice(
        EvidenceColumn.visibility, ["公开": true, "public": true, "内部": false, "internal": false], shown: ["公开", "内部"],
        findings: &findings) ?? false
    let review = cells.review(EvidenceColumn.review, findings: &findings)
    let count = cells.count(EvidenceColumn.count, findings: &findings)
    let start = cells.moment(EvidenceColumn.start, findings: &findings)
    let done = cells.moment(EvidenceColumn.done, findings: &findings)
    let due = cells.moment(EvidenceColumn.due, findings: &findings)
    guard let rubric, let fact, let item = keys.item else { return }

    let kind = rubric.scoring[fact].kind
    let isNone = kind == .event && saysNone(cells, review, count)
    if !kind.isSingle && !isNone || rubric.scoring[item].isJudged, keys.isBulk {
      cells.fault(.bulkRow(cells.location(EvidenceColumn.unit), keys.word), &findings)
    }
    let isVoid = review == .returned || count == 0
    var value = isNone ? Value.never : .none
    if !isVoid, !isNone {
      if kind == .event, start == nil, isBlank(table.bytes(row, EvidenceColumn.start)) {
        cells.fault(.missingValue(cells.location(EvidenceColumn.start), "开始"), &findings)
      }
      // A date's row may set its deadline alone, and an occurrence whose end is asked for have no tag before that.
      let isNeeded =
        switch kind {
        case .event: !rubric[fact].options.isEmpty && (done != nil || !rubric.readsEnd(of: fact))
        case .date: due == nil
        case .yesno, .choice, .number: true
        }
      value = self.value(of: fact, EvidenceColumn.value, required: isNeeded, &cells)
      if kind == .event {
        checkTag(fact, &cells)
        checkTimes(fact, start: start, done: done, due: due, &cells)
        if let start, isBlank(table.bytes(row, EvidenceColumn.due)) {
          checkCalendar(fact, start: start, at: cells.location(EvidenceColumn.start), keys)
        }
      }
    }
    if !isVoid, !isNone { checkUse(of: fact, done: done, due: due, cells) }
    var reference: ReferenceID?
    if !isNone, let key = cells.key(EvidenceColumn.reference, findings: &findings) {
      if !kind.isSingle { reference = self.reference(key) }
      checkReference(key, reference, keys, fact, isVoid: isVoid, &cells)
    }
    guard cells.isSound else {
      blame(keys)
      return
    }
    let id = rows.add(texts)
    if isNone, case .unit(let unit) = keys.target {
      noteNone(unit, fact, isTaken: review == .returned, at: cells.location(EvidenceColumn.value))
    }
    let record = Record(
      fact, value, reference: reference, count: count ?? 1, start: start, done: done, due: due, review: review,
      row: id)
    if reference == nil, !kind.isSingle, !isNone { checkRepetition(record, texts, keys, cells) }
    add(record, to: keys.target, item)
  }

  /// Adds a record to the round.
  mutating func add(_ record: Record, to target: Target, _ item: ItemID) {
    switch target {
    case .unit(let unit):
      batch.own.append((unit, record))
      touch(unit, item)
    case .all:
      batch.all.append(record)
      batch.touchedByAll.insert(item)
    case .category(let units):
      batch.categories.append((units, record))
      for unit in units { touch(unit, item) }
    case .none: break
    }
  }

  /// Notes that a row of the round is about a unit's item.
  mutating func touch(_ unit: UnitID, _ item: ItemID) {
    batch.touched.insert(Blame(unit: unit, item: item))
    batch.touchedUnits.insert(unit)
  }

  /// Whether a row says that none of an event happened (formats §5, “None”); one that sends back an 编号 is about that.
  func saysNone(_ cells: CellReader, _ review: Review, _ count: Int64?) -> Bool {
    guard count != 0, isBlank(cells.table.bytes(cells.row, EvidenceColumn.start)),
      cells.isNoneWord(EvidenceColumn.value)
    else { return false }
    return review != .returned || isBlank(cells.table.bytes(cells.row, EvidenceColumn.reference))
  }

  /// Notes that a unit's own row says that there was none, or takes that back.
  mutating func noteNone(_ unit: UnitID, _ fact: FactID, isTaken: Bool, at place: Location) {
    nones[UnitFact(unit: unit, fact: fact)] = isTaken ? nil : NoneEntry(round: round, place: place)
  }

  /// Finds 无 as the tag of something that happened.
  private mutating func checkTag(_ fact: FactID, _ cells: inout CellReader) {
    guard let rubric, cells.isNoneWord(EvidenceColumn.value), rubric.option("无", of: fact) == nil,
      rubric[fact].options.isEmpty, !isBlank(cells.table.bytes(cells.row, EvidenceColumn.start))
    else { return }
    cells.fault(.noneWithStart(cells.location(EvidenceColumn.value)), &findings)
  }

  /// The value that a cell gives a fact; a finding where it gives none and one is needed.
  mutating func value(of fact: FactID, _ column: Int, required: Bool, _ cells: inout CellReader) -> Value {
    guard let rubric else { return .none }
    let kind = rubric.scoring[fact].kind
    guard let key = cells.key(column, required: required, findings: &findings) else { return .none }
    if let value = rubric.value(key, of: fact) { return value }
    cells.fault(.badValue(cells.location(column), cells.text(column), kind, rubric[fact]), &findings)
    return .none
  }

  private mutating func checkTimes(
    _ fact: FactID, start: Moment?, done: Moment?, due: Moment?, _ cells: inout CellReader
  ) {
    guard let limits = rubric?.limits(of: fact), !limits.isEmpty else { return }
    let hasDue = !isBlank(cells.table.bytes(cells.row, EvidenceColumn.due))
    if hasDue ? due?.minute != nil : isByTheHour(fact) {
      if !hasDue, let start, start.minute == nil {
        cells.fault(.timeRequired(cells.location(EvidenceColumn.start), "开始"), &findings)
      }
      if let done, done.minute == nil {
        cells.fault(.timeRequired(cells.location(EvidenceColumn.done), "完成"), &findings)
      }
    }
    if let start, let done, done.precedes(start) {
      cells.fault(.doneBeforeStart(cells.location(EvidenceColumn.done)), &findings)
    }
  }
}

extension CellReader {
  /// The cell as 审核; empty is accepted.
  mutating func review(_ column: Int, findings: inout Findings) -> Review {
    choice(
      column,
      [
        "通过": Review.accepted, "accepted": .accepted, "待审": .pending, "pending": .pending, "退回": .returned,
        "returned": .returned,
      ], shown: ["通过", "待审", "退回"], findings: &findings) ?? .accepted
  }

  /// The cell as 数量, nil where it is empty or no count.
  mutating func count(_ column: Int, findings: inout Findings) -> Int64? {
    guard let key = key(column, findings: &findings) else { return nil }
    let count = parseCount(key)
    if count == nil { fault(.badCount(location(column), text(column)), &findings) }
    return count
  }
}
