package import ContentFiles
package import Diagnostics
import Ledgers
package import Registers
package import Rubric
package import RubricBooks

/// A reader of one year of assessments, which also computes its states.
package struct YearReader {
  /// The values that all years share.
  package struct Shared {
    fileprivate let folder: ContentFolder
    fileprivate let calendar: WorkCalendar
    fileprivate let faultyCalendarYears: Set<Int>
    fileprivate let rubrics: RubricShelf
    fileprivate let situations: [String]

    /// Creates the shared values.
    ///
    /// - Parameters:
    ///   - folder: The content folder.
    ///   - calendar: The calendar of working days.
    ///   - faultyCalendarYears: The years whose calendar file exists but cannot be used.
    ///   - rubrics: The rubrics.
    ///   - situations: The ids of the situations that vetoes may name; empty if the content gives none.
    package init(
      folder: ContentFolder, calendar: WorkCalendar, faultyCalendarYears: Set<Int>, rubrics: RubricShelf,
      situations: [String]
    ) {
      self.folder = folder
      self.calendar = calendar
      self.faultyCalendarYears = faultyCalendarYears
      self.rubrics = rubrics
      self.situations = situations
    }
  }

  /// The parts of a year that could be read.
  package struct Reading {
    /// The year, nil if it has no results; it is not to be used if there are errors among the findings.
    package let year: AssessmentYear?
    /// The units, nil if there are none that can be used.
    package let units: UnitDirectory?
    /// The folders of the rounds, nil if the plan cannot be used, so that they are unknown.
    package let rounds: [String]?
  }

  private let year: Int
  private let shared: Shared
  private let yearPath: String
  private let planPath: String
  private let unitsPath: String
  private var findings = Findings()

  private init(_ year: Int, _ shared: Shared) {
    self.year = year
    self.shared = shared
    yearPath = "assessments/\(year)"
    planPath = "\(yearPath)/assessment.yaml"
    unitsPath = shared.folder.unitsPath(of: year)
  }

  /// Reads a year.
  ///
  /// - Parameters:
  ///   - year: The year, which is the folder's name.
  ///   - shared: The values that all years share.
  ///   - findings: Receives what is wrong.
  /// - Returns: The parts that could be read.
  package static func read(_ year: Int, _ shared: Shared, findings: inout Findings) -> Reading {
    var reader = YearReader(year, shared)
    let reading = reader.read()
    findings.add(reader.findings)
    return reading
  }

  private mutating func read() -> Reading {
    let reading = shared.folder.yaml(planPath, missing: "应写明这一年的考核设置", findings: &findings).flatMap {
      AssessmentPlanReader.read($0, year: year, path: planPath, findings: &findings)
    }
    let rubric = reading.flatMap { readRubric($0) }
    var unitFindings = Findings()
    let units = UnitReader.read(
      shared.folder, path: unitsPath, rubric: rubric, findings: &unitFindings)
    findings.add(unitFindings)
    let record = PublishedRecordReader.read(shared.folder, year: year, findings: &findings)
    var assessed: AssessmentYear?
    if let reading {
      OutcomeCheck(reading).check(record, findings: &findings)
      let dates = readDates(reading, rubric)
      assessed = assess(reading, rubric, units, dates: dates, record, isUnitsFaulty: unitFindings.hasErrors)
    }
    let isSound = reading?.isSound ?? false
    return Reading(
      year: assessed, units: units?.directory, rounds: isSound ? reading?.plan.rounds.map(\.folder) : nil)
  }

  /// Returns the rubric that the plan names, nil if there is none that can be used.
  private mutating func readRubric(_ reading: AssessmentPlanReader.Reading) -> RubricBook? {
    guard let place = reading.rubric else { return nil }
    switch shared.rubrics[reading.plan.rubric] {
    case .some(let book): return book
    case .none:
      findings.add(
        .unknownRubric(
          place, reading.plan.rubric, among: shared.folder.entries("rubrics", of: .rubrics).series.map(\.key),
          folder: shared.folder.folder(insteadOf: "rubrics")))
      return nil
    }
  }

  /// Returns the days of the dates that the rubric compares with, nil if some are missing.
  private mutating func readDates(_ reading: AssessmentPlanReader.Reading, _ rubric: RubricBook?) -> [Day]? {
    let plan = reading.plan
    let names = rubric?.dateNames ?? []
    var dates: [Day] = []
    for name in names {
      if let date = plan.date(named: name) {
        dates.append(date.day)
        if reading.isSound, !date.isRange, !plan.mayMean(date.day) { findings.add(.oddNamedDate(reading.dates, date)) }
        if date.isRange { findings.add(.rangeForDay(reading.dates, name, rubric: plan.rubric)) }
      } else if let faulty = reading.faultyDates, !faulty.contains(name) {
        findings.add(.missingDate(reading.dates, name, rubric: plan.rubric, among: plan.dates.map(\.name)))
      }
    }
    if reading.isSound, let cutoff = plan.cutoff, !plan.mayMean(cutoff) {
      findings.add(.oddCutoff(reading.cutoff, cutoff))
    }
    for name in rubric?.rangeNames ?? [] where plan.date(named: name) == nil {
      guard let faulty = reading.faultyDates, !faulty.contains(name) else { continue }
      findings.add(.missingDate(reading.dates, name, rubric: plan.rubric, among: plan.dates.map(\.name)))
    }
    return dates.count == names.count ? dates : nil
  }

  /// Reads the registers and computes the states; returns nil if the year cannot be assessed.
  private mutating func assess(
    _ reading: AssessmentPlanReader.Reading, _ rubric: RubricBook?, _ units: UnitReader.Reading?, dates: [Day]?,
    _ record: PublishedRecordReader.Reading, isUnitsFaulty: Bool
  ) -> AssessmentYear? {
    let plan = reading.plan
    var reader = RegisterReader(
      folder: shared.folder, plan: plan, units: units, rubric: rubric, calendar: shared.calendar,
      faultyCalendarYears: shared.faultyCalendarYears, yearPath: yearPath, situations: shared.situations)
    let roster = RosterReader.read(&reader)
    let systems = SystemReader.read(&reader)
    let carried = CarriedReader.read(&reader)
    let selfChecks = SelfCheckReader.read(&reader)
    var materials: [MaterialEntry] = []
    func readRound(_ index: Int) {
      reader.readRound(index)
      materials += MaterialReader.read(&reader)
    }

    guard reading.isSound, let rubric, let directory = units?.directory, let dates else {
      for index in plan.rounds.indices { readRound(index) }
      findings.add(reader.findings)
      return nil
    }
    let terms = Terms(window: plan.window, dates: dates, calendar: shared.calendar)
    var evaluation = YearEvaluation(
      plan: plan, rubric: rubric, directory: directory, terms: terms, planPath: planPath,
      approval: reading.approval)
    for index in plan.rounds.indices {
      readRound(index)
      evaluation.addRound(reader)
    }
    evaluation.finish(reader)
    findings.add(reader.findings)
    findings.add(evaluation.findings)
    let assessed = AssessmentYear(
      plan: plan, rubric: rubric, directory: directory, terms: terms, texts: reader.texts, rows: reader.rows,
      history: reader.records, marks: reader.marks, vetoes: reader.vetoes, meetings: reader.meetings,
      feedback: UnitEntries(reader.feedback),
      decisions: UnitEntries(reader.decisions), roster: roster, systems: systems,
      materials: materials, carried: carried, selfChecks: UnitEntries(selfChecks),
      states: evaluation.states, record: record.record)
    // A year whose publication is withdrawn may change again.
    if plan.isPublished, let record = record.record {
      PublishedCheck(
        unitsPath: units?.path ?? unitsPath, rubric: reading.rubric ?? Location(planPath), approval: reading.approval,
        publication: reading.publication, plan: Location(planPath), blamed: reader.gaps.units,
        isBlind: isUnitsFaulty || !reader.gaps.wanting.isEmpty || YearReader.hasFaultyVetoes(reader.findings)
      ).compare(assessed, with: record, findings: &findings)
    }
    return assessed
  }

  /// Returns true if something in a vetoes file cannot be used, so that a verdict may be missing.
  private static func hasFaultyVetoes(_ findings: Findings) -> Bool {
    findings.all.contains { finding in
      let place = RegisterPath(finding.location.path)
      return finding.severity == .error
        && (place.stem.lowercased() == "vetoes" || place.sheet?.filter { !$0.isWhitespace } == "一票否决")
    }
  }
}
