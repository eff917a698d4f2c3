import ArgumentParser
import Diagnostics
import RegisterForms
import Registers
import Scaffold

/// The command `gongshi new unit`, which adds a unit to a year.
struct NewUnitCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "在 units.csv 末尾加一个单位，并在各轮的核对表中加上它的一行；文件的编码和其他内容不变。",
    discussion: "还没有填过的 登记.xlsx 照新的单位重新做好；填过的不动，程序逐个说出在哪张表的哪一格写上这个单位。")

  @OptionGroup var folder: ContentOption

  @Argument(help: ArgumentHelp("单位编号：小写字母、数字和短横线，定了以后不要改。", valueName: "id"))
  var id: String

  @Argument(help: ArgumentHelp("单位名称。", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("类别。", valueName: "category"), completion: ContentValues.categories.completion)
  var category: String

  @Option(help: ArgumentHelp("年份；不写时是最近的一年。", valueName: "year"), completion: ContentValues.years.completion)
  var year: Int?

  @Option(help: ArgumentHelp("曾用名或简称，可写几次。", valueName: "name"))
  var alias: [String] = []

  @Option(help: ArgumentHelp("其他列的内容，如 在职人数=45，可写几次。", valueName: "column=value"))
  var set: [String] = []

  @Option(help: ArgumentHelp("还没有登记表的轮次，按这种形式一并建好：csv 或 xlsx；不写时不建。", valueName: "form"))
  var registers: RegisterForm?

  @Flag(help: "不参评。")
  var excluded = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    try folder.requireFinished()
    let others = try set.map { text throws(UsageError) -> (head: String, cell: String) in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError(message: "--set \(quoted(text))应写成 列名=内容，如 --set 在职人数=45")
      }
      return (parts[0], parts[1])
    }
    try requireWords([("单位名称", name), ("类别", category)])
    guard let standing = try self.folder.readYear(year, in: folder, &console) else { return .contentErrors }
    var findings = Findings()
    let unit = NewUnit(
      id: id, name: name, category: category, aliases: alias, isActive: !excluded, others: others)
    let new = try makingFiles { () throws(NewFilesFault) in
      try NewFiles.unit(unit, in: standing.year, folder, registers: registers, findings: &findings)
    }
    guard let new else { return console.refuse(findings, since: standing.findings, "请先改正") }
    return try new.write(to: folder, shown: self.folder.content, &console)
  }
}
