import ArgumentParser
import Assessment
import Building
import ContentFiles
import Diagnostics
import Registers
import RubricBooks
import SiteContent

/// The command `gongshi publish`, which records the results of a published year, so that later changes to them are
/// found.
struct PublishCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "留存一年已审定公布的结果；以后登记的改动若使结果不同，检查时会报错。",
    discussion: "写入 assessments/<年份>/published.json，不改动其他文件。结果与留存的不同时，逐个列出单位和指标；核对无误后加 --accept 记下更正，原结果一并保留。")

  @OptionGroup var folder: ContentOption

  @Option(help: ArgumentHelp("年份。", valueName: "year"), completion: ContentValues.years.completion)
  var year: Int

  @Flag(help: "结果与留存的不同时，记下新的结果，原结果一并保留。")
  var accept = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    let number = try self.folder.year(year, in: folder)
    var found = Findings()
    let content = CheckedContent(folder, findings: &found).content
    // Results that differ are what this command is for.
    let (findings, others) = found.without(.pinnedDiffers).concerning(number, in: content)
    try folder.requireRoom()
    guard !findings.hasErrors, let year = content.years.first(where: { $0.plan.year == number }) else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；有错误，未写入任何文件")
      return .contentErrors
    }
    console.sayOtherErrors(others, than: number)
    try requirePublication(of: year.plan)
    for notice in [year.plan.earlyNotice(on: localDay()), year.levelNotice].compactMap(\.self) { console.say(notice) }
    guard let record = year.record else {
      guard let entry = PublishedRecord.Entry(year) else { throw UsageError(message: "\(number) 年的结果尚未审定公布") }
      try write(PublishedRecord(year: number, current: entry), to: folder)
      console.say("\(PublishedRecord.path(number))：已留存 \(entry.results.units.count) 个单位的结果\(words(entry))")
      return .done
    }
    return try update(record, of: year, in: folder, &console)
  }

  /// Lists the differences, and records them if the user asked for it.
  private func update(
    _ record: PublishedRecord, of year: AssessmentYear, in folder: ContentFolder, _ console: inout Console
  ) throws -> ExitStatus {
    let comparison = PublishedComparison(year, with: record)
    let names = Dictionary(year.directory.units.map { ($0.id, $0.name) }) { first, _ in first }
    for difference in comparison.units {
      let unit = [difference.id, names[difference.id]].compactMap(\.self).joined(separator: " ")
      console.print(Array((printable("\(unit)：\(difference.words())") + "\n").utf8))
    }
    for words in [comparison.approval, comparison.publication].compactMap(\.self) {
      console.print(Array((printable(words) + "\n").utf8))
    }
    guard comparison.isAny else {
      console.say("\(self.year) 年的结果与留存的相同，未写入任何文件\(words(record.current))")
      return .done
    }
    let count = comparison.units.count
    guard accept else {
      guard count == 0, !comparison.isOfStatement else {
        let units = count == 0 ? "公布的内容" : "\(count) 个单位的结果"
        console.say("\(units)与留存的不同，未写入任何文件；核对无误后加 --accept 记下更正")
        return .contentErrors
      }
      let changed = record.current.statement == nil ? "留存的不全" : "评分细则或轮次有改动"
      console.say("\(self.year) 年的结果与留存的相同，\(changed)，未写入任何文件；核对无误后可加 --accept 记下")
      return .done
    }
    guard let entry = PublishedRecord.Entry(year, replacing: record.current) else { return .contentErrors }
    let replaced = record.replaced(by: entry)
    try write(replaced, to: folder)
    if count > 0 || comparison.isOfStatement, let statement = entry.statement,
      statement.approval == record.current.statement?.approval
    {
      let approval = "\(printable(statement.approval.by))，\(statement.approval.date)"
      console.say("注意：更正写在原来的审定之下（\(approval)），结果页上会注明没有新的审定；有新的审定的，请写进 approval 再运行一次")
    }
    let moved = comparison.units.count { $0.isOfRankOnly }
    let stated = comparison.units.count { $0.result == nil }
    let parts = [
      (count - moved - stated, "个单位的更正"), (stated, "个单位得分以外的变动（如计算过程、理由）"), (moved, "个单位名次的变动"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
    let word =
      count > 0
      ? "已记下 " + parts.joined(separator: "、")
      : comparison.isOfStatement ? "已记下现在公布的内容" : "结果未变，已记下现在的评分细则、轮次和公布的内容"
    console.say(
      "\(PublishedRecord.path(self.year))：\(word)，此前的结果一并保留（第 \(replaced.earlier.count) 次）\(words(entry))")
    return .done
  }

  /// The digest of what is published, and under which approval it stands.
  private func words(_ entry: PublishedRecord.Entry) -> String {
    guard let statement = entry.statement else { return "" }
    let approval = [statement.approval.by, statement.approval.date, statement.approval.document]
      .compactMap(\.self).joined(separator: "，")
    return "\n核对码 \(statement.shortDigest)（审定：\(printable(approval))）；请写进会议纪要，以后用 gongshi verify --digest 核对"
  }

  /// Checks that the results are published.
  ///
  /// - Throws: ``UsageError`` if they are not.
  private func requirePublication(of plan: AssessmentPlan) throws(UsageError) {
    guard !plan.isPublished else { return }
    let missing = [plan.approval == nil ? "approval" : nil, plan.publication == nil ? "publication" : nil]
      .compactMap(\.self).joined(separator: " 和 ")
    throw UsageError(message: "\(year) 年的结果尚未审定公布，请先在 assessments/\(year)/assessment.yaml 中写明 \(missing)")
  }

  private func write(_ record: PublishedRecord, to folder: ContentFolder) throws(UsageError) {
    let path = PublishedRecord.path(year)
    let bytes = record.encoded
    guard bytes.count <= PublishedRecord.largest else {
      throw UsageError(message: "无法写入 \(path)：超过 \(PublishedRecord.largest >> 20) MiB")
    }
    do {
      try folder.replace(path, with: bytes)
    } catch {
      let reason =
        switch error {
        case .missing: "文件夹不存在"
        case .outside: "路径指向内容文件夹之外"
        case .tooLarge: "过大"
        case .unreadable(let reason): reason
        }
      throw UsageError(message: "无法写入 \(path)：\(reason)")
    }
  }
}
