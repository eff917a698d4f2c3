import ArgumentParser
import Assessment
import Diagnostics
import Exporting
import Site
import Theming

/// `gongshi export`: writes results or deadlines of a year in a form that other programs read.
struct ExportCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出一年的考核结果（csv、json）或工作日历（ics）。",
    discussion: "csv 和 json 含内部版的全部结果，ics 只含制度、指南和考核设置中的日期。")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case json
    case ics
  }

  @OptionGroup var folder: ContentOption

  @Option(help: ArgumentHelp("年份；默认最近一年的考核。ics 也可以是只有放假安排的年份。", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("csv、json 的轮次 id；默认最后一轮。", valueName: "id"))
  var round: String?

  @Option(help: "输出格式：csv、json 或 ics。")
  var format: Format

  @Option(help: ArgumentHelp("写入此文件，而不是标准输出。", valueName: "file"))
  var output: String?

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    var findings = Findings()
    guard let bytes = try format == .ics ? calendar(folder, &findings) : results(folder, &findings) else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；有错误，未导出")
      return .contentErrors
    }
    if let output {
      try writeReport(bytes, to: output)
    } else {
      console.print(bytes)
    }
    if findings.count(.warning) > 0 { console.say("\(findings.summary)，详见 gongshi check") }
    return .done
  }

  /// The results; nil where the year has errors.
  private func results(_ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    let year = try self.folder.year(self.year, in: folder)
    let content = Content(folder, scope: .year(year), findings: &findings)
    guard !findings.hasErrors, let assessed = content.years.first else { return nil }
    let sheet = ScoreSheet(assessed, round: try assessed.round(round))
    return format == .csv ? sheet.csv() : sheet.json()
  }

  /// The calendar; nil where the content has errors.
  private func calendar(_ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    if round != nil { throw UsageError(message: "工作日历不分轮次，请去掉 --round") }
    let latest = try year ?? self.folder.year(nil, in: folder)
    let (content, shelf) = checkedContent(folder, findings: &findings)
    guard !findings.hasErrors, let theme = Theme(findings: &findings) else { return nil }
    let plan = SitePlan(content, shelf: shelf, labels: theme.labels, edition: .site, focus: nil)
    guard let calendar = plan.calendars.first(where: { $0.year == latest }) else {
      let years = plan.calendars.map { "\($0.year)" }.joined(separator: "、")
      throw UsageError(message: "没有 \(latest) 年的考核和放假安排，现有 \(years)")
    }
    return CalendarFile([calendar], labels: theme.labels).bytes
  }
}
