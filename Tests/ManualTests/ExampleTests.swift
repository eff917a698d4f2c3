import Foundation
import GongshiCommands
import Manual
import Testing

/// The examples that are whole files are read by the program without error.
@Suite struct ExampleTests {
  /// The whole files on a page.
  private static func files(_ page: Manual.Page) -> [(path: String, text: String)] {
    ManualText(page).examples.compactMap { example in example.path.map { ($0, example.text) } }
  }

  /// The files that other pages' examples are laid over: the rubric with its plan, the registers, the calendar.
  private static let base: [(path: String, text: String)] = Manual.pages
    .filter { ["rubric", "registers"].contains($0.slug) }.flatMap { files($0) }

  @Test("the examples of a page pass the check", arguments: Manual.pages.map(\.slug))
  func sound(slug: String) throws {
    let page = try #require(Manual.pages.first { $0.slug == slug })
    let own = ExampleTests.files(page)
    let paths = own.map(\.path)
    #expect(Set(paths).count == paths.count, "a file stands twice on one page")
    let folder = FileManager.default.temporaryDirectory.appending(path: "manual-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var console = Console()
    var base = ExampleTests.base
    if slug == "first-year" {
      // Its reader begins with what the program writes, and takes away the workbooks made for other units; those that are
      // filled in are typed by a test of the program.
      base = []
      let arguments = ["init", folder.path, "--year", "2026", "--registers", "xlsx"]
      #expect(GongshiCommand.run(arguments, console: &console) == .done)
      for round in ["1-preliminary", "2-final"] {
        try FileManager.default.removeItem(at: folder.appending(path: "assessments/2026/\(round)/登记.xlsx"))
      }
    }
    for (path, text) in base + own {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    console = Console()
    _ = GongshiCommand.run(["check", "--content", folder.path], console: &console)
    let allowed = [
      "pending-item", "csv-filled-down", "after-as-of", "limit-open", "not-pinned", "stale-mark", "placeholder",
    ]
    let findings = String(decoding: console.output, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix(" ") }
    let faults = findings.filter { finding in !allowed.contains { finding.contains("[\($0)]") } }
    #expect(faults == [])
    #expect(!console.messages.isEmpty)
  }

  @Test("every table is a whole file, and what is a whole file is a table, YAML or Markdown")
  func marked() {
    for page in Manual.pages {
      for example in ManualText(page).examples {
        if example.path != nil { #expect(["csv", "yaml", "markdown"].contains(example.language), "\(page.slug)") }
        if example.language == "csv" { #expect(example.path != nil, "\(page.slug): \(example.text.prefix(40))") }
      }
    }
  }
}
