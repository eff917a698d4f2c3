import Diagnostics
import Rubric
import Tabular

/// Reads the registers of a year, round by round, into records, marks, vetoes and feedback.
///
/// Where the units or the rubric cannot be used, what depends on them is left unchecked and the rest still read.
struct RegisterReader {
  /// A unit and an item about which a row could not be used.
  struct Blame: Hashable {
    let unit: UnitID
    let item: ItemID
  }

  /// What a unit cell names.
  enum Target {
    case unit(UnitID)
    /// 全部.
    case all
    /// 类别:X.
    case category([UnitID])
    /// Nothing that can be checked: the units cannot be used, or a finding was made.
    case none
  }

  let folder: ContentFolder
  let plan: AssessmentPlan
  let directory: UnitDirectory?
  let rubric: RubricBook?
  let calendar: WorkCalendar
  let faultyCalendarYears: Set<Int>
  /// The year's folder.
  let yearPath: String
  /// The ids of the situations that vetoes may name; empty where the content gives none.
  let situations: [String]
  var findings = Findings()

  /// All rows so far.
  var rows = RegisterRows()
  /// All words so far.
  var texts = RegisterTexts()
  /// The records of each unit so far, in reading order, by ``UnitID``.
  var records: [[Record]]
  /// All entries of scores files so far.
  var marks: [MarkEntry] = []
  /// All vetoes so far.
  var vetoes: [VetoEntry] = []
  /// All feedback so far.
  var feedback: [FeedbackEntry] = []
  /// All decisions on feedback so far.
  var decisions: [DecisionEntry] = []
  /// What could not be used, so that nothing is said to be missing because of it.
  var blamed: Set<Blame> = []
  /// The units among it.
  var blamedUnits: Set<UnitID> = []
  /// The kinds of registers that are wanting, because a file of theirs could not be used.
  var wanting: Set<Feed> = []
  /// The units' own rows in force that say of an event that there was none.
  var nones: [UnitFact: NoneEntry] = [:]
  /// 编号 as numbers.
  var references = Interned()
  /// The 编号 that came already, in any round.
  var known = KnownReferences()

  /// Event and number rows without 编号 that came already, in any round.
  var plainRows: [PlainRow: KnownReferences.Place] = [:]
  /// Whether something in a vetoes file could not be used.
  var hasFaultyVetoes = false

  /// How many files of units have names that are no unit's.
  var misnamedFiles = 0

  /// The index of the round being read.
  var round = 0
  /// The file being read, by its place in ``rows``.
  var file = 0
  /// The records of the round being read.
  var batch = Batch()
  /// The calendar years already missed in the file being read.
  var missedYears: Set<Int> = []
  /// The hints already looked for, so that many unknown names cost no more than some.
  var hints: [String: (names: [String], unit: UnitID)?] = [:]
  /// The finding about each word that names nothing, by its place in ``findings``, with the cell it is at.
  var unknowns: [String: (finding: Int, place: Location)] = [:]

  /// What a register feeds the computation with.
  enum Feed: Hashable {
    /// Records.
    case evidence
    /// Marks.
    case scores
  }

  /// A unit and a fact of it.
  struct UnitFact: Hashable {
    let unit: UnitID
    let fact: FactID
  }

  /// A row that says of an event that there was none.
  struct NoneEntry {
    /// The round it was entered in.
    let round: Int
    /// The cell that says so.
    let place: Location
  }

  /// The records of one round before they are given to the units.
  struct Batch {
    var all: [Record] = []
    var categories: [(units: [UnitID], record: Record)] = []
    var own: [(unit: UnitID, record: Record)] = []
    /// The units and items that a row of the round names.
    var touched: Set<Blame> = []
    /// The units among them.
    var touchedUnits: Set<UnitID> = []
    /// The items that a bulk row of the round names for all units.
    var touchedByAll: Set<ItemID> = []
    /// The units and items that have a mark, or the withdrawal of one.
    var scored: Set<Blame> = []
    /// Rows of scores about many units: 全部, then 类别.
    var bulkMarks = BulkMarks()
    /// Objections that were accepted, and about which rows of the round are.
    var accepted: [AcceptedObjection] = []
    /// The units that answered themselves, or for which the office did.
    var answered: Set<UnitID> = []
    /// How many records each unit had before the round.
    var earlierRecords: [Int] = []
    /// How many marks there were before the round.
    var earlierMarks = 0
  }

