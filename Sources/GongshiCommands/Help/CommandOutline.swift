import ArgumentParser
import FoundationEssentials

/// A command as its declarations describe it: its words, its arguments and its subcommands.
///
/// It is read from what swift-argument-parser dumps for tools (`--experimental-dump-help`), which is all that it tells of a
/// command besides finished English text.
struct CommandOutline: Decodable {
  /// An argument, option or flag.
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name as it is typed.
      var typed: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandOutline]?
  let shouldDisplay: Bool

  private struct Dump: Decodable { let command: CommandOutline }

  /// The outline of the whole program, nil where the dump is in a form unknown here.
  static func program(_ root: any ParsableCommand.Type) -> CommandOutline? {
    try? JSONDecoder().decode(Dump.self, from: Data(root._dumpHelp().utf8)).command
  }

  /// The subcommands that are shown, without the parser's own `help`.
  var shownSubcommands: [CommandOutline] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// The arguments that are shown.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// The command at the end of a path of names, the first of which is its own.
  func command(at path: some Collection<String>) -> CommandOutline? {
    guard path.first == commandName else { return nil }
    let rest = path.dropFirst()
    guard let next = rest.first else { return self }
    return subcommands?.first { $0.commandName == next }?.command(at: rest)
  }
}
