import ArgumentParser
import Diagnostics

/// The answers to arguments that ask for help or are not understood.
enum UsageAnswer {
  /// Returns help that was asked for; any other text of the parser, such as a version or a shell script, is
  /// returned unchanged.
  static func help(_ text: String, for root: any ParsableCommand.Type) -> String {
    guard text != root.configuration.version, let path = path(ofHelp: text, below: root, root: root),
      let program = CommandOutline.program(root), let command = program.command(at: path)
    else { return text.hasSuffix("\n") ? text : text + "\n" }
    return HelpPage(command: command, path: path).text
  }

  /// Returns the answer if help is asked for a command that does not exist, or nil if it exists.
  static func unknownTopic(_ arguments: [String], for root: any ParsableCommand.Type) -> String? {
    guard arguments.first == "help", let program = CommandOutline.program(root) else { return nil }
    let words = arguments.dropFirst().filter { !$0.hasPrefix("-") }
    guard program.command(at: [program.commandName] + words) == nil else { return nil }
    let misuse = Misuse.surplus(words)
    return "gongshi: \(misuse.words(for: program))\n详细说明：\(program.commandName) --help\n"
  }

  /// Returns the answer if the first word that should name a subcommand names none, whatever follows it; nil otherwise.
  static func unknownSubcommand(_ arguments: [String], for root: any ParsableCommand.Type) -> String? {
    var (command, path): (any ParsableCommand.Type, [String]) = (root, [root.configuration.commandName ?? ""])
    for word in arguments {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty, !word.hasPrefix("-") else { return nil }
      if let next = subcommands.first(where: { $0.configuration.commandName == word }) {
        (command, path) = (next, path + [word])
        continue
      }
      guard let outline = CommandOutline.program(root)?.command(at: path),
        outline.command(at: [path.last ?? "", word]) == nil
      else { return nil }
      return answer(Misuse.surplus([word]).words(for: outline), of: outline, at: path)
    }
    return nil
  }

  /// Says what is wrong with the arguments, how to call the command, and where to read more.
  ///
  /// - Parameters:
  ///   - message: The parser's words for the error.
  ///   - full: The same text with the usage that the parser adds, which names the command.
  ///   - root: The program.
  /// - Returns: Lines, each ended by a line feed.
  static func error(_ message: String, full: String, for root: any ParsableCommand.Type) -> String {
    let path = full.firstMatch(of: #/See '([^']*) --help' for more information\./#)?.1.split(separator: " ").map(
      String.init)
    guard let program = CommandOutline.program(root), let path, let command = program.command(at: path) else {
      return "gongshi: 用法有误：\(printable(message))\n"
    }
    let misuse = Misuse(message)
    return answer(
      misuse?.words(for: command) ?? "用法有误：\(printable(message))", misuse?.argument(of: command), of: command, at: path)
  }

  /// Says what is wrong, explains the argument that it is about, and how to call the command.
  private static func answer(
    _ words: String, _ argument: CommandOutline.Argument? = nil, of command: CommandOutline, at path: [String]
  ) -> String {
    var lines = ["gongshi: \(words)"]
    if let argument { lines.append("  \(argument.label)  \(argument.explanation)") }
    lines.append(HelpPage(command: command, path: path).usage)
    lines.append("详细说明：\(path.joined(separator: " ")) --help")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Finds the names that lead to the command whose help a text is.
  private static func path(
    ofHelp text: String, below command: any ParsableCommand.Type, root: any ParsableCommand.Type
  ) -> [String]? {
    let name = command.configuration.commandName ?? ""
    if text == root.helpText(for: command) { return [name] }
    for subcommand in command.configuration.subcommands {
      if let rest = path(ofHelp: text, below: subcommand, root: root) { return [name] + rest }
    }
    return nil
  }
}

extension ParsableCommand {
  /// Returns the parser's own help for one of the program's commands.
  fileprivate static func helpText(for command: any ParsableCommand.Type) -> String {
    helpMessage(for: command)
  }
}
