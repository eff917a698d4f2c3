import Foundation
import Manual
import Testing

@testable import GongshiCommands

/// The manual, written for a browser and for `man`, without any content.
@Suite struct ManualCommandTests {
  @Test("the manual is a site of its own, whose pages begin at its first chapter")
  func pages() throws {
    let place = try EmptyPlace()
    let run = CommandRun("manual", "--output", place.path)
    #expect(run.status == .done && run.output.isEmpty)
    for page in Manual.pages {
      let html = try place.text("manual/manual/\(page.slug).html")
      #expect(html.contains("<h1>\(page.title)</h1>"))
      // The way home is to the first chapter, and no part of a content folder is offered.
      #expect(html.contains("href=\"../manual/index.html\"") || html.contains("href=\"index.html\""))
      #expect(!html.contains("results/index.html\"") && !html.contains("policies/index.html\""))
    }
    #expect(try place.text("manual/search/index.html").contains("manual/registers.html"))
    let again = CommandRun("manual", "--output", place.path)
    #expect(again.messages.contains("新写 0 个文件"))
  }

  @Test("a page for man of each command is written into a folder")
  func commands() throws {
    let place = try EmptyPlace()
    let run = CommandRun("manual", "--format", "man", "--output", place.path + "/man")
    #expect(run.status == .done)
    #expect(run.messages.hasSuffix("/man：\(HelpTests.paths.count) 个手册页\n"))
    #expect(try place.text("man/gongshi-build.1").hasPrefix(".TH GONGSHI\\-BUILD 1 "))
  }

  @Test("says what is doubtful in a theme, and writes the pages")
  func warnings() throws {
    let place = try EmptyPlace()
    try FileManager.default.createDirectory(atPath: place.path + "/主题", withIntermediateDirectories: true)
    try Data("noSuchLabel: 甲\n".utf8).write(to: URL(fileURLWithPath: place.path + "/主题/labels.yaml"))
    let run = CommandRun("manual", "--output", place.path, "--theme", place.path + "/主题")
    #expect(run.status == .done)
    #expect(run.messages.contains("主题/labels.yaml:1:14: warning[theme-unused]") && run.messages.contains("新写"))
  }

  @Test("says what stands in the way")
  func obstacles() throws {
    let place = try EmptyPlace()
    #expect(CommandRun("manual", "--output", "").status == .usage)
    let file = place.path + "/文件"
    #expect(CommandRun("manual", "--format", "man", "--output", file).status == .done)
    let within = CommandRun("manual", "--format", "man", "--output", file + "/gongshi.1/甲")
    #expect(within.status == .usage && within.messages.contains("无法建立文件夹"))
    let theme = CommandRun("manual", "--output", place.path, "--theme", place.path + "/none")
    #expect(theme.status == .usage && theme.messages.contains("无法读取主题文件夹"))
  }
}
