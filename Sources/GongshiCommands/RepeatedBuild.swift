import Building
import Diagnostics
import Editions
import Glibc
import Layouts
import Publishing

/// A build from the command line that does nothing if everything is as it was when the same was built before.
struct RepeatedBuild {
  /// The build.
  let build: BuildRun

  /// Builds the editions and reports on each, or says that nothing changed.
  ///
  /// - Throws: ``UsageError`` if it cannot begin, or if the output cannot be written.
  func run(_ console: inout Console) throws(UsageError) -> ExitStatus {
    let publisher = Publisher(output: build.source.output, workers: 1)
    let kept = BuildRecord.kept(by: publisher)
    sayTheme(before: kept?.theme ?? "", &console)
    guard let before = try inputs() else { return try build.run(&console).status }
    let former = kept.flatMap { $0.isOf(before) ? $0 : nil }
    if let former, sayUnchanged(former, publisher, &console) { return .done }
    let outcome = try build.run(&console)
    for (edition, remark, _) in outcome.published {
      say(edition, now: remark, before: kept?.remark(on: edition), &console)
    }
    // Content that changed meanwhile may be in what was built, or not.
    guard outcome.status == .done, try inputs() == before else { return outcome.status }
    let theme = build.source.theme.theme ?? ""
    var record = BuildRecord(of: before, note: outcome.note, found: outcome.found, theme: theme)
    for (edition, remark, manifest) in outcome.published { record.add(edition, remark: remark, manifest: manifest) }
    if let former { record.add(former) }
    record.keep(by: publisher)
    return outcome.status
  }

  /// Says that the pages go back to the usual theme where the build before was asked for another.
  private func sayTheme(before: String, _ console: inout Console) {
    guard !before.isEmpty, build.source.theme.theme == nil else { return }
    console.say("注意：上一次生成写了 --theme \(SuggestedCommands.word(before))，这一次没有写，网页换回默认的外观")
  }

  /// Says that an edition of files that are handed out is of another round than before.
  private func say(_ edition: Edition, now: String, before: String?, _ console: inout Console) {
    guard edition.form != .linked, let before, before != now, !before.isEmpty, !now.isEmpty else { return }
    let (then, now) = (String(before.dropFirst()), String(now.dropFirst()))
    console.say(
      "注意：\(edition.name) 原来是\(quoted(then))的，现在换成了\(quoted(now))的；还要用前一轮的，加 --round 另写 --output 再生成一次")
  }

  /// Returns everything that the build is made from, or nil if something cannot be read.
  private func inputs() throws(UsageError) -> BuildInputs? {
    let source = build.source
    let wanted = [source.year.map { "\($0)" }, source.round, source.date, build.isShared ? "shared" : nil]
      .map { $0 ?? "-" }
    guard let program else { return nil }
    return BuildInputs(
      content: try source.folder.open(), theme: try source.theme.open(), options: [programVersion, program] + wanted)
  }

  /// The identity of the program's file, which changes when it is built anew; nil if it is not known.
  private var program: String? {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  /// Reports on editions that stand as they were built; returns false, and says nothing, if one does not.
  private func sayUnchanged(_ record: BuildRecord, _ publisher: Publisher, _ console: inout Console) -> Bool {
    var standing: [(edition: Edition, files: Int, remark: String)] = []
    for edition in build.editions {
      guard let (files, remark) = record.unchanged(edition, by: publisher) else { return false }
      standing.append((edition, files, remark))
    }
    build.sayPlace(&console)
    if !record.note.isEmpty { console.say(record.note) }
    for (edition, files, remark) in standing {
      build.say(edition, files: files, written: 0, unchanged: files, removed: 0, remark: remark, &console)
    }
    build.sayFound(record.found, in: build.editions, &console)
    return true
  }
}
