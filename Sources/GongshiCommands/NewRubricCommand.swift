import ArgumentParser
import Diagnostics
import Scaffold

/// The command `gongshi new rubric`, which adds a rubric.
struct NewRubricCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "rubric", abstract: "新增一份评分细则 rubrics/<编号>.yaml：空白的、照样例的、由另一份复制的，或由指标表抄来的。",
    discussion: "只写编号时是空白的：一项指标和六种常用的写法，照办法一项一项写进去。办法里的指标已经列成表的，用 --table 抄进来，各项先由评分人打分。"
      + "下一年要改细则的，用 --from 由今年的复制。")

  @OptionGroup var folder: ContentOption

  @Argument(help: ArgumentHelp("细则编号，也是文件名（不含 .yaml），如 2027。", valueName: "id"))
  var id: String

  @Option(help: "照哪一份样例：blank（默认，空白）、college（从满分起扣）、graded（权重、比率、等级）或 bonus（加分、按类别的指标、分类排名）。")
  var sample: RubricTemplate?

  @Option(
    help: ArgumentHelp("由哪一份细则复制，如 2026。", valueName: "id"), completion: ContentValues.rubrics.completion)
  var from: String?

  @Option(
    help: ArgumentHelp("由哪一张指标表抄来：.xlsx 或 .csv，一行一项，有“指标”“分值”两列；可以有方面、编号、工作要求、评分办法、材料。", valueName: "file"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var table: String?

  @Option(help: ArgumentHelp("名称；不写时是“年度考核评分细则”，复制的沿用，改去其中的编号。", valueName: "title"))
  var title: String?

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    try folder.requireFinished()
    try requireWords([("名称", title), ("指标表", table)])
    let options = RubricOptions(id: id, title: title, beginning: try beginning)
    var findings = Findings()
    let made = try makingFiles { () throws(NewFilesFault) in
      try NewFiles.rubric(options, in: folder, findings: &findings)
    }
    guard var new = made else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；\(table == nil ? "复制的细则" : "指标表")要先改正，未写入任何文件")
      return .contentErrors
    }
    let content = self.folder.content
    new.steps.insert(
      "改一处看一处：gongshi rubric \(content.hasSuffix("/") ? content : content + "/")rubrics/\(id).yaml --try", at: 1)
    return try new.write(to: folder, shown: content, &console)
  }

  /// What the rubric begins with.
  private var beginning: RubricOptions.Beginning {
    get throws(UsageError) {
      switch (sample, from, table) {
      case (let sample, nil, nil): return .sample(sample ?? .blank)
      case (nil, let source?, nil): return .copy(of: source)
      case (nil, nil, let table?):
        let file = try OutsideFile(table)
        return .table(file.name, in: file.folder)
      default: throw UsageError(message: "--sample、--from 和 --table 只能写一个")
      }
    }
  }
}
