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
  /// 编号 as numbers.
  var references = RubricReader.Interned()

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
    /// 编号 that came already.
    var references: Set<ReferenceKey> = []
    /// The units and items that have a mark, or the withdrawal of one.
    var scored: Set<Blame> = []
    /// Event and number rows without 编号 that came already.
    var plainRows: Set<[UInt8]> = []
  }

  /// What an 编号 is unique among.
  struct ReferenceKey: Hashable {
    let unit: UnitID
    let fact: FactID
    let reference: ReferenceID
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
    let name = plan.rounds[index].folder
    let path = "\(yearPath)/\(name)"
    do {
      _ = try folder.list(path)
    } catch {
      switch error {
      case .missing, .tooLarge:
        // An empty folder gets lost easily, and means nothing. Another folder is more likely one with a wrong name.
        guard let other = strayFolder else { return }
        findings.add(.missingFile(path, "此轮的文件夹应以此命名；\(quoted(other))不属于任何一轮，是否命名有误？"))
      case .outside: findings.add(.outside(path))
      case .unreadable(let reason): findings.add(.unreadableFolder(path, reason))
      }
      wanting = [.evidence, .scores]
      return
    }
    let entries = folder.list(path, findings: &findings)
    // In reading order, whatever the order of names; scores come before feedback, which asks what has changed.
    let known = ["checklist", "meetings", "evidence", "scores", "vetoes", "feedback"]
    var files: [String: String] = [:]
    for entry in entries {
      guard let stem = csvStem(entry.name) else { continue }
      if known.contains(stem), files[stem] == nil {
        files[stem] = entry.name
      } else if !entry.isFolder {
        findings.add(
          .unreadFile(
            "\(path)/\(entry.name)", "这里的登记表应命名为 \(known.map { $0 + ".csv" }.joined(separator: "、")) 或放入 evidence 文件夹"))
      }
    }
    if let file = files["checklist"] { readChecklist("\(name)/\(file)") }
    if let file = files["meetings"] { readMeetings("\(name)/\(file)") }
    if let file = files["evidence"] { readEvidence("\(name)/\(file)") }
    let before = findings.all.count
    let more = folder.list("\(path)/evidence", findings: &findings)
    if findings.all.count > before { wanting.insert(.evidence) }
    for entry in more where csvStem(entry.name) != nil {
      readEvidence("\(name)/evidence/\(entry.name)")
    }
    if let file = files["scores"] { readScores("\(name)/\(file)") }
    if let file = files["vetoes"] { readVetoes("\(name)/\(file)") }
    for entry in folder.list("\(path)/feedback", findings: &findings) {
      guard let stem = csvStem(entry.name) else { continue }
      readUnitFeedback("\(name)/feedback/\(entry.name)", stem: stem)
    }
    if let file = files["feedback"] { readOfficeFeedback("\(name)/\(file)") }
    deal()
  }

  /// A folder of the year that no round names.
  private var strayFolder: String? {
    let known = Set(plan.rounds.map(\.folder) + ["selfcheck"])
    return ((try? folder.list(yearPath)) ?? []).first { $0.isFolder && !known.contains($0.name) }?.name
  }

  /// Gives the round's records to the units: 全部 before 类别 before their own.
  private mutating func deal() {
    guard let directory else { return }
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
}
