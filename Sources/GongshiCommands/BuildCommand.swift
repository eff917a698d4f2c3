import ArgumentParser
import Editions

/// The command `gongshi build`, which checks everything and then writes the editions, each in one step.
struct BuildCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "检查内容并生成网站；有错误时不写任何文件，已发布的网站保持原样。",
    discussion: "加 --watch 后一直运行：内容（含评分细则）或主题有变动就重新生成，按 Ctrl+C 结束。网络共享上的文件夹自动改为定时查看。")

  @OptionGroup var source: BuildSource

  @Option(help: "要生成的版本：\(EditionChoice.help)；可重复。")
  var edition: [EditionChoice] = []

  @Flag(help: "内部版、核对单和审定材料也让本机的其他用户读取；默认只有生成的人能读。")
  var shared = false

  @Flag(help: "生成后继续监视，有变动就重新生成。")
  var watch = false

  @Flag(help: "与 --watch 同用：不靠系统通知，定时查看有无变动。")
  var poll = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    try requireWords([("--output ", source.output)])
    let wanted = Set(edition.flatMap(\.editions).map(\.name))
    let editions = edition.isEmpty ? Edition.all : Edition.all.filter { wanted.contains($0.name) }
    var build = BuildRun(source: source, editions: editions, isShared: shared)
    guard watch else {
      if poll { throw UsageError(message: "--poll 要与 --watch 同用") }
      build.isStoppedBySignals = true
      return try RepeatedBuild(build: build).run(&console)
    }
    return try WatchedBuild(build: build, polls: poll).run(&console)
  }
}
