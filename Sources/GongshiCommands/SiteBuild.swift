import Assessment
import ContentFiles
import Diagnostics
import Glibc
import Publishing
import RubricBooks
import Site
import SiteContent
import Theming

/// One build of editions: reads and checks everything, then publishes them one after the other.
struct SiteBuild {
  /// What it is made from.
  let source: BuildSource
  /// The editions.
  let editions: [Edition]

  /// What came of a build.
  struct Outcome {
    /// Whether everything was published.
    var status = ExitStatus.done
    /// What was found; of an edition that was refused, what stood against it.
    var findings = Findings()
    /// Whether a file of any edition was written or removed.
    var isNew = false
    /// What was found, for the office; nil where its edition was not built.
    var list: FindingList?
    /// What became another thing in results since the office edition that was replaced, a line for each unit.
    var changes: [String] = []
    /// One sentence where something else than the content stood against it.
    var obstacle = ""
    /// Whether it is likely to pass by itself.
    var passes = false
  }

  /// Builds, and says what was done.
  ///
  /// - Throws: ``UsageError`` where it cannot begin, or the output cannot be written.
  func run(_ console: inout Console) throws(UsageError) -> Outcome {
    let folder = try source.folder.open()
    if isWithin(source.output, folder: source.folder.content) {
      console.say("注意：输出文件夹\(quoted(source.output, limit: 200))在内容文件夹里，内部版会随内容一起被共享和备份；请改放别处")
    }
    let focus = try source.folder.year(source.year, in: folder)
    var outcome = Outcome()
    let (content, shelf) = checkedContent(folder, focus: focus, findings: &outcome.findings)
    let theme = try source.theme.load(findings: &outcome.findings)
    guard !outcome.findings.hasErrors, let theme else {
      console.say(raw: outcome.findings.text())
      console.say("\(outcome.findings.summary)；有错误，未写入任何文件")
      outcome.status = .contentErrors
      return outcome
    }
    guard let assessed = content.years.first(where: { $0.plan.year == focus }) else {
      throw UsageError(message: "没有 \(focus) 年的考核")
    }
    let round = try source.round.map { id throws(UsageError) in try assessed.round(id) }
    let today = try source.date.map { text throws(UsageError) in try day(text) }
    if editions.contains(.office) { outcome.list = FindingList(FindingExcerpts(outcome.findings, in: folder)) }
    let files = EditionFiles(
      content: content, shelf: shelf, theme: theme.speaking(for: content), year: assessed, round: round, today: today,
      findings: outcome.list)
    if source.year == nil { console.noteUnpublished(before: assessed, among: content.years) }
    // What stands against an edition is not of the content, and is said of that edition.
    let (warned, found) = (outcome.findings.count(.warning), outcome.findings.summary)
    for edition in editions {
      try publish(edition, of: files, &outcome, &console)
      guard outcome.status == .done else { break }
    }
    if warned > 0 {
      let isListed = outcome.status == .done && outcome.list != nil
      let page = "，或内部版的“检查结果”：\(printable(source.output))/office/\(FindingList.path)"
      console.say("\(found)，详见 gongshi check\(isListed ? page : "")")
    }
    return outcome
  }

  /// Publishes one edition and says what was done.
  private func publish(
    _ edition: Edition, of files: EditionFiles, _ outcome: inout Outcome, _ console: inout Console
  ) throws(UsageError) {
    let output = source.output
    let publisher = Publisher(output: output, workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let name = edition.rawValue
    do {
      let planned = try files.planned(edition)
      let replaced = edition == .office ? ReplacedResults(in: output, of: files) : nil
      let summary = try publisher.publish(planned.pages, as: try EditionFolder(name), gate: planned.gate)
      outcome.isNew = outcome.isNew || summary.written + summary.removed > 0
      console.say(
        "\(printable(output))/\(name)：\(planned.pages.count) 个文件，新写 \(summary.written)，未变 \(summary.unchanged)，删去 \(summary.removed)\(planned.remark)"
      )
      if let replaced, summary.written > 0 {
        outcome.changes = replaced.changes
        for line in outcome.changes { console.say(line) }
      }
      if let leftover = summary.leftover { console.say("旧内容未能删净，留在 \(printable(leftover))；下次生成时会再清理") }
    } catch let error as OutputPathError {
      console.say("gongshi: \(error.message)")
      outcome.obstacle = error.message
      outcome.status = .contentErrors
    } catch PublishingError.refused(let findings) {
      console.say(raw: findings.text())
      console.say("\(name) 未发布，原有内容保持不变")
      outcome.findings.add(findings)
      outcome.status = .contentErrors
    } catch let error as PublishingError {
      throw UsageError(message: error.message, passes: error.passes)
    } catch {
      throw UsageError(message: "\(error)")
    }
  }
}

extension PublishingError {
  /// Whether the next build is likely not to meet it: another run is writing, or somebody changed a file meanwhile.
  fileprivate var passes: Bool {
    switch self {
    case .busy, .changedMeanwhile: true
    case .refused, .rendering, .system: false
    }
  }
}
