import ArgumentParser
import Building
import ContentFiles
import Diagnostics
import Exporting
import Manual

/// The command `gongshi check`, which finds every fault in a content folder and does not change the folder.
struct CheckCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查全部内容，列出每一处问题所在的文件、行和单元格。")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case html
    case sarif
    case github
  }

  @OptionGroup var folder: ContentOption

  @OptionGroup var theme: ThemeOption

  @Option(
    help: ArgumentHelp("只列这一年的，和不属于哪一年的；不写时全部列出。", valueName: "year"),
    completion: ContentValues.years.completion)
  var year: Int?

  @Flag(help: "有警告也以状态 1 退出。")
  var strict = false

  @Option(
    help: """
      输出格式：text（逐条列出并标出单元格）、html（一个网页文件，双击即可打开）、json（供程序读取）、sarif（SARIF 2.1.0，供编辑器和代码平台）\
      或 github（GitHub 工作流的注释）。
      """)
  var format = Format.text

  @Option(help: ArgumentHelp("把结果写入此文件，而不是标准输出。", valueName: "file"), completion: .file())
  var output: String?

  func execute(_ console: inout Console) throws -> ExitStatus {
    try requireWords([("--output ", output)])
    let folder = try folder.open()
    let number = try year.map { wanted throws(UsageError) in try self.folder.year(wanted, in: folder) }
    var findings = Findings()
    let content = CheckedContent(folder, findings: &findings).content
    var others = 0
    if let number { (findings, others) = findings.concerning(number, in: content) }
    let source = try theme.open()
    // The theme within the program has no faults.
    if source.name != nil { _ = source.theme(findings: &findings) }
    try folder.requireRoom()
    let excerpts = FindingExcerpts(findings, in: folder)
    let report =
      switch format {
      case .text: console.suggested.completed(Array(excerpts.text().utf8))
      case .json: findings.json(cells: excerpts.cells)
      case .html: FindingsReport(excerpts).bytes
      case .sarif:
        FindingsLog(
          excerpts, below: self.folder.content, beside: source.name, version: programVersion,
          meanings: Manual.meanings
        ).bytes
      case .github: FindingAnnotations(excerpts, below: self.folder.content, beside: source.name).bytes
      }
    if let output {
      try writeReport(report, to: output, outside: self.folder.content)
    } else {
      console.print(report)
    }
    console.say(findings.summary)
    if let number { console.sayOtherErrors(others, than: number) }
    if let unfinished = folder.unfinished { console.say("注意：\(unfinished.words)") }
    return findings.hasErrors || (strict && findings.count(.warning) > 0) ? .contentErrors : .done
  }
}
