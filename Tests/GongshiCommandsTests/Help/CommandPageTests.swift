import Diagnostics
import Testing

@testable import GongshiCommands

/// The pages that `man` shows say what help says.
@Suite struct CommandPageTests {
  private let pages: [String: String] = {
    let pages = CommandOutline.program(GongshiCommand.self).map(CommandPage.all) ?? []
    return Dictionary(uniqueKeysWithValues: pages.map { ($0.name, $0.text) })
  }()

  @Test("there is one for the program and for each of its commands, each naming those above and below")
  func pageForEach() throws {
    #expect(pages.count == HelpTests.paths.count)
    for path in HelpTests.paths {
      let page = try #require(pages[(["gongshi"] + path).joined(separator: "-")])
      if !path.isEmpty { #expect(page.contains("\\fBgongshi\\fR(1)")) }
      for other in HelpTests.paths where other.count > path.count && other.starts(with: path) {
        #expect(page.contains("\\fBgongshi\\-\(other.joined(separator: "\\-"))\\fR(1)"))
      }
    }
  }

  @Test("it has every word of help, and no line of text is a command of troff")
  func words() throws {
    for path in HelpTests.paths {
      let page = try #require(pages[(["gongshi"] + path).joined(separator: "-")])
      let plain = page.replacing("\\-", with: "-").replacing("\\e", with: "\\").replacing("\\&", with: "").filter {
        !$0.isWhitespace
      }
      let program = try #require(CommandOutline.program(GongshiCommand.self))
      let command = try #require(program.command(at: ["gongshi"] + path))
      let help = HelpPage(command: command, path: ["gongshi"] + path)
      for argument in help.positionals + help.options {
        #expect(plain.contains(argument.label.filter { !$0.isWhitespace }))
        #expect(plain.contains(argument.explanation.filter { !$0.isWhitespace }))
      }
      for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
        #expect(line.wholeMatch(of: #/\.(?:TH .*|SH .*|TP|nf|fi)/#) != nil, "\(line)")
      }
    }
  }

  @Test("the head of a page, to the byte")
  func head() {
    let page = pages["gongshi-new"] ?? ""
    #expect(
      page.hasPrefix(
        """
        .TH GONGSHI\\-NEW 1 "" "gongshi \(programVersion)" "公示"
        .SH 名称
        .nf
        gongshi\\-new \\- 
        """.trimmed()))
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate func trimmed() -> String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
