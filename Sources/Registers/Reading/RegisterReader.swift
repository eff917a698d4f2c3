package import ContentFiles
package import Diagnostics
package import Rubric
package import RubricBooks
package import Tabular

/// The reader of a year's registers, which become records, marks, vetoes and feedback round by round.
///
/// It holds what the readers of single registers share. If the units or the rubric cannot be used, what depends on
/// them is left unchecked and the rest is still read.
///
/// This module reads units and registers into records, marks and entries. It must not know results.
package struct RegisterReader {
  /// The content folder.
  package let folder: ContentFolder
  /// The year's plan.
  package let plan: AssessmentPlan
  let calendar: WorkCalendar
  let faultyCalendarYears: Set<Int>
  /// The year's folder.
  package let yearPath: String
  /// The ids of the situations that vetoes may name; empty if the content gives none.
  let situations: [String]

  /// The findings so far.
  package var findings = Findings()
  /// The units, items and facts that cells name.
  package var names: RegisterNames
  /// The parts that could not be used.
  package var gaps = RegisterGaps()
  /// The 编号 given so far, and the rows without one, of all rounds.
  var references = ReferenceNumbers()
  /// The units' own rows in force that say of an event that there was none.
  package var nones: [UnitFact: NoneEntry] = [:]

  /// The places of the registers of each round so far, for words about what is still to be entered.
  package private(set) var places: [RoundPlaces] = []
  /// All rows so far.
  package var rows = RegisterRows()
  /// All words so far.
  package var texts: RegisterTexts
  /// The records of each unit so far, in reading order, by ``UnitID``.
  package var records: UnitRecords
  /// All marks so far.
  package var marks: [MarkEntry] = []
  /// All vetoes so far.
  package var vetoes: [VetoEntry] = []
  /// All meetings so far.
  package var meetings: [MeetingEntry] = []
  /// All feedback so far.
  package var feedback: [FeedbackEntry] = []
  /// All decisions on feedback so far.
  package var decisions: [DecisionEntry] = []

  /// The index of the round being read.
  package private(set) var round = 0
  /// The place of the register of materials of the round being read, which is never scored; nil if there is none.
  package private(set) var materials: RegisterSource?
  /// The rows of the round being read.
  package var batch = RoundBatch()
  /// The index in ``rows`` of the file being read.
  private(set) var file = 0
  /// The calendar years already reported as missing for the file being read.
  var missedYears: Set<Int> = []

  /// A row that says of an event that there was none.
  package struct NoneEntry {
    /// The index of the round it was entered in.
    package let round: Int
    /// The cell that says so.
    package let place: Location
  }

  /// Prepares to read a year.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - plan: The year's plan.
  ///   - units: The content of units.csv; nil if it cannot be used.
  ///   - rubric: The rubric; nil if it cannot be used.
  ///   - calendar: The working days.
  ///   - faultyCalendarYears: The years whose calendar exists and cannot be used.
  ///   - yearPath: The year's folder.
  ///   - situations: The ids of the situations that vetoes may name; empty if the content gives none.
  package init(
    folder: ContentFolder, plan: AssessmentPlan, units: UnitReader.Reading?, rubric: RubricBook?,
    calendar: WorkCalendar, faultyCalendarYears: Set<Int>, yearPath: String, situations: [String]
  ) {
    self.folder = folder
    self.plan = plan
    self.calendar = calendar
    self.faultyCalendarYears = faultyCalendarYears
    self.yearPath = yearPath
    self.situations = situations
    names = RegisterNames(units?.directory, rubric)
    records = UnitRecords(units: units?.directory.units.count ?? 0)
    texts = units?.texts ?? RegisterTexts()
    if let units, let rubric { gaps.blame(units, rubric) }
  }

  /// The units; nil if they cannot be used.
  package var directory: UnitDirectory? { names.directory }
  /// The rubric; nil if it cannot be used.
  package var rubric: RubricBook? { names.rubric }

  /// Reads a round's folder; afterwards ``records`` holds the rows of all rounds so far.
  package mutating func readRound(_ index: Int) {
    round = index
    materials = nil
    places.append(RoundPlaces(folder: plan.rounds[index].folder))
    batch = RoundBatch(earlierRecords: records.counts, earlierMarks: marks.count)
    let year = folder.entries(yearPath, of: .year(rounds: plan.rounds.map(\.folder)))
    let name = year.names[plan.rounds[index].folder] ?? plan.rounds[index].folder
    let path = "\(yearPath)/\(name)"
    do {
      _ = try folder.list(path)
    } catch {
      switch error {
      case .missing, .tooLarge:
        // An empty folder is easily lost, and means nothing. Another folder is more likely one with a wrong name.
        guard let other = year.unread.first(where: \.isFolder)?.name else { return }
        findings.add(.missingFile(path, "此轮的文件夹应以此命名；\(quoted(other))不属于任何一轮，是否命名有误？"))
      case .outside: findings.add(.outside(path))
      case .unreadable(let reason): findings.add(.unreadableFolder(path, reason))
      }
      gaps.wanting = [.evidence, .scores]
      return
    }
    readRegisters(in: name)
    deal()
    places[index].hasEntries = batch.count > 0 || marks.count > batch.earlierMarks
  }

  /// Reads the registers of a round's folder.
  private mutating func readRegisters(in name: String) {
    // In reading order, whatever the order of names; scores come before feedback, which asks what has changed.
    let entries = folder.entries("\(yearPath)/\(name)", of: .round, findings: &findings)
    let before = findings.all.count
    var book: RoundWorkbook?
    if let file = entries.names["登记.xlsx"] {
      book = RoundWorkbook.open("\(name)/\(file)", &self)
      if book == nil {
        gaps.wanting.formUnion([.evidence, .scores])
        gaps.hasFaultyVetoes = true
      }
    }
    places[round].files = Set(
      ["checklist", "meetings", "evidence", "scores"].filter { entries.names[$0 + ".csv"] != nil })
    places[round].workbook = book?.name.split(separator: "/").last.map(String.init)
    places[round].evidence = book?.evidenceNames ?? []
    let sources = RoundSources(entries, in: name, book)
    if let source = sources.source(of: "checklist", &self) { ChecklistReader.read(source, &self) }
    if let source = sources.source(of: "meetings", &self) { MeetingReader.read(source, &self) }
    EvidenceFiles.read(entries, in: name, sheets: book?.evidence ?? [], &self)
    if let source = sources.source(of: "scores", &self) { ScoreReader.read(source, &self) }
    if let source = sources.source(of: "vetoes", &self) { VetoReader.read(source, &self) }
    if let place = entries.names["feedback"] { FeedbackReader.read("\(name)/\(place)", &self) }
    if let source = sources.source(of: "feedback", &self) { DecisionReader.read(source, &self) }
    materials = sources.source(of: "materials", &self)
    if let book { joinFindings(after: before, ofUnfilled: book) }
  }

  /// Notes the columns of the round's checklist.
  mutating func note(_ columns: ChecklistFacts) {
    places[round].columns = (Set(columns.facts.map(\.fact)), Set(columns.marks.map(\.item)))
  }

  /// Assigns the round's records and marks to the units: 全部 before 类别 before their own.
  private mutating func deal() {
    guard let directory else { return }
    let (scope, rubric) = (names.scope, rubric)
    /// Returns true if a unit has the item or dimension of a fact.
    func has(_ unit: UnitID, _ fact: FactID) -> Bool {
      guard let scope, let rubric else { return true }
      return scope.contains(unit, rubric[fact].subject)
    }
    marks.insert(contentsOf: batch.bulkMarks.all, at: batch.earlierMarks)
    var counts = [Int](repeating: 0, count: directory.units.count)
    batch.forEachOwn { units, _ in for unit in units { counts[Int(unit.index)] += 1 } }
    records.reserve(batch.count, of: counts)
    for record in batch.all { records.add(record, to: directory.active.lazy.filter { has($0, record.fact) }) }
    for (units, record) in batch.categories {
      records.add(record, to: units.lazy.filter { directory[$0].isActive && has($0, record.fact) })
    }
    // A row about a unit that does not take part is never scored, but it belongs to the evidence.
    batch.forEachOwn { units, record in records.add(record, to: units) }
  }

  /// Opens a register of the year, which may be missing.
  ///
  /// - Parameters:
  ///   - source: The place that it is read from.
  ///   - columns: The columns of its kind.
  ///   - schema: Its columns, if they are not those of its kind.
  ///   - feed: The input that it gives the computation, if any.
  /// - Returns: The table; nil if the register is missing or cannot be used.
  package mutating func table<Column: RegisterColumn>(
    _ source: RegisterSource, _ columns: Column.Type, schema: Schema? = nil, feeds feed: RegisterGaps.Feed? = nil
  ) -> Table? {
    take(
      OpenedRegister(folder, year: yearPath, source, columns, schema: schema, rubric: rubric), source.name, feeds: feed)
  }

  /// Takes a register of the year that has been opened, with what is wrong with it, as the file being read.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - name: Its path relative to the year's folder.
  ///   - feed: The input that it gives the computation, if any.
  /// - Returns: The table; nil if the register is missing or cannot be used.
  mutating func take(_ register: OpenedRegister, _ name: String, feeds feed: RegisterGaps.Feed?) -> Table? {
    findings.add(register.findings)
    // Whatever is found in a file that gives no table is an error.
    let isWanting = register.table?.isCutShort ?? !register.findings.all.isEmpty
    if isWanting, let feed { gaps.wanting.insert(feed) }
    // A workbook in a file's place is known by its sheet from here on.
    let place = register.table.map { String($0.path.dropFirst(yearPath.count + 1)) }
    file = rows.addFile(place ?? name, register.table?.text ?? [])
    missedYears = []
    texts.add(register.texts)
    return register.table
  }

  /// Returns a row of the file being read, without its cells.
  func row(_ row: Table.Row) -> StoredRow { StoredRow(file: file, line: row.line, round: round) }

  /// Keeps a row of the file being read, without its cells but for the value's, which only people read.
  package mutating func keep(_ row: Table.Row, value: ArraySlice<UInt8> = []) -> RowID {
    var stored = self.row(row)
    stored.cells.value = CellText(value)
    return rows.add(stored)
  }

  /// Returns the location of a cell of a row that was read, by the cell's number.
  package func location(_ row: RegisterRow, _ column: Int) -> Location {
    Location("\(yearPath)/\(rows.files[row.file])", line: row.line, column: column)
  }
}

extension RegisterGaps {
  /// Notes the units that cannot be used, and the items whose rules divide by a quantity that cannot be used.
  fileprivate mutating func blame(_ units: UnitReader.Reading, _ rubric: RubricBook) {
    for unit in units.faultyUnits {
      for item in rubric.items.indices { blame(unit, ItemID(item)) }
    }
    for (unit, quantity) in units.faultyQuantities {
      for (index, item) in rubric.scoring.items.enumerated() {
        let divides = item.rules.contains { $0.trigger.operands.contains(.quantity(quantity)) }
        if divides { blame(unit, ItemID(index)) }
      }
    }
  }
}
