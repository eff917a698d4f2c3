import ArgumentParser
import Building
import ContentFiles
import Diagnostics
import RegisterForms
import Scaffold
import SiteContent

/// The command `gongshi init`, which creates a content folder.
struct InitCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建一个内容文件夹：设置、评分细则、示例制度和一年的登记表，建好即可检查和生成网站。",
    discussion: "文件夹应不存在，或是空的。评分细则有三份样例，用 --rubric 挑一份最接近本单位办法的，已经有自己的办法、想从头写的用 blank；细则、设置等文件里有中文说明，照着改写即可。"
      + "登记表加 --registers xlsx 做成 Excel 工作簿，有下拉列表和批注；不写就是 CSV 文件，也用 Excel 打开。")

  @Argument(help: ArgumentHelp("要新建的文件夹。", valueName: "folder"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("单位（机构）名称。", valueName: "name"))
  var institution = Placeholder.institution

  @Option(help: ArgumentHelp("网站标题。", valueName: "title"))
  var title = "年度考核公示"

  @Option(help: ArgumentHelp("负责考核的办公室。", valueName: "name"))
  var office = "考核办公室"

  @Option(help: ArgumentHelp("第一个考核年份；不写时用程序带有放假安排的最后一年。", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("参加考核的单位，一个 units.csv 格式的文件；不写时放三个示例单位。", valueName: "file"), completion: .file())
  var units: String?

  @Option(help: "评分细则的样例：college（默认，从满分起扣）、graded（权重、比率、等级）、bonus（加分、按类别的指标、分类排名）或 blank（空白，从头写）。")
  var rubric = RubricTemplate.college

  @Option(help: ArgumentHelp("登记表的形式：csv（默认，每张表一个 CSV 文件）或 xlsx（每轮一个工作簿 登记.xlsx，带下拉列表、批注和格式）。", valueName: "form"))
  var registers = RegisterForm.csv

  func execute(_ console: inout Console) throws -> ExitStatus {
    try requireWords([("文件夹", folder), ("单位名称", institution), ("网站标题", title), ("办公室", office)])
    let year = self.year ?? NewFiles.calendarYears.last ?? 2000
    let options = FolderOptions(
      institution: institution, title: title, office: office, year: year,
      units: try units.map { try OutsideFile($0).read() },
      rubric: rubric, registers: registers)
    var findings = Findings()
    let made = try makingFiles { () throws(NewFilesFault) in try NewFiles.folder(options, findings: &findings) }
    guard var new = made else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；\(quoted(units ?? "", limit: 200))不能用作 units.csv，未写入任何文件")
      return .contentErrors
    }
    if self.year == nil { new.gaps.append("没有写 --year，按 \(year) 年建立；别的年份请删去此文件夹，加 --year 重建") }
    let content = folder == "Content" ? "" : " --content \(folder)"
    new.steps.append("检查：gongshi check\(content)；生成网站：gongshi build\(content)，打开 Output/office/index.html")
    var problems = Findings()
    _ = CheckedContent(ContentFolder(memory: new.files), findings: &problems)
    guard !problems.hasErrors else {
      console.say(raw: problems.text())
      return .contentErrors
    }
    return try new.write(to: try makeFolder(), shown: folder, &console)
  }

  /// Creates the folder.
  ///
  /// - Throws: ``UsageError`` if the folder cannot be created, or is not empty.
  private func makeFolder() throws(UsageError) -> ContentFolder {
    do {
      if let made = try ContentFolder.made(at: folder) { return made }
    } catch {
      throw UsageError(message: "无法新建\(quoted(folder, limit: 200))：\(error.words)")
    }
    try (try? ContentFolder(disk: folder))?.requireFinished()
    throw UsageError(message: "\(quoted(folder, limit: 200))中已有文件，请换一个不存在的或空的文件夹；未写入任何文件")
  }
}

extension RubricTemplate: ExpressibleByArgument {}

extension RegisterForm: ExpressibleByArgument {}
