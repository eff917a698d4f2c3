import ArgumentParser
import Building
import ContentFiles
import Diagnostics
import Exporting

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

  @Option(help: ArgumentHelp("也检查这个主题文件夹。", valueName: "folder"), completion: .directory)
  var theme: String?

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
    var findings = Findings()
    _ = CheckedContent(folder, findings: &findings)
    let source = try theme.map { path throws(UsageError) in try ThemeOption.open(path) }
    _ = source?.theme(findings: &findings)
    try folder.requireRoom()
    let excerpts = FindingExcerpts(findings, in: folder)
    let report =
      switch format {
      case .text: Array(excerpts.text().utf8)
      case .json: findings.json()
      case .html: FindingsReport(excerpts).bytes
      case .sarif:
        FindingsLog(excerpts, below: self.folder.content, beside: source?.name, version: programVersion).bytes
      case .github: FindingAnnotations(excerpts, below: self.folder.content, beside: source?.name).bytes
      }
    if let output {
      try writeReport(report, to: output, outside: self.folder.content)
    } else {
      console.print(report)
    }
    console.say(findings.summary)
    if let unfinished = folder.unfinished { console.say("注意：\(unfinished.words)") }
    return findings.hasErrors || (strict && findings.count(.warning) > 0) ? .contentErrors : .done
  }
}
