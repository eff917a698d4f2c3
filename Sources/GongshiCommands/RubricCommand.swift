import ArgumentParser
import ContentFiles
import Diagnostics
import RubricBooks
import Theming
import Trials

/// The command `gongshi rubric`, which says a rubric file in sentences and tries it out on invented units.
struct RubricCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "rubric", abstract: "把一份评分细则写成读者看到的句子，并列出各类单位的分值合计。",
    discussion: "只看这一个文件，不看登记。写细则时随改随看；加 --try，再看编造的几个单位各得多少分、每条规则怎样计分。")

  @Argument(help: ArgumentHelp("细则文件，如 Content/rubrics/2026.yaml。", valueName: "file"), completion: .file())
  var file: String

  @Flag(name: .customLong("try"), help: "再用编造的登记试算。")
  var triesOut = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    let (folder, path) = try open()
    var findings = Findings()
    let rubric = RubricBook.read(path, in: folder, findings: &findings)
    let hasErrors = findings.hasErrors
    if !findings.all.isEmpty { console.print(Array(FindingExcerpts(findings, in: folder).text().utf8)) }
    let summary = findings.summary
    // The sums of a rubric that does not add up show where it does not.
    if let rubric, let theme = Theme(findings: &findings) {
      if hasErrors { console.print([0x0A]) }
      console.print(Array(RubricSheet(rubric, labels: theme.labels).text.utf8))
      if triesOut, !hasErrors {
        console.print(Array(("\n" + TrialSheet(rubric, labels: theme.labels).text).utf8))
      }
    }
    console.say(hasErrors ? "\(summary)；改好以后再运行一次" : summary)
    return hasErrors ? .contentErrors : .done
  }

  /// Opens the folder that findings name the file in: the content folder of a file in its `rubrics`, or else the
  /// file's own.
  ///
  /// - Throws: ``UsageError`` if there is no such file.
  private func open() throws(UsageError) -> (folder: ContentFolder, path: String) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, name.lowercased().hasSuffix(".yaml") || name.lowercased().hasSuffix(".yml") else {
      let example = "应是 rubrics 文件夹里的一个 .yaml 文件，如 Content/rubrics/2026.yaml"
      throw UsageError(message: "\(quoted(file, limit: 200))不是细则文件，\(example)")
    }
    let isInRubrics = parts.count > 1 && parts[parts.count - 2] == "rubrics"
    let path = isInRubrics ? "rubrics/\(name)" : name
    let above = parts.dropLast(isInRubrics ? 2 : 1).joined(separator: "/")
    do {
      let folder = try ContentFolder(disk: !above.isEmpty ? above : file.hasPrefix("/") ? "/" : ".")
      _ = try folder.read(path, limit: 1 << 20)
      return (folder, path)
    } catch {
      throw UsageError(message: "无法读取\(quoted(file, limit: 200))：\(error.words)")
    }
  }
}
