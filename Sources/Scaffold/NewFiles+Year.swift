package import Assessment
package import ContentFiles
package import Diagnostics
import Ledgers
package import RegisterForms
import Registers
import Rubric
import RubricBooks
import SiteContent
import Tabular

/// The options of a new year, in which it differs from the one before.
package struct YearOptions: Sendable {
  /// The new year.
  package let year: Int
  /// The id of another rubric.
  package let rubric: String?
  /// Another title.
  package let title: String?
  /// The form of the registers; nil for that of the year before.
  package let registers: RegisterForm?

  /// Creates options.
  package init(year: Int, rubric: String?, title: String?, registers: RegisterForm? = nil) {
    self.year = year
    self.rubric = rubric
    self.title = title
    self.registers = registers
  }
}

extension NewFiles {
  /// Makes a year from another: its units, systems, open cases, people in office, dates, rounds and rubric.
  ///
  /// - Parameters:
  ///   - options: The new year.
  ///   - old: The year to copy from.
  ///   - folder: The content folder.
  ///   - findings: The findings, to which faults of the copied files are added.
  /// - Returns: The files, or nil if there is an error among the findings.
  /// - Throws: ``NewFilesFault`` if there can be no such year.
  package static func year(
    _ options: YearOptions, from old: AssessmentYear, in folder: ContentFolder, findings: inout Findings
  ) throws(NewFilesFault) -> NewFiles? {
    let year = options.year
    guard (1000...9998).contains(year) else {
      throw NewFilesFault(message: "年份应是 1000 到 9998 之间的四位数字，不能是 \(year)")
    }
    var new = NewFiles()
    let path = "assessments/\(year)"
    var shift = YearShift(by: year - old.plan.year)
    let from = shift.day(old.plan.window.lowerBound)
    let to = shift.day(old.plan.window.upperBound)
    guard from <= to else { throw NewFilesFault(message: "\(old.plan.year) 年的考核时间无法顺移到 \(year) 年") }
    let rounds = old.yearlyRounds
    let plan = AssessmentPlan(
      year: year, title: options.title ?? old.plan.title.replacing("\(old.plan.year)", with: "\(year)"),
      rubric: options.rubric ?? old.plan.rubric,
      window: from...to,
      dates: old.plan.dates.map { date in
        let first = shift.day(date.days.lowerBound, name: date.name)
        return AssessmentPlan.NamedDate(
          name: date.name, days: first...max(first, shift.day(date.day, name: date.name)), isRange: date.isRange)
      },
      rounds: rounds.map {
        AssessmentPlan.Round(
          id: $0.id, name: $0.name, folder: $0.folder, asOf: shift.day($0.asOf),
          feedback: $0.feedback.map { shift.day($0) })
      }, cutoff: old.plan.cutoff.map { shift.day($0) }, approval: nil, publication: nil)
    func settings(show: Set<AssessmentPlan.Publication.Part> = []) -> String {
      plan.written(remarks: shift.remarks, approver: old.plan.approval?.by ?? "领导小组", show: show)
    }
    new.add("\(path)/assessment.yaml", settings())
    if shift.hasLeapDay {
      new.gaps.append("\(year) 年没有 2 月 29 日，相应的日期已写为 2 月 28 日，请在 \(path)/assessment.yaml 中核对")
    }
    let unitsPath = folder.unitsPath(of: old.plan.year)
    guard let units = folder.bytes(of: unitsPath, limit: Table.largestFile, findings: &findings) else { return nil }
    let unitsName = xlsxStem(unitsPath) == nil ? "units.csv" : "units.xlsx"
    new.files["\(path)/\(unitsName)"] = units
    new.files["\(path)/roster.csv"] = old.roster(asOf: plan.window.lowerBound)
    guard let systems = NewFiles.systems(of: old.plan.year, in: folder, &findings) else { return nil }
    new.files.merge(systems.map { ("\(path)/\($0.name)", $0.bytes) }) { old, _ in old }
    new.addCalendar(year, to: folder)
    new.add(.schemas(for: folder))
    let content = Content(folder.overlaid(with: new.files), scope: .year(year), findings: &findings)
    guard !findings.hasErrors, let read = content.years.first else { return nil }
    new.add("\(path)/assessment.yaml", settings(show: old.shown(by: read.rubric)))
    let cases = CarriedCases(of: old, into: read)
    if let bytes = cases.bytes { new.files["\(path)/carried.csv"] = bytes }
    new.gaps += cases.gaps
    let form = options.registers ?? RegisterForm.standing(in: old, folder)
    for round in plan.rounds { new.add(try NewFiles(RoundForms(round, of: read), as: form)) }
    new.addSteps(
      of: YearFiles(units: unitsName, systems: systems.map(\.name), cases: cases.count), read, after: old, form,
      isLatest: folder.years.allSatisfy { $0 < year })
    return new
  }
}

