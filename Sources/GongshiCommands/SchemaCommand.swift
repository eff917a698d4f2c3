import ArgumentParser
import Diagnostics
import Scaffold
import SiteContent

/// The command `gongshi schema`, which prints the JSON Schema of a file that is written by hand or by the program.
struct SchemaCommand: Step {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "输出一种文件的格式说明（schema），供编辑器边写边检查，供其他程序核对；不写名称时列出有哪些。",
    discussion: "gongshi init 和 gongshi new year 已把内容文件夹用得着的写在 .schemas 里；程序升级以后，或在以前建立的文件夹里，用 --write 写入或更新。")

  @Argument(
    help: ArgumentHelp("哪一种文件，如 assessment；不写时列出有哪些。", valueName: "schema"),
    completion: .custom { _, _, _ in ProgramSchema.all.map(\.name) })
  var name: String?

  @Flag(help: "把内容文件夹用得着的都写入它的 .schemas 文件夹。")
  var write = false

  @OptionGroup var folder: ContentOption

  func execute(_ console: inout Console) throws -> ExitStatus {
    if write {
      guard name == nil else { throw UsageError(message: "--write 写入全部，请去掉名称\(quoted(name ?? ""))") }
      let folder = try folder.open()
      try folder.requireFinished()
      return try NewFiles.schemas(for: folder).write(to: folder, shown: self.folder.content, &console)
    }
    guard let name else {
      console.print(Array(list.utf8))
      return .done
    }
    guard let schema = ProgramSchema.all.first(where: { $0.name == name }) else {
      let hint = offer(likely(for: name, among: ProgramSchema.all.map(\.name)))
      throw UsageError(message: "没有\(quoted(name))这一种" + (hint ?? "；不写名称，列出有哪些"))
    }
    console.print(schema.document)
    return .done
  }

  /// The names, each with the files that it describes.
  private var list: String {
    let width = ProgramSchema.all.map(\.name.count).max() ?? 0
    return ProgramSchema.all.map { schema in
      schema.name + String(repeating: " ", count: width + 2 - schema.name.count) + schema.title + "\n"
    }.joined()
  }
}
