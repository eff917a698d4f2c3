import ArgumentParser
import Building
import ContentFiles
import Diagnostics

/// The theme that a command lays out pages with.
struct ThemeOption: ParsableArguments {
  /// The folder where none is named.
  static let usual = "Themes/default"

  @Option(help: ArgumentHelp("主题文件夹；默认 Themes/default，没有时用程序自带的主题。", valueName: "folder"), completion: .directory)
  var theme: String?

  /// The folder that the theme is read from, if it exists.
  var folder: String { theme ?? ThemeOption.usual }

  /// Opens the theme.
  ///
  /// - Throws: ``UsageError`` where the folder asked for cannot be read.
  func open() throws(UsageError) -> ThemeSource { try ThemeOption.open(theme) }

  /// Opens a theme's folder, or where none is asked for the usual one.
  ///
  /// - Throws: ``UsageError`` where the folder asked for cannot be read.
  static func open(_ theme: String?) throws(UsageError) -> ThemeSource {
    let folder = theme ?? usual
    do {
      var name = folder[...]
      while name.last == "/" { name.removeLast() }
      return .folder(try ContentFolder(disk: folder), name: String(name))
    } catch {
      guard theme != nil else { return .standard }
      throw UsageError(message: "无法读取主题文件夹\(quoted(folder, limit: 200))")
    }
  }
}
