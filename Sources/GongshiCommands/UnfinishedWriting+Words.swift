import ContentFiles
import Diagnostics

extension ContentFolder {
  /// Refuses to write beside what a run left that was stopped in the middle.
  ///
  /// - Throws: ``UsageError`` that says how to have the folder as it was.
  func requireFinished() throws(UsageError) {
    guard let unfinished else { return }
    throw UsageError(message: unfinished.words + "，再运行一次。未写入任何文件")
  }
}

extension UnfinishedWriting {
  /// The most paths that are named.
  private static let most = 8

  /// What happened, and what is to be done, without a full stop.
  var words: String {
    var steps: [String] = []
    if !added.isEmpty { steps.append("删去 \(Self.named(added))") }
    if !changed.isEmpty { steps.append("把 \(UnfinishedWriting.originals) 里的 \(Self.named(changed)) 复制回原处") }
    if !moved.isEmpty { steps.append("移回原处：\(Self.named(moved.map { "\($0.to) → \($0.from)" }))") }
    let intact = steps.isEmpty ? "别的文件没有写了一半的，要么都还没有动，要么都已经写好；" : ""
    steps.append("删去文件夹 \(UnfinishedWriting.folder)")
    return "上一次往内容文件夹里写，写到一半就中断了（或者另一个 gongshi 正在写，那就等它写完）：\(intact)请"
      + steps.joined(separator: "；")
  }

  private static func named(_ paths: [String]) -> String {
    let named = paths.prefix(most).map { printable($0) }.joined(separator: "、")
    return paths.count > most ? "\(named) 等 \(paths.count) 个（都列在 \(UnfinishedWriting.folder)/清单 里）" : named
  }
}
