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

  @Option(help: ArgumentHelp("年份。", valueName: "year"))
  var year: Int

  @Flag(help: "结果与留存的不同时，记下新的结果，原结果一并保留。")
  var accept = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    let number = try self.folder.year(year, in: folder)
    var found = Findings()
    let content = CheckedContent(folder, findings: &found).content
    // Results that differ, of whichever year, are what this command is for.
    let findings = found.without(.pinnedDiffers)
    try folder.requireRoom()
    guard !findings.hasErrors, let year = content.years.first(where: { $0.plan.year == number }) else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；有错误，未写入任何文件")
      return .contentErrors
    }
    try requirePublication(of: year.plan)
    let results = PublishedResults(year)
    guard let record = year.record else {
      try write(PublishedRecord(year: number, results: results), to: folder)
      console.say("\(PublishedRecord.path(number))：已留存 \(results.units.count) 个单位的结果")
      return .done
    }
    return try update(record, with: results, of: year, in: folder, &console)
  }

  /// Lists the differences, and records them if the user asked for it.
  private func update(
    _ record: PublishedRecord, with results: PublishedResults, of year: AssessmentYear, in folder: ContentFolder,
    _ console: inout Console
  ) throws -> ExitStatus {
    let differences = ResultDifference.all(from: record.results, to: results)
    for difference in differences {
      let name = year.directory.units.first { $0.id == difference.unit }?.name
      let unit = [difference.unit, name].compactMap(\.self).joined(separator: " ")
      console.print(Array((printable("\(unit)：\(difference.words)") + "\n").utf8))
    }
    guard results != record.results else {
      console.say("\(self.year) 年的结果与留存的相同，未写入任何文件")
      return .done
    }
    guard accept else {
      guard differences.isEmpty else {
        console.say("\(differences.count) 个单位的结果与留存的不同，未写入任何文件；核对无误后加 --accept 记下更正")
        return .contentErrors
      }
      console.say("\(self.year) 年的结果与留存的相同，评分细则或轮次有改动，未写入任何文件；核对无误后可加 --accept 记下")
      return .done
    }
    let replaced = record.replaced(by: results)
    try write(replaced, to: folder)
    let word = differences.isEmpty ? "结果未变，已记下现在的评分细则和轮次" : "已记下 \(differences.count) 个单位的更正"
    console.say("\(PublishedRecord.path(self.year))：\(word)，此前的结果一并保留（第 \(replaced.history.count) 次）")
    return .done
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
