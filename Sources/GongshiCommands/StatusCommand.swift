import ArgumentParser
import Assessment
import Building
import Diagnostics
import Editions
import Exporting
import Papers
import Registers
import Rubric
import RubricBooks
import SiteContent
import Theming

/// The command `gongshi status`, which prints what is still missing for a year's result, who has to do it, and
/// until when.
struct StatusCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "列出一年考核还差什么、由谁办理、何时截止，以及到公布还有哪几步。",
    discussion: "csv 可用 Excel 打开筛选；加 --unit 只列一个单位自己要办的事项，可以发给该单位；text 按“催办”的正文写成一段文字。内部版网站的“待办”栏目是同样的内容。")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case csv
    case text
  }

  @OptionGroup var folder: ContentOption

  @Option(help: ArgumentHelp("年份；默认最近一年。", valueName: "year"), completion: ContentValues.years.completion)
  var year: Int?

  @Option(help: ArgumentHelp("轮次的 id；默认最后一轮。", valueName: "id"), completion: ContentValues.rounds.completion)
  var round: String?

  @Option(help: ArgumentHelp("只列一个单位（编号、名称或别名）要办的事项。", valueName: "unit"), completion: ContentValues.units.completion)
  var unit: String?

  @Option(help: ArgumentHelp("按哪一天的情况列出，例如 2024-12-10；默认为轮次的截至日。", valueName: "day"))
  var date: String?

  @Option(help: "输出格式：table、csv 或 text；text 是给各单位的催办文字，可以复制到微信或邮件里。")
  var format = Format.table

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    let number = try self.folder.year(year, in: folder)
    var found = Findings()
    let content = CheckedContent(folder, findings: &found).content
    var (findings, others) = found.concerning(number, in: content)
    try folder.requireRoom()
    guard !findings.hasErrors, let assessed = content.years.first(where: { $0.plan.year == number }),
      let theme = Theme(findings: &findings)
    else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；有错误，未列出待办")
      return .contentErrors
    }
    console.sayOtherErrors(others, than: number)
    if year == nil, let note = assessed.unpublishedNote(among: content.years) { console.say(note) }
    let list = TaskList(
      content, assessed, round: try assessed.round(round), today: try date.map { try givenDay($0, option: "--date") })
    let directory = assessed.directory
    let wanted = try unit.map { directory[directory.active[try assessed.index(of: $0)]].id }
    let sheet = TaskReport(
      list, labels: theme.labels, unit: wanted, now: date == nil ? localDay() : nil)
    switch format {
    case .csv: console.print(sheet.csv())
    case .table: console.print(sheet.table())
    case .text:
      let matter = YearPapers.Matter(content, assessed, round: try assessed.round(round), tasks: list, values: nil)
      console.print(
        StatusCommand.text(matter.reminders(theme.labels).all.filter { wanted == nil || $0.unit == wanted }))
      // Reminders are sent on a day, and say what is overdue on it.
      if date == nil, let today = localDay() { console.say("按截至日的情况写；要按今天的情况写，加 --date \(today.iso)") }
    }
    return .done
  }

  /// Returns reminders as text, with a line between two of them.
  private static func text(_ reminders: [ReminderPapers.Reminder]) -> [UInt8] {
    guard !reminders.isEmpty else { return Array("没有需要单位办理的事项\n".utf8) }
    let texts = reminders.map { printable($0.paper.title) + "\n\n" + $0.paper.plainText }
    return Array(texts.joined(separator: "\n――――――――\n\n").utf8)
  }
}
