import Assessment
import ContentFiles
import Diagnostics
import Scaffold

extension ContentFolder.Fault {
  /// The fault in Chinese.
  var words: String {
    switch self {
    case .missing: "不存在"
    case .outside: "路径指向内容文件夹之外"
    case .tooLarge: "文件过大"
    case .unreadable(let reason): reason
    }
  }
}

/// Refuses words that are given and say nothing.
///
/// - Throws: ``UsageError`` for the first of them.
func requireWords(_ words: [(name: String, text: String?)]) throws(UsageError) {
  for (name, text) in words {
    if let text, text.allSatisfy(\.isWhitespace) { throw UsageError(message: "\(name)不能为空") }
  }
}

/// Does what may find that nothing can be drafted.
func drafting<Value>(_ work: () throws(DraftFault) -> Value) throws(UsageError) -> Value {
  do {
    return try work()
  } catch {
    throw UsageError(message: error.message)
  }
}

extension Draft {
  /// Checks what the folder would be with the draft, and writes it where that brings no new error: all of it or nothing.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - shown: The folder as its user named it, empty where paths are to be printed as they are.
  ///   - console: Receives the list of what was written and what to do next.
  /// - Returns: How the run ends.
  /// - Throws: ``UsageError`` where a file is there already or cannot be written.
  func write(to folder: ContentFolder, shown: String, _ console: inout Console) throws(UsageError) -> ExitStatus {
    try requireFree(in: folder)
    guard isSound(on: folder, &console) else { return .contentErrors }
    do {
      try folder.add(files, folders: folders, replacing: replacements)
    } catch {
      throw UsageError(message: "无法写入\(quoted(error.path, limit: 200))：\(error.fault.words)；未写入任何文件")
    }
    report(shown: shown, &console)
    return .done
  }

  /// Says what was written and what to do next.
  func report(shown: String, _ console: inout Console) {
    let prefix = shown.isEmpty || shown.hasSuffix("/") ? shown : shown + "/"
    for (word, paths) in [("新建", Array(files.keys) + folders.map { $0 + "/" }), ("补充", Array(replacements.keys))] {
      for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        console.print(Array("\(word) \(printable(prefix + path))\n".utf8))
      }
    }
    if !steps.isEmpty {
      console.print(Array("接下来：\n".utf8))
      for (index, step) in steps.enumerated() { console.print(Array("  \(index + 1). \(printable(step))\n".utf8)) }
    }
    for gap in gaps { console.say("注意：\(printable(gap))") }
  }

  /// The files in whose places something stands already, with what it is.
  func taken(in folder: ContentFolder) -> [(path: String, standing: String)] {
    files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).compactMap { path in
      let parts = path.split(separator: "/").map(String.init)
      let above = parts.dropLast().joined(separator: "/")
      let name = parts.last?.lowercased()
      // Windows takes names in other letter case for the same, and so do readers of registers.
      guard let entry = (try? folder.list(above))?.first(where: { $0.name.lowercased() == name }) else { return nil }
      return (path, above.isEmpty ? entry.name : "\(above)/\(entry.name)")
    }
  }

  /// - Throws: ``UsageError`` where something stands in the place of a file.
  private func requireFree(in folder: ContentFolder) throws(UsageError) {
    let taken = taken(in: folder).map(\.standing)
    guard taken.isEmpty else {
      throw UsageError(message: "已有 \(taken.joined(separator: "、"))，不会覆盖；未写入任何文件")
    }
  }

  /// Whether the folder would have no error that it does not have already; those it would have are said.
  private func isSound(on folder: ContentFolder, _ console: inout Console) -> Bool {
    var after = Findings()
    _ = checkedContent(folder.overlaid(with: overlay), findings: &after)
    guard after.hasErrors else { return true }
    var before = Findings()
    _ = checkedContent(folder, findings: &before)
    let known = Set(before.all.filter { $0.severity == .error }.map(\.line))
    var new = Findings()
    for finding in after.all where finding.severity == .error && !known.contains(finding.line) { new.add(finding) }
    // Results that are to be corrected after publication differ from the published ones: that is what a round is for.
    if new.all.allSatisfy({ $0.code == .pinnedDiffers }) {
      console.say(raw: new.text())
      return true
    }
    console.say(raw: new.text())
    console.say("\(new.summary)；这样写会有错误，未写入任何文件")
    return false
  }
}