  init(
    folder: ContentFolder, plan: AssessmentPlan, directory: UnitDirectory?, rubric: RubricBook?,
    calendar: WorkCalendar, faultyCalendarYears: Set<Int>, yearPath: String, situations: [String]
  ) {
    self.folder = folder
    self.plan = plan
    self.directory = directory
    self.rubric = rubric
    self.calendar = calendar
    self.faultyCalendarYears = faultyCalendarYears
    self.yearPath = yearPath
    self.situations = situations
    records = Array(repeating: [], count: directory?.units.count ?? 0)
  }

  /// Reads a round's folder; afterwards ``records`` holds the rows of all rounds so far.
  mutating func readRound(_ index: Int) {
    round = index
    batch = Batch()
    batch.earlierRecords = records.map(\.count)
    batch.earlierMarks = marks.count
    let year = folder.entries(yearPath, of: .year(rounds: plan.rounds.map(\.folder)))
    let name = year.names[plan.rounds[index].folder] ?? plan.rounds[index].folder
    let path = "\(yearPath)/\(name)"
    do {
      _ = try folder.list(path)
    } catch {
      switch error {
      case .missing, .tooLarge:
        // An empty folder gets lost easily, and means nothing. Another folder is more likely one with a wrong name.
        guard let other = year.unread.first(where: \.isFolder)?.name else { return }
        findings.add(.missingFile(path, "此轮的文件夹应以此命名；\(quoted(other))不属于任何一轮，是否命名有误？"))
      case .outside: findings.add(.outside(path))
      case .unreadable(let reason): findings.add(.unreadableFolder(path, reason))
      }
      wanting = [.evidence, .scores]
      return
    }
    // In reading order, whatever the order of names; scores come before feedback, which asks what has changed.
    let entries = folder.entries(path, of: .round, findings: &findings)
    if let file = entries.names["checklist.csv"] { readChecklist("\(name)/\(file)") }
    if let file = entries.names["meetings.csv"] { readMeetings("\(name)/\(file)") }
    readEvidence(of: entries, in: name)
    if let file = entries.names["scores.csv"] { readScores("\(name)/\(file)") }
    if let file = entries.names["vetoes.csv"] { readVetoes("\(name)/\(file)") }
    if let place = entries.names["feedback"] {
      var owners: [UnitID: String] = [:]
      for file in folder.entries("\(path)/\(place)", of: .feedback, findings: &findings).series {
        readUnitFeedback("\(name)/\(place)/\(file.name)", stem: file.key, owners: &owners)
      }
    }
    if let file = entries.names["feedback.csv"] { readOfficeFeedback("\(name)/\(file)") }
    deal()
  }

  /// Gives the round's records and marks to the units: 全部 before 类别 before their own.
  private mutating func deal() {
    guard let directory else { return }
    marks.insert(contentsOf: batch.bulkMarks.ofAll + batch.bulkMarks.ofCategories, at: batch.earlierMarks)
    for unit in directory.active { records[Int(unit.index)] += batch.all }
    for (units, record) in batch.categories {
      for unit in units where directory[unit].isActive { records[Int(unit.index)].append(record) }
    }
    // What is said of a unit that does not take part is never scored, and belongs to the evidence all the same.
    for (unit, record) in batch.own { records[Int(unit.index)].append(record) }
  }

  /// Opens a register of the year that may be missing.
  ///
  /// - Parameters:
  ///   - name: Its path relative to the year's folder.
  ///   - schema: Its columns.
  ///   - feed: What it feeds the computation with, if anything.
  ///   - prose: The columns that hold words.
  ///   - lists: The columns that hold names in a row.
  ///   - persons: The columns that hold the name of a person.
  /// - Returns: nil where the register is missing or cannot be used.
  mutating func table(
    _ name: String, _ schema: Schema, feeds feed: Feed? = nil, prose: [Int], lists: [Int] = [], persons: [Int] = []
  ) -> Table? {
    let before = findings.all.count
    let table = folder.table("\(yearPath)/\(name)", schema: schema, findings: &findings)
    // Whatever is found in a file that gives no table is an error.
    let isWanting = table?.isCutShort ?? (findings.all.count > before)
    if isWanting, let feed { wanting.insert(feed) }
    file = rows.addFile(name)
    missedYears = []
    if let table { texts.add(table, prose: prose, lists: lists, persons: persons) }
    return table
  }

  /// A cell of a row that was read, by its number.
  func location(_ row: RegisterRow, _ column: Int) -> Location {
    Location("\(yearPath)/\(rows.files[row.file])", line: row.line, column: column)
  }
}
