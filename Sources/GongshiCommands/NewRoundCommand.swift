import ArgumentParser
import ContentFiles
import Diagnostics
import RegisterForms
import Rubric
import Scaffold

/// The command `gongshi new round`, which adds a review round.
struct NewRoundCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "round", abstract: "新增一个评审轮次的文件夹：填好单位和列名的核对表，和其他登记表的表头。",
    discussion: "assessment.yaml 中还没有这个轮次的，一并加上，其余内容和说明不变。预填的表不含任何登记；但是截至日比上一轮晚的，到那天才过期限的事就算逾期，有结果因此变动的会说出来。")

  @OptionGroup var folder: ContentOption

  @Argument(
    help: ArgumentHelp("轮次的编号或名称，如 final 或 终评。", valueName: "round"),
    completion: ContentValues.rounds.completion)
  var round: String

  @Option(help: ArgumentHelp("年份；不写时是最近的一年。", valueName: "year"), completion: ContentValues.years.completion)
  var year: Int?

  @Option(help: ArgumentHelp("新轮次的名称。", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("新轮次的截至日，如 2024-12-31。", valueName: "day"))
  var asOf: String?

  @Option(help: ArgumentHelp("排在哪一轮之后；不写时排在最后。", valueName: "round"), completion: ContentValues.rounds.completion)
  var after: String?

  @Option(name: .customLong("folder"), help: ArgumentHelp("新轮次的文件夹名。", valueName: "name"))
  var folderName: String?

  @Option(help: ArgumentHelp("登记表的形式：csv 或 xlsx（登记.xlsx）；不写时照这一轮已有的，没有的与前面的轮次相同。", valueName: "form"))
  var registers: RegisterForm?

  @Flag(help: "只补上缺少的文件，已有的不动；如换了单位、删去核对表以后。")
  var missing = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    try folder.requireFinished()
    try requireWords([("轮次", round), ("轮次的名称", name), ("文件夹名", folderName)])
    let day = try asOf.map { try givenDay($0, option: "--as-of") }
    guard let standing = try self.folder.readYear(year, in: folder, &console) else { return .contentErrors }
    var findings = Findings()
    let options = RoundOptions(
      key: round, name: name, asOf: day, after: after, folder: folderName, registers: registers,
      content: SuggestedCommands.word(self.folder.content))
    let new = try makingFiles { () throws(NewFilesFault) in
      try NewFiles.round(options, of: standing.year, in: folder, findings: &findings)
    }
    guard var new else { return console.refuse(findings, since: standing.findings, "这样写会有错误") }
    if missing {
      for path in new.taken(in: folder).map(\.path) { new.files[path] = nil }
      new.folders.removeAll { (try? folder.list($0)) != nil }
      guard !new.files.isEmpty || !new.folders.isEmpty || !new.replacements.isEmpty else {
        throw UsageError(message: "这一轮的文件都已经有了，未写入任何文件")
      }
    }
    return try new.write(to: folder, shown: self.folder.content, &console)
  }
}
