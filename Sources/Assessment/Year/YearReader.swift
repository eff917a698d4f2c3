import Diagnostics
import Rubric
import Tabular

/// Reads one year of assessments and computes its states.
enum YearReader {
  /// What years share.
  struct Shared {
    let folder: ContentFolder
    let calendar: WorkCalendar
    let faultyCalendarYears: Set<Int>
    /// Gives the rubric with an id; nil where it cannot be used.
    let rubrics: RubricShelf
    /// The ids of the situations that vetoes may name; empty where the content gives none.
    let situations: [String]
  }

  /// Reads a year.
  ///
  /// - Parameters:
  ///   - year: The year, which is the folder's name.
  ///   - shared: What years share.
  ///   - findings: Receives what is wrong.
  /// - Returns: nil where there is no result; with errors among the findings the result is not to be used.
  static func read(_ year: Int, _ shared: Shared, findings: inout Findings) -> AssessmentYear? {
    let yearPath = "assessments/\(year)"
    let planPath = "\(yearPath)/assessment.yaml"
    let reading = shared.folder.read(
      planPath, limit: YAMLDocument.largest, missing: "应写明这一年的考核设置",
      oversize: { Diagnostic(.yamlInvalid, at: Location($0), "文件超过 1 MiB，无法读取") }, findings: &findings
    ).flatMap { AssessmentPlanReader.read($0, year: year, path: planPath, findings: &findings) }
    var rubric: RubricBook?
    if let reading, let place = reading.rubric {
      switch shared.rubrics[reading.plan.rubric] {
      case .some(let book): rubric = book
      case .none: findings.add(.unknownRubric(place, reading.plan.rubric))
      }
    }
    let unitsPath = shared.folder.unitsPath(of: year)
    let errors = findings.count(.error)
    let units = UnitReader.read(
      shared.folder, path: unitsPath, quantities: rubric?.quantities ?? [], findings: &findings)
    let isUnitsFaulty = findings.count(.error) > errors
    var unread = UnreadSearch(shared.folder, units: units?.directory)
    // Where the plan cannot be used it is not known which folders are rounds.
    unread.searchYear(year, rounds: reading?.isSound ?? false ? reading?.plan.rounds.map(\.folder) : nil)
    findings.add(unread.findings)
    let record = PublishedRecordReader.read(shared.folder, year: year, findings: &findings)
    guard let reading else { return nil }
    let plan = reading.plan
    if plan.isPublished, case .absent = record { findings.add(.notPinned(reading.publication, year)) }
    var dates: [Day] = []
    for name in rubric?.dateNames ?? [] {
      if let date = plan.date(named: name) {
        dates.append(date.day)
        if reading.isSound, !date.isRange, !plan.mayMean(date.day) { findings.add(.oddNamedDate(reading.dates, date)) }
        if date.isRange { findings.add(.rangeForDay(reading.dates, name, rubric: plan.rubric)) }
      } else if let faulty = reading.faultyDates, !faulty.contains(name) {
        findings.add(.missingDate(reading.dates, name, rubric: plan.rubric))
      }
    }
    if reading.isSound, let cutoff = plan.cutoff, !plan.mayMean(cutoff) {
      findings.add(.oddCutoff(reading.cutoff, cutoff))
    }
    for name in rubric?.rangeNames ?? [] where plan.date(named: name) == nil {
      guard let faulty = reading.faultyDates, !faulty.contains(name) else { continue }
      findings.add(.missingDate(reading.dates, name, rubric: plan.rubric))
    }
    var reader = RegisterReader(
      folder: shared.folder, plan: plan, directory: units?.directory, rubric: rubric, calendar: shared.calendar,
      faultyCalendarYears: shared.faultyCalendarYears, yearPath: yearPath, situations: shared.situations)
    if let units {
      reader.texts = units.texts
      blame(units, rubric, &reader)
    }
    let roster = reader.readRoster()
    let selfChecks = reader.readSelfChecks()

    guard reading.isSound, let rubric, let directory = units?.directory, dates.count == rubric.dateNames.count else {
      for index in plan.rounds.indices { reader.readRound(index) }
      findings.add(reader.findings)
      return nil
    }
    let terms = Terms(window: plan.window, dates: dates, calendar: shared.calendar)
    var evaluation = YearEvaluation(
      plan: plan, rubric: rubric, directory: directory, terms: terms, planPath: planPath,
      approval: reading.approval)
    for index in plan.rounds.indices {
      reader.readRound(index)
      evaluation.addRound(reader)
    }
    evaluation.finish(reader)
    findings.add(reader.findings)
    findings.add(evaluation.findings)
    let assessed = AssessmentYear(
      plan: plan, rubric: rubric, directory: directory, terms: terms, texts: reader.texts, rows: reader.rows,
      history: reader.records, marks: reader.marks, vetoes: reader.vetoes, feedback: UnitEntries(reader.feedback),
      decisions: UnitEntries(reader.decisions), roster: roster, selfChecks: UnitEntries(selfChecks),
      states: evaluation.states, record: record.record)
    // A year that is taken back to a draft may change again.
    if plan.isPublished, let record = record.record {
      PublishedCheck(
        unitsPath: unitsPath, rubric: reading.rubric ?? Location(planPath), blamed: reader.blamedUnits,
        isBlind: isUnitsFaulty || !reader.wanting.isEmpty || hasFaultyVetoes(reader.findings)
      ).compare(assessed, with: record, findings: &findings)
    }
    return assessed
  }

  /// Whether something in a vetoes file cannot be used, so that a verdict may be wanting.
  private static func hasFaultyVetoes(_ findings: Findings) -> Bool {
    findings.all.contains { finding in
      finding.severity == .error
        && finding.location.path.split(separator: "/").last.flatMap { csvStem($0.lowercased()) } == "vetoes"
    }
  }

  /// Keeps silent about units that cannot be used, and about items whose rules divide by a quantity that cannot.
  private static func blame(_ units: UnitReader.Reading, _ rubric: RubricBook?, _ reader: inout RegisterReader) {
    guard let rubric else { return }
    for unit in units.faultyUnits {
      for item in rubric.items.indices { reader.blame(unit, ItemID(item)) }
    }
    for (unit, quantity) in units.faultyQuantities {
      for (index, item) in rubric.scoring.items.enumerated() {
        let divides = item.rules.contains {
          if case .below(_, _, quantity) = $0.trigger { true } else { false }
        }
        if divides { reader.blame(unit, ItemID(index)) }
      }
    }
  }
}

extension ContentFolder {
  /// The path of a year's units.csv, whatever the case of its ending, there or not.
  package func unitsPath(of year: Int) -> String {
    let path = "assessments/\(year)"
    return "\(path)/\(entries(path, of: .year(rounds: [])).names["units.csv"] ?? "units.csv")"
  }
}
