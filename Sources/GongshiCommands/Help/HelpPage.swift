import Diagnostics

/// The page that `--help` prints for a command.
struct HelpPage {
  /// The command.
  let command: CommandOutline
  /// The names that lead to it, the program's first.
  let path: [String]

  /// The number of columns that lines fit in.
  static let width = 80

  /// The page, ended by a line feed.
  var text: String {
    var parts = [[command.abstract, command.discussion].compactMap(\.self).flatMap { wrapped($0, to: HelpPage.width) }]
    parts.append([usage])
    parts.append(section("参数", positionals))
    parts.append(section("选项", options))
    if !command.shownSubcommands.isEmpty {
      let rows = command.shownSubcommands.map { ($0.commandName, $0.abstract ?? "") }
      parts.append(["子命令："] + table(rows))
      parts.append(["子命令的说明：\(path.joined(separator: " ")) <子命令> --help"])
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The line that shows how to call the command: the required arguments, and whether there are more.
  var usage: String {
    var words = path
    let arguments = command.shownArguments
    words += arguments.filter { $0.kind == .option && !$0.isOptional }.map(\.label)
    if !command.shownSubcommands.isEmpty { words.append("<子命令>") }
    if arguments.contains(where: { $0.kind != .positional && $0.isOptional && !$0.isOfTheParser }) {
      words.append("[选项]")
    }
    words += arguments.filter { $0.kind == .positional }.map { argument in
      let label = argument.isRepeating ? argument.label + "…" : argument.label
      return argument.isOptional ? "[\(label)]" : label
    }
    return "用法：" + words.joined(separator: " ")
  }

  /// The arguments that are known by their place.
  var positionals: [CommandOutline.Argument] { command.shownArguments.filter { $0.kind == .positional } }

  /// The options and flags; the version is an option of the program alone.
  var options: [CommandOutline.Argument] {
    command.shownArguments.filter { argument in
      let isVersion = argument.names?.contains { $0.name == "version" } ?? false
      return argument.kind != .positional && (path.count == 1 || !isVersion)
    }
  }

  private func section(_ title: String, _ arguments: [CommandOutline.Argument]) -> [String] {
    arguments.isEmpty ? [] : ["\(title)："] + table(arguments.map { ($0.label, $0.explanation) })
  }

  /// Lays out two columns: labels, and the text for each beside it, or below if the label is long.
  private func table(_ rows: [(label: String, text: String)]) -> [String] {
    let indent = min(24, (rows.map(\.label.displayWidth).max() ?? 0) + 4)
    return rows.flatMap { row in
      var lines = wrapped(row.text, to: HelpPage.width - indent).map { String(repeating: " ", count: indent) + $0 }
      let label = "  " + row.label
      if let first = lines.first, label.displayWidth + 2 <= indent {
        lines[0] = label.padded(to: indent) + first.drop { $0 == " " }
      } else {
        lines.insert(label, at: 0)
      }
      return lines
    }
  }
}

extension CommandOutline.Argument {
  /// True if the parser adds it to every command.
  fileprivate var isOfTheParser: Bool { names?.contains { HelpWords.ownArguments[$0.name] != nil } ?? false }
}
