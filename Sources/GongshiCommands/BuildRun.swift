import Assessment
import Building
import ContentFiles
import Diagnostics
import Digests
import Editions
import Glibc
import Layouts
import Publishing
import RubricBooks
import SiteContent
import Watching

/// A build of editions from the command line: everything is read, made and checked, then published all or nothing, and
/// said.
struct BuildRun {
  /// What it is made from.
  let source: BuildSource
  /// The editions.
  let editions: [Edition]
  /// True if other users of the computer may read the files even of editions that are not for everyone.
  var isShared = false
  /// True if a signal that ends the program ends the build as well, before anything is exchanged; what was written beside
  /// the editions is removed first.
  var isStoppedBySignals = false

  /// The outcome of a build.
  struct Outcome {
    /// The exit status, `done` if everything was published.
    var status = ExitStatus.done
    /// The findings in the content and, for an edition that was refused, those that stopped it.
    var findings = Findings()
    /// True where a file of any edition was written or removed.
    var isNew = false
    /// What was found, nil where no edition was built that tells it.
    var list: FindingList?
    /// How results differ from those that were replaced, a line for each unit.
    var changes: [String] = []
    /// One sentence, if something other than the content stopped the build.
    var obstacle = ""
    /// What was said of the year ahead of the editions, empty if nothing was.
    var note = ""
    /// What was found in the theme, which is said here because `check` looks at a theme only where one is named; empty if
    /// nothing was.
    var themed = ""
    /// The number of findings in the content, empty if there is no warning among them.
    var found = ""
    /// The editions that were published, with the words behind the number of files and the digest of the manifest.
    var published: [(edition: Edition, remark: String, manifest: FileDigest)] = []
    /// True if the obstacle is likely to go away by itself.
    var passes = false
  }

  /// Builds the editions and reports on each.
  ///
  /// - Throws: ``UsageError`` if it cannot begin, or if the output cannot be written.
  func run(_ console: inout Console) throws(UsageError) -> Outcome {
    let folder = try source.folder.open()
    sayPlace(&console)
    var outcome = Outcome()
    guard let build = try build(folder, &outcome) else {
      console.say(raw: outcome.findings.text())
      console.say("\(outcome.findings.summary)；有错误，未写入任何文件")
      outcome.status = .contentErrors
      return outcome
    }
    outcome.note = source.year == nil ? build.year.unpublishedNote(among: build.content.years) ?? "" : ""
    if !outcome.note.isEmpty { console.say(outcome.note) }
    console.say(raw: outcome.themed)
    sayPublication(build, &console)
    // What stands against an edition is not of the content, and is said of that edition.
    outcome.found = outcome.findings.count(.warning) > 0 ? outcome.findings.summary : ""
    if isStoppedBySignals {
      try HeldSignals.during { signals throws(UsageError) in
        try publish(stage(build, isStopped: { signals.haveArrived }, &outcome, &console), &outcome, &console)
      }
    } else {
      try publish(stage(build, isStopped: { false }, &outcome, &console), &outcome, &console)
    }
    sayFound(outcome.found, in: outcome.status == .done ? editions : [], &console)
    return outcome
  }

  /// Warns of an output within the content.
  func sayPlace(_ console: inout Console) {
    guard isWithin(source.output, folder: source.folder.content) else { return }
    console.say("注意：输出文件夹\(quoted(source.output, limit: 200))在内容文件夹里，内部版会随内容一起被共享和备份；请改放别处")
  }

  /// Reports on an edition that was published.
  func say(
    _ edition: Edition, files: Int, written: Int, unchanged: Int, removed: Int, remark: String, _ console: inout Console
  ) {
    console.say(
      "\(printable(source.output))/\(edition.name)：\(files) 个文件，新写 \(written)，未变 \(unchanged)，删去 \(removed)\(remark)")
  }

  /// Says how much was found in the content, and which of the editions shows it; nothing if `found` is empty.
  func sayFound(_ found: String, in editions: [Edition], _ console: inout Console) {
    guard !found.isEmpty else { return }
    let theme = source.theme.theme.map { " --theme \(SuggestedCommands.word($0))" } ?? ""
    let teller = editions.first { $0.has(.findings) }
    let page = teller.map { "，或\($0.title)的“检查结果”：\(printable(source.output))/\($0.name)/\(Address.findings.path)" }
    console.say("\(found)，详见 gongshi check\(theme)\(page ?? "")")
  }

