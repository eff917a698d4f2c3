import ArgumentParser
import Assessment
import Diagnostics
import Glibc
import Publishing
import Site
import Theming

/// `gongshi build`: writes the editions, each in one step, after everything has been checked.
struct BuildCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "检查内容并生成网站；有错误时不写任何文件，已发布的网站保持原样。")

  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case site
    case office
    case packets
    case briefing
    case all
  }

  @OptionGroup var folder: ContentOption

  @Option(help: ArgumentHelp("输出文件夹。", valueName: "folder"))
  var output = "Output"

  @Option(help: "要生成的版本：site（公开版）、office（内部版）、packets（各单位的核对单）、briefing（审定材料）或 all；可重复。")
  var edition: [Choice] = []

  @OptionGroup var theme: ThemeOption

  @Option(help: ArgumentHelp("首页和指南所针对的年份；默认最近一年。其他年份照常生成。", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("该年份要展示的轮次；默认最后一轮。", valueName: "id"))
  var round: String?

  @Option(help: ArgumentHelp("网页按哪一天的情况书写，例如 2025-01-10；默认为所展示轮次的截至日。", valueName: "day"))
  var date: String?

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    let focus = try self.folder.year(year, in: folder)
    var findings = Findings()
    let (content, shelf) = checkedContent(folder, findings: &findings)
    let theme = try theme.load(findings: &findings)
    guard !findings.hasErrors, let theme else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；有错误，未写入任何文件")
      return .contentErrors
    }
    guard let assessed = content.years.first(where: { $0.plan.year == focus }) else {
      throw UsageError(message: "没有 \(focus) 年的考核")
    }
    let round = try round.map { try assessed.round($0) }
    let today = try date.map { try day($0) }
    let editions = EditionFiles(
      content: content, shelf: shelf, theme: theme.speaking(for: content), year: assessed, round: round, today: today)
    for edition in Edition.allCases where wants(edition) {
      let status = try publish(edition, of: editions, &console)
      guard status == .done else { return status }
    }
    if findings.count(.warning) > 0 { console.say("\(findings.summary)，详见 gongshi check") }
    return .done
  }

  private func wants(_ edition: Edition) -> Bool {
    self.edition.isEmpty || self.edition.contains(.all) || self.edition.contains { $0.rawValue == edition.rawValue }
  }

  /// Publishes one edition and says what was done.
  private func publish(
    _ edition: Edition, of editions: EditionFiles, _ console: inout Console
  ) throws -> ExitStatus {
    let publisher = Publisher(output: output, workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let name = edition.rawValue
    do {
      let planned = try editions.planned(edition)
      let summary = try publisher.publish(planned.pages, as: try EditionFolder(name), gate: planned.gate)
      console.say(
        "\(output)/\(name)：\(planned.pages.count) 个文件，新写 \(summary.written)，未变 \(summary.unchanged)，删去 \(summary.removed)\(planned.remark)"
      )
      if let leftover = summary.leftover { console.say("旧内容未能删净，留在 \(printable(leftover))；下次生成时会再清理") }
      return .done
    } catch let error as OutputPathError {
      console.say("gongshi: \(error.message)")
      return .contentErrors
    } catch PublishingError.refused(let findings) {
      console.say(raw: findings.text())
      console.say("\(name) 未发布，原有内容保持不变")
      return .contentErrors
    } catch let error as PublishingError {
      throw UsageError(message: error.message)
    }
  }
}
