import Diagnostics

/// The page that `man` shows for a command, of the same texts as its help.
///
/// Lines are broken here, since troff breaks no line of Chinese (groff(7), `.nf`).
struct CommandPage {
  /// The command.
  let command: CommandOutline
  /// The names that lead to it, the program's first.
  let path: [String]
  /// The commands above and below it, to read on.
  let related: [String]

  /// The number of columns of a line of text, within the usual indent.
  private static let width = 70

  /// The pages of a program and all its commands.
  static func all(_ program: CommandOutline) -> [CommandPage] { pages(program, path: [program.commandName], above: []) }

  private static func pages(_ command: CommandOutline, path: [String], above: [String]) -> [CommandPage] {
    let name = path.joined(separator: "-")
    let below = command.shownSubcommands.flatMap { pages($0, path: path + [$0.commandName], above: above + [name]) }
    return [CommandPage(command: command, path: path, related: above + below.map(\.name))] + below
  }

  /// The name of the page, such as `gongshi-new-year`.
  var name: String { path.joined(separator: "-") }

  /// The page in the macros of man(7).
  var text: String {
    let help = HelpPage(command: command, path: path)
    var lines = [".TH \(CommandPage.escaped(name.uppercased())) 1 \"\" \"gongshi \(programVersion)\" \"公示\""]
    lines += section("名称") { filled("\(name) - \(command.abstract ?? "")") }
    lines += section("用法") { filled(String(help.usage.drop { $0 != "：" }.dropFirst())) }
    lines += section("说明") {
      filled([command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n"))
    }
    lines += list("参数", help.positionals.map { ($0.label, $0.explanation) })
    lines += list("选项", help.options.map { ($0.label, $0.explanation) })
    lines += list("子命令", command.shownSubcommands.map { ($0.commandName, $0.abstract ?? "") })
    lines += list(
      "退出状态", [("0", "完成。"), ("1", "内容有错误，什么也没有写。"), ("2", "用法有误，内容文件夹无法读取，或内存、文件数到了系统的限额。")])
    lines += section("使用手册") {
      filled("用 gongshi manual 写成网页；由 Debian 软件包安装的，在 /usr/share/doc/gongshi/html/manual/index.html。")
    }
    lines += section("另见") {
      related.isEmpty ? [] : [related.map { "\\fB\(CommandPage.escaped($0))\\fR(1)" }.joined(separator: ", ")]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes a section, unless it is empty.
  private func section(_ title: String, _ lines: () -> [String]) -> [String] {
    let lines = lines()
    return lines.isEmpty ? [] : [".SH \(title)"] + lines
  }

  /// Writes a section of terms, each with its text.
  private func list(_ title: String, _ rows: [(term: String, text: String)]) -> [String] {
    section(title) {
      rows.flatMap { [".TP", "\\fB\(CommandPage.escaped($0.term))\\fR"] + filled($0.text) }
    }
  }

  /// Breaks a text into lines that stay as they are.
  private func filled(_ text: String) -> [String] {
    [".nf"] + wrapped(text, to: CommandPage.width).map(CommandPage.escaped) + [".fi"]
  }

  /// Writes a text such that troff takes no character of it for a command.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case ".", "'": escaped += escaped.isEmpty ? "\\&\(character)" : "\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