  /// Reads and checks everything; nil where there are errors.
  private func build(_ folder: ContentFolder, _ outcome: inout Outcome) throws(UsageError) -> EditionBuild? {
    let focus = try source.folder.year(source.year, in: folder)
    let checked = CheckedContent(folder, focus: focus, findings: &outcome.findings)
    var themed = Findings()
    let theme = try source.theme.open().theme(findings: &themed)
    outcome.findings.add(themed)
    outcome.themed = themed.text()
    try folder.requireRoom()
    guard !outcome.findings.hasErrors, let theme else { return nil }
    outcome.findings.add(checked.internalTexts(in: theme))
    guard let year = checked.content.years.first(where: { $0.plan.year == focus }) else {
      throw UsageError(message: "没有 \(focus) 年的考核")
    }
    let round = try source.round.map { id throws(UsageError) in try year.round(id) }
    let today = try source.date.map { text throws(UsageError) in try givenDay(text, option: "--date") }
    if editions.contains(where: { $0.has(.findings) }) {
      outcome.list = FindingList(FindingExcerpts(outcome.findings, in: folder))
    }
    return EditionBuild(checked, theme: theme, year: year, round: round, today: today, findings: outcome.list)
  }

  /// An edition that waits to be published.
  private typealias Waiting = (edition: Edition, waiting: WaitingEdition)

  /// Makes and checks all editions; returns none, and says why, if one of them cannot be published.
  private func stage(
    _ build: EditionBuild, isStopped: @escaping @Sendable () -> Bool, _ outcome: inout Outcome,
    _ console: inout Console
  ) throws(UsageError) -> [Waiting] {
    let workers = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var waiting: [Waiting] = []
    var refused: [String] = []
    for edition in editions {
      do {
        let staged = try build.prepare(edition).stage(
          in: source.output, workers: workers, isShared: isShared, isStopped: isStopped)
        waiting.append((edition, staged))
      } catch let error as OutputPathError {
        console.say("gongshi: \(error.message)")
        outcome.obstacle = error.message
        refused.append(edition.name)
      } catch PublishingError.refused(let findings) {
        console.say(raw: findings.text())
        outcome.findings.add(findings)
        refused.append(edition.name)
      } catch let error as PublishingError {
        throw UsageError(message: error.message, passes: error.passes)
      } catch {
        throw UsageError(message: "\(error)")
      }
    }
    guard !refused.isEmpty else { return waiting }
    let others = refused.count < editions.count ? "，其他版本也没有换" : ""
    console.say("\(refused.joined(separator: "、")) 未发布，原有内容保持不变\(others)")
    outcome.status = .contentErrors
    return []
  }

  /// Publishes editions that are made and checked, and says what was done.
  private func publish(
    _ waiting: [Waiting], _ outcome: inout Outcome, _ console: inout Console
  ) throws(UsageError) {
    for (index, (edition, waiting)) in waiting.enumerated() {
      let published: EditionOutcome
      do {
        published = try waiting.exchange()
      } catch {
        let done = editions.prefix(index).map(\.name)
        let remark = done.isEmpty ? "" : "；\(done.joined(separator: "、")) 已经换新，其余没有换，请排除后再生成一次"
        throw UsageError(message: error.message + remark, passes: error.passes)
      }
      let summary = published.summary
      outcome.isNew = outcome.isNew || summary.written + summary.removed > 0
      say(
        edition, files: waiting.files, written: summary.written, unchanged: summary.unchanged,
        removed: summary.removed, remark: waiting.extent.remark, &console)
      outcome.published.append((edition, waiting.extent.remark, summary.manifest))
      let lines = published.lines(of: edition)
      outcome.changes += lines
      for line in lines { console.say(line) }
      if let leftover = summary.leftover { console.say("旧内容未能删净，留在 \(printable(leftover))；下次生成时会再清理") }
    }
  }
}

extension PublishingError {
  /// True if the next build is likely not to meet it: another run is writing, or a file was changed meanwhile.
  fileprivate var passes: Bool {
    switch self {
    case .busy, .changedMeanwhile: true
    case .refused, .rendering, .stopped, .system: false
    }
  }
}