extension NewFiles {
  /// The names of files that a year has from the one before, and the number of its open cases.
  private struct YearFiles {
    let units: String
    let systems: [String]
    let cases: Int
  }

  /// Adds what is to be done after a year was made from another.
  private mutating func addSteps(
    of files: YearFiles, _ year: AssessmentYear, after old: AssessmentYear, _ form: RegisterForm, isLatest: Bool
  ) {
    let path = "assessments/\(year.plan.year)"
    let quantities = year.rubric.quantities
    steps = [
      "核对 \(path)/assessment.yaml：各个日期由 \(old.plan.year) 年顺移而来，遇周末未作调整；审定和公布没有带过来",
      "核对 \(path)/\(files.units)：单位、别名和类别照搬"
        + (quantities.isEmpty ? "" : "，\(quantities.joined(separator: "、"))是 \(old.plan.year) 年的数，请改成今年的"),
      "核对 \(path)/roster.csv：已离任的没有带过来",
    ]
    steps += files.systems.map { "核对 \(path)/\($0)：信息系统照搬，测评日期是 \(old.plan.year) 年的，今年测评以后请改" }
    let extra = old.plan.rounds.dropFirst(old.yearlyRounds.count).map { "“\($0.name)”" }
    if !extra.isEmpty {
      steps.append(
        "\(old.plan.year) 年公布以后增加的轮次\(extra.joined(separator: "、"))没有带过来；今年也要的，到时用 gongshi new round 增加")
    }
    if files.cases > 0 {
      steps.append("\(path)/carried.csv 里是 \(old.plan.year) 年没有办结的 \(files.cases) 件，办结后填“完成”；它不影响得分")
    }
    addUnsaid(year, after: year.plan.lastRound, in: year.plan.rounds[0].folder, form)
    if isLatest {
      let unpublished =
        "；\(old.plan.year) 年还没有公布，公布以前它的命令都要写 --year \(old.plan.year)，"
        + "否则 Output/packets 和 Output/briefing 会换成 \(year.plan.year) 年的"
      steps.append("不写 --year 的命令，从现在起都指 \(year.plan.year) 年" + (old.plan.isPublished ? "" : unpublished))
    }
  }

  /// Returns the register of a year's systems as it is, with its name; none if there is none, and nil if it cannot be
  /// read.
  fileprivate static func systems(
    of year: Int, in folder: ContentFolder, _ findings: inout Findings
  ) -> [(name: String, bytes: [UInt8])]? {
    let path = "assessments/\(year)"
    guard let name = folder.entries(path, of: .year(rounds: [])).names[RegisterKind.systems.fileName] else { return [] }
    guard let bytes = folder.bytes(of: "\(path)/\(name)", limit: Table.largestFile, findings: &findings) else {
      return nil
    }
    return [(xlsxStem(name) == nil ? RegisterKind.systems.fileName : "systems.xlsx", bytes)]
  }
}

/// A shift of days by whole years.
private struct YearShift {
  private let years: Int
  private(set) var remarks: [String: String] = [:]
  private(set) var hasLeapDay = false

  init(by years: Int) { self.years = years }

  /// Returns the same day that many years later, or the day before if there is no 29 February.
  mutating func day(_ day: Day, name: String? = nil) -> Day {
    let (year, month, number) = day.civil
    if let same = Day(year: year + years, month: month, day: number) { return same }
    hasLeapDay = true
    if let name { remarks[name] = "上一次是 2 月 29 日，请核对" }
    return Day(year: year + years, month: month, day: number - 1) ?? day
  }
}

extension AssessmentYear {
  /// The rounds without those at the end that were added for a review after the first publication.
  fileprivate var yearlyRounds: [AssessmentPlan.Round] {
    Array(plan.rounds[..<(plan.rounds.indices.first(where: isCorrection) ?? plan.rounds.count)])
  }

  /// What was shown of the year, as far as another rubric has it; levels that are new, as most show them.
  fileprivate func shown(by next: RubricBook) -> Set<AssessmentPlan.Publication.Part> {
    let shown = plan.publication.map { $0.show.union(rubric.levels.isEmpty ? [.level] : []) }
    return shown?.fitting(next) ?? .usual(of: next)
  }

  /// Writes a roster of the people who are still in office on a day.
  fileprivate func roster(asOf day: Day) -> [UInt8] {
    var text = CSVText()
    text.row(RegisterKind.roster.heads.map { .text($0) })
    for entry in roster where entry.to.map({ $0.day >= day }) ?? true {
      text.row([
        .text(directory.writtenName(of: directory[entry.unit])), .text(entry.role), .text(entry.name),
        .text(entry.contact), .text(entry.from?.day.iso ?? ""), .text(entry.to?.day.iso ?? ""),
      ])
    }
    return text.bytes
  }
}
