import Assessment
import Building
import ContentFiles
import Diagnostics
import Scaffold
import SiteContent

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

/// Refuses texts that are given but blank.
///
/// - Throws: ``UsageError`` for the first of them.
func requireWords(_ words: [(name: String, text: String?)]) throws(UsageError) {
  for (name, text) in words {
    if let text, text.allSatisfy(\.isWhitespace) { throw UsageError(message: "\(name)不能为空") }
  }
}

/// Runs work that may fail with a ``NewFilesFault``, and turns that into a ``UsageError``.
func makingFiles<Value>(_ work: () throws(NewFilesFault) -> Value) throws(UsageError) -> Value {
  do {
    return try work()
  } catch {
    throw UsageError(message: error.message)
  }
}

extension NewFiles {
  /// Checks the folder as it would be with these files, and writes all of them, or nothing if that adds an error.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - shown: The folder as the user named it; empty to print paths without it.
  ///   - console: The console, for the list of files written and the next steps.
  /// - Returns: The exit status.
  /// - Throws: ``UsageError`` if a file exists already or cannot be written.
  func write(to folder: ContentFolder, shown: String, _ console: inout Console) throws(UsageError) -> ExitStatus {
    try requireFree(in: folder)
    guard try isSound(on: folder, &console) else { return .contentErrors }
    do {
      try folder.add(files, folders: folders, replacing: replacements)
    } catch {
      throw UsageError(message: "无法写入\(quoted(error.path, limit: 200))：\(error.fault.words)；未写入任何文件")
    }
    report(shown: shown, &console)
    return .done
  }

  /// Prints the list of files written, in which the schemas are one folder, and the next steps.
  func report(shown: String, _ console: inout Console) {
    let prefix = shown.isEmpty || shown.hasSuffix("/") ? shown : shown + "/"
    for (word, paths) in [("新建", Array(files.keys) + folders.map { $0 + "/" }), ("补充", Array(replacements.keys))] {
      let shown = Set(paths.map { $0.hasPrefix(ContentSchema.folder + "/") ? ContentSchema.folder + "/" : $0 })
      for path in shown.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        console.print(Array("\(word) \(printable(prefix + path))\n".utf8))
      }
    }
    if !steps.isEmpty {
      console.print(Array("接下来：\n".utf8))
      for (index, step) in steps.enumerated() { console.print(Array("  \(index + 1). \(printable(step))\n".utf8)) }
    }
    for gap in gaps { console.say("注意：\(printable(gap))") }
  }

  /// Finds the files whose paths are already taken, with the existing path.
  func taken(in folder: ContentFolder) -> [(path: String, standing: String)] {
    files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }).compactMap { path in
      let parts = path.split(separator: "/").map(String.init)
      let above = parts.dropLast().joined(separator: "/")
      let name = parts.last?.lowercased()
      // Windows treats names that differ only in letter case as the same, and so do readers of registers.
      guard let entry = (try? folder.list(above))?.first(where: { $0.name.lowercased() == name }) else { return nil }
      return (path, above.isEmpty ? entry.name : "\(above)/\(entry.name)")
    }
  }

  /// - Throws: ``UsageError`` if a file's path is already taken.
  private func requireFree(in folder: ContentFolder) throws(UsageError) {
    let taken = taken(in: folder).map(\.standing)
    guard taken.isEmpty else {
      throw UsageError(message: "已有 \(taken.joined(separator: "、"))，不会覆盖；未写入任何文件")
    }
  }

  /// Returns true if the folder would have no error that it does not have already; otherwise reports the new ones.
  private func isSound(on folder: ContentFolder, _ console: inout Console) throws(UsageError) -> Bool {
    var after = Findings()
    _ = CheckedContent(folder.overlaid(with: overlay), findings: &after)
    try folder.requireRoom()
    guard after.hasErrors else { return true }
    var before = Findings()
    _ = CheckedContent(folder, findings: &before)
    let new = after.newErrors(since: before)
    if before.hasErrors {
      console.say("注意：内容里原来就有 \(before.count(.error)) 个错误，不是这条命令造成的，请运行 gongshi check 逐条改正")
    }
    // Results that a round corrects after publication differ from the published ones, which is the purpose of such
    // a round.
    if new.all.allSatisfy({ $0.code == .pinnedDiffers }) {
      console.say(raw: new.text())
      return true
    }
    console.say(raw: new.text())
    console.say("\(new.summary)；这样写会有错误，未写入任何文件")
    return false
  }
}

extension Findings {
  /// Returns the errors that a condition holds for.
  func errors(where condition: (Diagnostic) -> Bool = { _ in true }) -> Findings {
    var found = Findings()
    for finding in all where finding.severity == .error && condition(finding) { found.add(finding) }
    return found
  }

  /// Returns the errors that the content had not before something was written into it, which may have moved the others
  /// to other lines.
  func newErrors(since before: Findings) -> Findings {
    func key(_ finding: Diagnostic) -> [String] { [finding.location.path, finding.code.name, finding.message] }
    var known = before.errors().all.reduce(into: [[String]: Int]()) { $0[key($1), default: 0] += 1 }
    return errors { finding in
      guard let count = known[key(finding)], count > 0 else { return true }
      known[key(finding)] = count - 1
      return false
    }
  }
}

extension Console {
  /// Says why nothing is written: the errors that were there before, and those that would come.
  ///
  /// - Parameters:
  ///   - findings: The findings of the content as it would be.
  ///   - before: The findings of the content as it is.
  ///   - reason: What the others mean.
  /// - Returns: The exit status.
  mutating func refuse(_ findings: Findings, since before: Findings, _ reason: String) -> ExitStatus {
    let new = findings.newErrors(since: before)
    let old = findings.newErrors(since: new)
    if old.hasErrors {
      say(raw: old.text())
      say("以上 \(old.count(.error)) 个错误原来就有，不是这条命令造成的，请先改正" + (new.hasErrors ? "" : "；未写入任何文件"))
    }
    if new.hasErrors {
      say(raw: new.text())
      say("\(new.summary)；\(reason)，未写入任何文件")
    }
    return .contentErrors
  }
}
