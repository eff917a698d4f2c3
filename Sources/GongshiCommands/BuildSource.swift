import ArgumentParser

/// The options of a build: its sources, its output, and its point of view.
struct BuildSource: ParsableArguments {
  @OptionGroup var folder: ContentOption

  @Option(help: ArgumentHelp("输出文件夹。", valueName: "folder"), completion: .directory)
  var output = "Output"

  @OptionGroup var theme: ThemeOption

  @Option(
    help: ArgumentHelp("首页和指南所针对的年份；默认最近一年。其他年份照常生成。", valueName: "year"),
    completion: ContentValues.years.completion)
  var year: Int?

  @Option(help: ArgumentHelp("该年份要展示的轮次；默认最后一轮。", valueName: "id"), completion: ContentValues.rounds.completion)
  var round: String?

  @Option(help: ArgumentHelp("网页按哪一天的情况书写，例如 2025-01-10；默认为所展示轮次的截至日。", valueName: "day"))
  var date: String?
}
