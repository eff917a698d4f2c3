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
      try NewFiles.year(options, from: old, in: folder, findings: &findings)
    }
    guard let new else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；由 \(source) 年带过来会有错误，未写入任何文件")
      return .contentErrors
    }
    return try new.write(to: folder, shown: self.folder.content, &console)
  }
}

extension ContentOption {
  /// Reads a year to which something will be added; reports the errors and returns nil if it cannot be used.
  func readYear(_ wanted: Int?, in folder: ContentFolder, _ console: inout Console) throws -> AssessmentYear? {
    let number = try year(wanted, in: folder)
    var findings = Findings()
    let content = Content(folder, scope: .year(number), findings: &findings)
    guard let year = content.years.first else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；\(number) 年的内容有错误，请先改正；未写入任何文件")
      return nil
    }
    return year
  }
}
