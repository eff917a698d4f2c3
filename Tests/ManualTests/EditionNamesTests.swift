import Editions
import Manual
import Testing

/// The editions that the manual tells of.
struct EditionNamesTests {
  private static func lines(of page: String) throws -> [Substring] {
    let page = try #require(Manual.pages.first { $0.slug == page })
    return String(decoding: page.body, as: UTF8.self).split(separator: "\n")
  }

  @Test("the table of editions has a row for each, with its title and its folder, and no other")
  func table() throws {
    let rows = try Self.lines(of: "editions").filter { $0.contains("| `Output/") }
    #expect(rows.count == Edition.all.count)
    for edition in Edition.all {
      #expect(rows.contains { $0.hasPrefix("| \(edition.title) | `Output/\(edition.name)` |") }, "\(edition.name)")
    }
  }

  @Test("each command's row of the option has the editions that can be chosen there")
  func choices() throws {
    let rows = try Self.lines(of: "commands").filter { $0.hasPrefix("| `--edition <版本>` |") }
    let choices = [Edition.all, Edition.linked, Edition.ofAllUnits].map { $0.map(\.name).sorted() }
    #expect(
      rows.map { row in Edition.all.map(\.name).filter { row.contains("`\($0)`") }.sorted() } == choices)
  }

  @Test("the chapter on deployment names each folder")
  func deployment() throws {
    let text = try Self.lines(of: "deployment").joined(separator: "\n")
    for edition in Edition.all {
      #expect(text.contains("`\(edition.name)`") || text.contains("/\(edition.name)"), "\(edition.name)")
    }
  }
}
