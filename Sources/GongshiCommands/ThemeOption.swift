import ArgumentParser
import ContentFiles
import Diagnostics
import Theming

/// The theme that a command dresses pages in.
struct ThemeOption: ParsableArguments {
  private static let usual = "Themes/default"

  @Option(help: ArgumentHelp("主题文件夹；默认 Themes/default，没有时用程序自带的主题。", valueName: "folder"))
  var theme: String?

  /// The folder the theme is read from, where it is there.
  var folder: String { theme ?? ThemeOption.usual }

  /// Reads and checks the theme; nil where a finding is an error.
  ///
  /// - Throws: ``UsageError`` where the folder asked for cannot be read.
  func load(findings: inout Findings) throws(UsageError) -> Theme? {
    let path = self.folder
    let folder: ContentFolder
    do {
      folder = try ContentFolder(disk: path)
    } catch {
      guard theme != nil else { return Theme(findings: &findings) }
      throw UsageError(message: "无法读取主题文件夹\(quoted(path, limit: 200))")
    }
    var name = path[...]
    while name.last == "/" { name.removeLast() }
    var files = ThemeFiles([:], prefix: name + "/")
    for file in folder.allFiles(findings: &findings) {
      if let bytes = folder.bytes(of: file, limit: 16 << 20, findings: &findings) { files.bytes[file] = bytes }
    }
    return Theme(files, findings: &findings)
  }
}
