import Assessment
import Building
import Diagnostics
import Editions

extension PreparedEdition.Extent {
  /// What is said of it behind the number of files.
  var remark: String {
    switch self {
    case .search(let entries, let bytes): "；搜索索引 \(entries) 条，\((bytes + 1023) / 1024) KB"
    case .round(let year, let name): "；\(year) 年\(name)"
    }
  }
}

extension EditionOutcome {
  /// The most lines that say what differs.
  private static let mostLines = 10

  /// Returns how results differ from those of the edition that was replaced: a line for each unit, at most ten, and how
  /// many more there are.
  func lines(of edition: Edition) -> [String] {
    let words = changes.prefix(EditionOutcome.mostLines).map { $0.words(edition.title) }
    return changes.count > words.count ? words + ["另有 \(changes.count - words.count) 处"] : words
  }
}

extension ReplacedResults.Change {
  /// Returns one line, which calls the replaced edition by its title.
  fileprivate func words(_ title: String) -> String {
    switch self {
    case .unreadable(let year): return "原\(title) \(year) 年的结果文件无法读取，没有与它比较"
    case .result(let year, let difference, let name, let rounds):
      let remark = rounds.map { "（原来是“\($0.before)”，现在是“\($0.now)”）" } ?? ""
      let unit = "\(year) 年 \(difference.unit) \(name)"
      return printable("与原\(title)\(remark)不同：\(unit)：\(difference.words(then: "原来"))")
    }
  }
}
