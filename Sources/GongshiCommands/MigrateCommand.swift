import ArgumentParser
import Building
import ContentFiles
import Diagnostics
import Migration
import SiteContent

/// The command `gongshi migrate`, which brings a content folder of version 1 to version 2.
struct MigrateCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "把按格式的版本 1 写的内容改成版本 2，只改非改不可的几行，意思与以前一样。",
    discussion: """
      不加 --write 时只显示要改哪些（统一差异格式，可以交给 patch -p1），什么也不写。改不了的、意思可能变了的，逐条列出，要人来看。\
      注释、次序、编码和换行都不动；原来的文件和还要人看的清单留在内容文件夹的 .迁移前 里。改好以后再运行，就没有什么要改的了。\
      要不要改：运行一次就知道，已经是版本 2 的会说没有要改的。退出状态：0 没有要改的，或已经显示、写入；1 内容有错误，没法改；2 读不了或写不了。
      """)

  @OptionGroup var folder: ContentOption

  @Flag(help: "写入改动；不写时只显示。")
  var write = false

  func execute(_ console: inout Console) throws -> ExitStatus {
    let folder = try folder.open()
    try folder.requireFinished()
    var findings = Findings()
    guard let migration = ContentMigration(folder, findings: &findings) else {
      console.say(raw: findings.text())
      console.say("\(findings.summary)；没有改什么")
      return .contentErrors
    }
    try folder.requireRoom()
    if case .current = migration.start {
      console.say("内容已经是版本 \(ContentFormat.version)（\(ContentFormat.path) 里写着），没有要改的")
      return .done
    }
    if let (path, former) = FormerFiles.changed(in: folder) {
      throw UsageError(
        message:
          "上一次 gongshi migrate 已经改过\(quoted(path, limit: 200))，\(ContentFormat.path) 却没有写 format: 2：没有写完就中断了，或后来改回去了。"
          + "原来的文件在内容文件夹的 \(former) 里：请把里面的都复制回原处，再运行一次；确实都改好了的，在 \(ContentFormat.path) 里写 format: 2。"
          + "未写入任何文件")
    }
    for change in migration.changes { console.print(UnifiedDiff(change).text) }
    let open = report(migration, in: folder, &console)
    guard write else {
      console.say("只是显示，没有写入；要写入，加 --write")
      return .done
    }
    let former = FormerFiles.freeFolder(in: folder)
    do {
      try self.write(migration, open, former, to: folder)
    } catch {
      let rest =
        FormerFiles.changed(in: folder) == nil ? "未写入任何文件" : "别的文件已经改了，请把 \(former) 里的复制回原处，再运行一次"
      throw UsageError(message: "无法写入\(quoted(error.path, limit: 200))：\(error.fault.words)；\(rest)")
    }
    console.say(
      "已写入 \(migration.changes.count) 个文件，内容现在是版本 \(ContentFormat.version)；原来的在内容文件夹的 \(former) 里，程序不读，核对以后可以删去")
    if !open.all.isEmpty {
      console.say("还有 \(open.all.count) 处要人看，写在内容文件夹的 \(former)/\(FormerFiles.notes)；分数可能因此不同，逐处核对以前不要删去")
    }
    return .done
  }

  /// Writes the files as they were aside, then those that change, and the one that says that all is done at last.
  private func write(
    _ migration: ContentMigration, _ open: Findings, _ former: String, to folder: ContentFolder
  ) throws(ContentFolder.WriteFault) {
    var (aside, changed): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
    for change in migration.changes {
      if let before = change.before { aside["\(former)/\(change.path)"] = before }
      if change.path != ContentFormat.path { changed[change.path] = change.after }
    }
    if !open.all.isEmpty {
      let head = "gongshi migrate 改成版本 \(ContentFormat.version) 时还要人看的，共 \(open.all.count) 处；行号是改写以前的。\n\n"
      aside["\(former)/\(FormerFiles.notes)"] = Array((head + open.text()).utf8)
    }
    try folder.add(aside, folders: [former], replacing: changed)
    for change in migration.changes where change.path == ContentFormat.path {
      let file = [change.path: change.after]
      if change.before == nil { try folder.add(file) } else { try folder.add([:], replacing: file) }
    }
  }

  /// Says what changes and why, what people have to look at, and which errors would be left.
  ///
  /// - Returns: What people have to look at.
  private func report(
    _ migration: ContentMigration, in folder: ContentFolder, _ console: inout Console
  ) -> Findings {
    if case .looksCurrent(let sign) = migration.start {
      let place = "\(sign.place.path):\(sign.place.line)"
      console.say("没有写 format，但 \(printable(place)) 有版本 2 才有的\(sign.words)，所以当作版本 2，只补上 format: 2；")
      console.say("其实是版本 1 的，请先在 \(ContentFormat.path) 里写 format: 1，再运行一次")
    }
    for reason in migration.changes.flatMap(\.reasons) {
      let place = reason.place
      let column = place.extent == .cell ? ":\(place.column)" : ""
      console.say(printable("改动 \(place.path):\(place.line)\(column)：\(reason.words)"))
    }
    var left = Findings()
    _ = CheckedContent(folder.overlaid(with: migration.files), findings: &left)
    var open = migration.findings
    for finding in left.all where finding.severity == .error { open.add(finding) }
    guard !open.all.isEmpty else { return open }
    console.say("还要人看的：")
    console.say(raw: open.text())
    if left.hasErrors { console.say("改了以后仍有 \(left.count(.error)) 个错误，请照说明改正，再运行 gongshi check") }
    return open
  }
}
