import ArgumentParser
import Diagnostics
import Editions
import Exporting
import SiteContent

/// The command `gongshi score`, which prints the results of a year after a round.
struct ScoreCommand: Step {
  static let configuration = CommandConfiguration(commandName: "score", abstract: "核算一年的考核结果并输出。")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case csv
  }

  @OptionGroup var folder: ContentOption

  @Option(help: ArgumentHelp("年份；默认最近一年。", valueName: "year"), completion: ContentValues.years.completion)
  var year: Int?

  @Option(help: ArgumentHelp("轮次的 id；默认最后一轮。", valueName: "id"), completion: ContentValues.rounds.completion)
  var round: String?

  @Option(help: ArgumentHelp("只输出一个单位（编号、名称或别名）。", valueName: "unit"), completion: ContentValues.units.completion)
  var unit: String?

  @Option(help: "输出格式：table、json 或 csv。")
  var format = Format.table

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    let year = try self.folder.year(self.year, in: folder)
    var findings = Findings()
    let content = Content(folder, scope: .year(year), findings: &findings)
    try folder.requireRoom()
    guard !findings.hasErrors, let assessed = content.years.first else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；有错误，未输出结果")
      return .contentErrors
    }
    let round = try assessed.round(self.round)
    let index = try unit.map { try assessed.index(of: $0) }
    let values = YearValues(assessed, .score, shown: round, unitIndices: index.map { $0..<$0 + 1 })
    switch format {
    case .table: console.print(ScoreTable(values, hasItems: unit != nil).text)
    case .json: console.print(ResultData(values, for: .score).json)
    case .csv: console.print(ResultTable(values, for: .score).csv)
    }
    if findings.count(.warning) > 0 { console.say("\(findings.summary)，详见 gongshi check") }
    return .done
  }
}
