import Assessment
import Building
import Diagnostics

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

  /// How results differ from those that were replaced: a line for each unit, at most ten, and how many more there are.
  var lines: [String] {
    let words = changes.prefix(EditionOutcome.mostLines).map(\.words)
    return changes.count > words.count ? words + ["另有 \(changes.count - words.count) 处"] : words
  }
}

extension ReplacedResults.Change {
  /// One line.
  fileprivate var words: String {
    switch self {
    case .unreadable(let year): return "原内部版 \(year) 年的结果文件无法读取，没有与它比较"
    case .result(let year, let difference, let name, let rounds):
      let remark = rounds.map { "（轮次 \($0.before)，现在是 \($0.now)）" } ?? ""
      let unit = "\(year) 年 \(difference.unit) \(name)"
      return printable("与原内部版\(remark)不同：\(unit)：\(difference.words(then: "原来"))")
    }
  }
}
