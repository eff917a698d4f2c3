import ArgumentParser

/// The command `gongshi new`, which adds a year, a round, a rubric, a policy or a unit to a content folder.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "在内容文件夹中新增年份、轮次、细则、制度或单位；不覆盖已有的文件，要么全部写入，要么什么也不写。",
    subcommands: [
      NewYearCommand.self, NewRoundCommand.self, NewRubricCommand.self, NewPolicyCommand.self, NewUnitCommand.self,
    ])
}
