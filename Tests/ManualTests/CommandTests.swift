import Manual
import Testing

@testable import GongshiCommands

/// The page of commands has every subcommand with every option and argument, and no other.
@Suite struct CommandTests {
  /// A command and the words that call it.
  struct Called: CustomTestStringConvertible {
    let words: String
    let command: CommandOutline

    var testDescription: String { words }
  }

  /// The commands that do something themselves.
  static let commands: [Called] = {
    func leaves(_ command: CommandOutline, _ words: String) -> [Called] {
      let below = command.shownSubcommands
      guard !below.isEmpty else { return [Called(words: words, command: command)] }
      return below.flatMap { leaves($0, "\(words) \($0.commandName)") }
    }
    return CommandOutline.program(GongshiCommand.self).map { leaves($0, "gongshi") } ?? []
  }()

  @Test("every command has its part")
  func complete() throws {
    let headings = try ManualText("commands").sections(3).map { ManualText.trimmed($0.heading) }
    #expect(headings.sorted() == CommandTests.commands.map(\.words).sorted())
  }

  @Test("every option and argument stands in the command's table", arguments: commands)
  func options(called: Called) throws {
    let section = try #require(
      try ManualText("commands").sections(3).first { ManualText.trimmed($0.heading) == called.words })
    let said = section.table.map { $0[0] }
    let known = called.command.shownArguments.filter { argument in
      !(argument.names?.contains { ["help", "version"].contains($0.name) } ?? false)
    }
    #expect(Set(said).symmetricDifference(known.map(\.label)).sorted() == [])
  }
}
