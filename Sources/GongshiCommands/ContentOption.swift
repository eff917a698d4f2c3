import ArgumentParser
import Assessment
import ContentFiles
import Diagnostics
import Registers
import RubricBooks
import Tabular

/// The content folder that a command reads.
struct ContentOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("内容文件夹。", valueName: "folder"), completion: .directory)
  var content = ContentValues.usualFolder

  /// Opens the folder.
  ///
  /// - Throws: ``UsageError`` if it cannot be read.
  func open() throws(UsageError) -> ContentFolder {
    do {
      return try ContentFolder(disk: content)
    } catch {
      let reason =
        switch error {
        case .missing: "不存在"
        case .outside: "指向别处"
        case .tooLarge: "过大"
        case .unreadable(let reason): reason
        }
      let isUsual = content == ContentValues.usualFolder && reason == "不存在"
      let hint = isUsual ? ContentOption.wayOut(from: ".") : ""
      throw UsageError(message: "无法读取内容文件夹\(quoted(content, limit: 200))：\(reason)\(hint)")
    }
  }

  /// Says how to name the content folder where there is none of the usual name.
  ///
  /// - Parameter place: The folder that the command runs in.
  /// - Returns: The rest of a sentence.
  static func wayOut(from place: String) -> String {
    let names = (try? ContentFolder(disk: place).list(""))?.map(\.name) ?? []
    return names.contains("site.yaml") || names.contains("assessments")
      ? "；这里就是内容文件夹，请写 --content ." : "；请到放着 Content 的文件夹里运行，或用 --content 写明"
  }

  /// Returns the year asked for, or the latest.
  ///
  /// - Throws: ``UsageError`` if there is no such year.
  func year(_ wanted: Int?, in folder: ContentFolder) throws(UsageError) -> Int {
    let years = folder.years
    guard let latest = years.last else {
      throw UsageError(message: "\(quoted(content, limit: 200))中没有考核年份，应有 assessments/2026 这样的文件夹；新建的用 gongshi init")
    }
    guard let wanted else { return latest }
    guard years.contains(wanted) else {
      throw UsageError(
        message: "没有 \(wanted) 年的考核，现有 \(years.map { "\($0)" }.joined(separator: "、"))")
    }
    return wanted
  }
}

extension AssessmentYear {
  /// Returns the index of the round with an id or name, or of the last round.
  ///
  /// - Throws: ``UsageError`` if there is no such round.
  func round(_ id: String?) throws(UsageError) -> Int {
    guard let id else { return plan.lastRound }
    guard let index = plan.rounds.firstIndex(where: { $0.id == id || $0.name == id }) else {
      let known = plan.rounds.map { "\($0.id)（\($0.name)）" }.joined(separator: "、")
      throw UsageError(message: "\(plan.year) 年没有轮次\(quoted(id))，现有 \(known)")
    }
    return index
  }
}

extension AssessmentYear {
  /// Finds the index, among the units that take part, of the one that has an id, name or alias.
  ///
  /// - Throws: ``UsageError`` if there is no such unit.
  func index(of unit: String) throws(UsageError) -> Int {
    guard let found = directory.unit(normalised(unit)), let index = directory.index(ofID: directory[found].id) else {
      throw UsageError(message: "没有参加考核的单位\(quoted(unit))，请用 units.csv 中的编号、名称或别名")
    }
    return index
  }
}

extension Findings {
  /// The number of findings of each severity, in words.
  var summary: String {
    "\(count(.error)) 个错误，\(count(.warning)) 个警告，\(count(.note)) 条提示"
  }
}
