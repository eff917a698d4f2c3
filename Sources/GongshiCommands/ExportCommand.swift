import ArgumentParser
import ContentFiles
import Diagnostics
import Editions
import Exporting
import Glibc

/// The command `gongshi export`, which writes results, tables or deadlines of a year for other programs.
struct ExportCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出一年的考核结果、综合考核用表、证据索引或工作日历。",
    discussion: """
      不写 --table 时导出考核结果，默认是内部版的全部内容（csv 和 json 与 gongshi score 相同），请勿外传；--edition site 只含已公布的内容，\
      --edition briefing 是供领导审定的内容，--unit 是可以交给该单位核对的内容。
      --table evaluation 是交给综合考核部门的表：审定的总分、结论和依据，不含扣分原因和登记记录。\
      --table evidence 是供审计和巡察查阅的证据索引：每一条登记、评分和一票否决，以及是否计入，属于内部材料。
      ics 只含制度、指南和考核设置中的日期。
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case xlsx
    case json
    case ics
  }

  enum Table: String, ExpressibleByArgument, CaseIterable {
    case evaluation
    case evidence
  }

  /// The form of a table that is no result.
  enum TableForm {
    case csv
    case xlsx
  }

  /// What can be exported, in the forms that it has.
  enum Choice {
    case calendar
    case evaluation(TableForm)
    case evidence(TableForm)
    case results(ResultFile.Form)
  }

  @OptionGroup var folder: ContentOption

  @Option(
    help: ArgumentHelp("年份；默认最近一年的考核。ics 也可以是只有放假安排的年份。", valueName: "year"),
    completion: ContentValues.years.completion)
  var year: Int?

  @Option(help: ArgumentHelp("轮次的 id；默认最后一轮。", valueName: "id"), completion: ContentValues.rounds.completion)
  var round: String?

  @Option(help: "输出格式：csv、xlsx（Excel 工作簿）、json 或 ics（日历）。")
  var format: Format

  @Option(help: "给谁看：\(SharedEdition.help)；默认 \(Edition.office.name)。")
  var edition: SharedEdition?

  @Option(
    help: ArgumentHelp("只导出一个单位（编号、名称或别名）自己的结果，未公布的注明草稿。", valueName: "unit"),
    completion: ContentValues.units.completion)
  var unit: String?

  @Option(help: "改为导出另一张表：evaluation（综合考核用表）或 evidence（证据索引）；格式为 csv 或 xlsx。")
  var table: Table?

  @Flag(help: "结果尚未审定时，也导出综合考核用表，并注明草稿。")
  var draft = false

  @Option(help: ArgumentHelp("写入此文件，而不是标准输出。", valueName: "file"), completion: .file())
  var output: String?

  /// The edition whose readers the export is for.
  var audience: Edition { unit == nil ? edition?.edition ?? .office : .packets }

  func execute(_ console: inout Console) throws -> ExitStatus {
    try requireWords([("--output ", output)])
    let choice = try choice()
    let folder = try folder.open()
    var findings = Findings()
    do {
      let bytes = try bytes(of: choice, folder, &findings)
      try folder.requireRoom()
      guard let bytes else {
        console.say(raw: findings.text())
        console.say("\(findings.summary)；有错误，未导出")
        return .contentErrors
      }
      if let output {
        try writeReport(bytes, to: output, outside: self.folder.content)
      } else {
        guard format != .xlsx || isatty(STDOUT_FILENO) == 0 else {
          throw UsageError(message: "工作簿不能显示在终端里，请加 --output 结果.xlsx，写入文件")
        }
        console.print(bytes)
      }
    } catch let fault as WorkbookFault {
      console.say("gongshi: \(fault)")
      return fault.isOfContent ? .contentErrors : .usage
    }
    if findings.count(.warning) > 0 { console.say("\(findings.summary)，详见 gongshi check") }
    return .done
  }

  /// Makes the bytes to write; returns nil if the content has errors.
  private func bytes(of choice: Choice, _ folder: ContentFolder, _ findings: inout Findings) throws -> [UInt8]? {
    switch choice {
    case .calendar: try calendar(folder, &findings)
    case .evaluation(let form): try evaluation(form, folder, &findings)
    case .evidence(let form): try evidence(form, folder, &findings)
    case .results(let form): try results(form, folder, &findings)
    }
  }

  /// What the options ask for; refuses what does not go together.
  private func choice() throws(UsageError) -> Choice {
    let choice: Choice
    switch (format, table) {
    case (.ics, _):
      if round != nil { throw UsageError(message: "工作日历不分轮次，请去掉 --round") }
      if table != nil || edition != nil || unit != nil {
        throw UsageError(message: "工作日历不分版本和单位，请去掉 --table、--edition 和 --unit")
      }
      choice = .calendar
    case (.json, .some): throw UsageError(message: "--table 的格式为 csv 或 xlsx；json 请用 gongshi score")
    case (.csv, .evaluation): choice = .evaluation(.csv)
    case (.xlsx, .evaluation): choice = .evaluation(.xlsx)
    case (.csv, .evidence): choice = .evidence(.csv)
    case (.xlsx, .evidence): choice = .evidence(.xlsx)
    case (.csv, nil): choice = .results(.csv)
    case (.xlsx, nil): choice = .results(.xlsx)
    case (.json, nil): choice = .results(.json)
    }
    if table != nil, unit != nil { throw UsageError(message: "--table 含全部单位，请去掉 --unit") }
    if table == .evidence, !audience.readsEverything {
      throw UsageError(message: "证据索引是内部材料，只有内部版，请去掉 --edition")
    }
    if table == .evaluation, edition != nil || round != nil {
      throw UsageError(message: "综合考核用表只有审定的最后结果，请去掉 --edition 和 --round")
    }
    if draft, table != .evaluation { throw UsageError(message: "--draft 只用于 --table evaluation") }
    if unit != nil, edition != nil { throw UsageError(message: "--unit 是给该单位自己看的内容，不能与 --edition 同用") }
    if audience.rounds == .approved, round != nil {
      throw UsageError(message: "\(audience.title)只有公布的最后结果，请去掉 --round")
    }
    return choice
  }
}

extension WorkbookFault {
  /// True if the content is too large for a workbook; otherwise the library refused.
  fileprivate var isOfContent: Bool {
    switch self {
    case .tooManyRows, .tooLarge: true
    case .refused: false
    }
  }
}
