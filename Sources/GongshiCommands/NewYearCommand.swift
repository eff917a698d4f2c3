import ArgumentParser
import Assessment
import ContentFiles
import Diagnostics
import RegisterForms
import Scaffold
import SiteContent

/// The command `gongshi new year`, which adds a year made from another.
struct NewYearCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "year", abstract: "由上一年新增一个考核年份：单位、人员、日期、轮次和评分细则都带过来。",
    discussion: "日期按年顺移，遇周末不调整；审定和公布不带过来。程序带有放假安排的年份（2024 至 2026 年）一并写入 calendar，其他年份会说明怎样补。")

  @OptionGroup var folder: ContentOption

  @Argument(help: ArgumentHelp("新的年份。", valueName: "year"))
  var year: Int

  @Option(
    help: ArgumentHelp("由哪一年带过来；不写时是它之前最近的一年，没有更早的用最早的一年。", valueName: "year"),
    completion: ContentValues.years.completion)
  var from: Int?

  @Option(help: ArgumentHelp("改用的评分细则。", valueName: "id"), completion: ContentValues.rubrics.completion)
  var rubric: String?

  @Option(help: ArgumentHelp("考核的标题；不写时沿用，改去其中的年份。", valueName: "title"))
  var title: String?

  @Option(help: ArgumentHelp("登记表的形式：csv 或 xlsx（登记.xlsx）；不写时与上一年最后一轮的相同。", valueName: "form"))
  var registers: RegisterForm?

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    try folder.requireFinished()
    try requireWords([("标题", title)])
    let years = folder.years
    guard !years.contains(year) else {
      throw UsageError(message: "已有 assessments/\(year)，不会覆盖；未写入任何文件")
    }
    guard let source = from ?? years.last(where: { $0 < year }) ?? years.first else {
      throw UsageError(message: "\(quoted(self.folder.content, limit: 200))中没有可以带过来的年份")
    }
    let old = try self.folder.readYear(source, in: folder, &console)
    guard let old else { return .contentErrors }
    var findings = Findings()
    let options = YearOptions(year: year, rubric: rubric, title: title, registers: registers)
    let new = try makingFiles { () throws(NewFilesFault) in
      try NewFiles.year(options, from: old.year, in: folder, findings: &findings)
    }
    guard let new else { return console.refuse(findings, since: old.findings, "由 \(source) 年带过来会有错误") }
    return try new.write(to: folder, shown: self.folder.content, &console)
  }
}

/// A year to which something is added, with the errors that its content has before.
struct StandingYear {
  /// The year.
  let year: AssessmentYear
  /// The findings of the year's content.
  let findings: Findings
}

extension ContentOption {
  /// Reads a year to which something will be added; reports the errors and returns nil if it cannot be used, or if its
  /// units cannot be told from its table.
  func readYear(_ wanted: Int?, in folder: ContentFolder, _ console: inout Console) throws -> StandingYear? {
    let number = try year(wanted, in: folder)
    var findings = Findings()
    let content = Content(folder, scope: .year(number), findings: &findings)
    guard let year = content.years.first else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；\(number) 年的内容原来就有错误，请先改正；未写入任何文件")
      return nil
    }
    let table = folder.unitsPath(of: number)
    let units = findings.errors { RegisterPath($0.location.path).file == table && $0.code.hidesUnits }
    guard !units.hasErrors else {
      console.say(raw: units.text())
      console.say("单位表原来就有 \(units.count(.error)) 个错误，看不准有哪些单位，请先改正；未写入任何文件")
      return nil
    }
    return StandingYear(year: year, findings: findings)
  }
}

extension DiagnosticCode {
  /// True for a fault of a table of units with which it may not be known which units there are.
  fileprivate var hidesUnits: Bool {
    ["csv-", "xlsx-", "duplicate-", "bad-unit-id", "missing-value", "bad-choice"].contains { name.hasPrefix($0) }
  }
}
