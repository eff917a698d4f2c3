import ArgumentParser
import Assessment
import ContentFiles
import Diagnostics
import Exporting
import RubricBooks
import SiteContent

/// The command `gongshi diff`, which lists the results of a year that differ from those in another folder or file.
struct DiffCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "列出一年的结果与另一份结果有哪些不同：分数、状态、结论、名次，以及增减的单位。",
    discussion: """
      另一份可以是：另一个内容文件夹（如昨天的备份）；已生成的内部版或公开版，如 Output/office；或一个结果文件（gongshi score --format json \
      写出的，或网站上供下载的 results-2024.json）。只读不写。有没有不同，状态都是 0。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
  }

  @OptionGroup var folder: ContentOption

  @Argument(help: ArgumentHelp("与之比较的内容文件夹、版本文件夹或结果文件。", valueName: "against"), completion: .file())
  var against: String

  @Option(help: ArgumentHelp("年份；默认最近一年，结果文件则为其中的年份。", valueName: "year"), completion: ContentValues.years.completion)
  var year: Int?

  @Option(
    help: ArgumentHelp("现在的哪一轮，写 id；默认与另一份相同的那一轮。", valueName: "id"), completion: ContentValues.rounds.completion)
  var round: String?

  @Option(help: "输出格式：table 或 json。")
  var format = Format.table

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    let other = try OtherResults(path: against)
    let own = other.year.flatMap { folder.years.contains($0) ? $0 : nil }
    let number = try self.folder.year(year ?? own, in: folder)
    guard let now = try content(folder, number, of: self.folder.content, &console) else { return .contentErrors }
    let asked = try round.map { id throws(UsageError) in try now.round(id) }
    let last = asked ?? now.plan.lastRound
    let before: ComparableResults
    switch other {
    case .results(let results): before = results
    case .edition(let edition, let path): before = try edition.results(of: number, named: path)
    case .content(let content):
      guard content.years.contains(number) else {
        throw UsageError(message: "\(quoted(against, limit: 200))中没有 \(number) 年的考核；要比较别的年份，请用 --year")
      }
      guard let then = try self.content(content, number, of: against, &console) else { return .contentErrors }
      let round = then.plan.rounds.firstIndex { $0.id == now.plan.rounds[last].id } ?? then.plan.lastRound
      before = ComparableResults(then, round: round)
    }
    // Results of an earlier round are compared with that round.
    let same = now.plan.rounds.firstIndex { $0.id == before.results.round }
    let sheet = DifferenceReport(
      ResultComparison(from: before, to: ComparableResults(now, round: asked ?? same ?? last)))
    switch format {
    case .table: console.print(sheet.table())
    case .json:
      console.print(sheet.json())
      for remark in sheet.remarks { console.say("注意：\(remark)") }
    }
    return .done
  }

  /// Reads a year of a content folder; reports its errors and returns nil if it has any.
  private func content(
    _ folder: ContentFolder, _ year: Int, of path: String, _ console: inout Console
  ) throws(UsageError) -> AssessmentYear? {
    var found = Findings()
    let content = Content(folder, scope: .year(year), findings: &found)
    // Results that differ from the published ones are the purpose of this command.
    let findings = found.without(.pinnedDiffers)
    try folder.requireRoom()
    guard !findings.hasErrors, let assessed = content.years.first else {
      console.say(raw: findings.text())
      console.say("\(quoted(path, limit: 200))：\(findings.summary)；有错误，无法比较")
      return nil
    }
    if findings.count(.warning) > 0 { console.say("\(quoted(path, limit: 200))：\(findings.summary)，详见 gongshi check") }
    return assessed
  }
}

extension Findings {
  /// Returns the findings without those of one kind.
  func without(_ code: DiagnosticCode) -> Findings {
    var findings = Findings()
    for finding in all where finding.code != code { findings.add(finding) }
    return findings
  }
}
