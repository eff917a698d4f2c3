import Manual
import Testing

@testable import GongshiCommands

/// The commands shown anywhere in the manual are commands of the program, with options that they have.
@Suite struct CommandExampleTests {
  /// The words behind `gongshi` of every command in a shell example, and of those within a line of prose.
  private static func shown(_ page: Manual.Page) -> [[String]] {
    let text = ManualText(page)
    let examples = text.examples.filter { $0.language == "sh" }
      .flatMap { $0.text.split(separator: "\n").map(String.init) }
    let inProse = text.prose.flatMap { line in line.matches(of: #/`(gongshi [^`]+)`/#).map { String($0.1) } }
    return (examples + inProse).filter { $0.hasPrefix("gongshi ") }.map { line in
      let command = line.prefix { !"#>|&".contains($0) }
      return command.split(separator: " ").dropFirst().map(String.init)
    }
  }

  @Test("every command shown is known, with its options", arguments: Manual.pages.map(\.slug))
  func known(slug: String) throws {
    let page = try #require(Manual.pages.first { $0.slug == slug })
    let own = [[], ["--help"], ["--version"], ["--version", "--verbose"]]
    for words in CommandExampleTests.shown(page) where !own.contains(words) {
      let line = "\(slug): gongshi \(words.joined(separator: " "))"
      let called = CommandTests.commands.first { called in
        (["gongshi"] + words).starts(with: called.words.split(separator: " ").map(String.init))
      }
      guard let called else {
        Issue.record("\(line)")
        continue
      }
      let names = Set(called.command.shownArguments.flatMap { $0.names ?? [] }.map(\.typed))
      for word in words where word.hasPrefix("--") { #expect(names.contains(word), "\(line)") }
    }
  }
}
