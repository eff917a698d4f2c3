import ArgumentParser
import FoundationEssentials

/// A command as its declarations describe it: its texts, its arguments and its subcommands.
///
/// It is read from the dump that swift-argument-parser makes for tools (`--experimental-dump-help`), which is all
/// that the parser gives about a command besides finished English text.
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

  /// Reads the outline of the whole program; returns nil if the dump has an unknown form.
  static func program(_ root: any ParsableCommand.Type) -> CommandOutline? {
    try? JSONDecoder().decode(Dump.self, from: Data(root._dumpHelp().utf8)).command
  }

  /// The subcommands that are shown, without the parser's own `help`.
  var shownSubcommands: [CommandOutline] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// The arguments that are shown.
  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  /// Finds the command at the end of a path of names, the first of which is its own.
  func command(at path: some Collection<String>) -> CommandOutline? {
    guard path.first == commandName else { return nil }
    let rest = path.dropFirst()
    guard let next = rest.first else { return self }
    return subcommands?.first { $0.commandName == next }?.command(at: rest)
  }
}
