import ContentFiles
import Manual
import PaperTexts
import SiteContent
import Testing

/// The page of texts names every key of the files that it describes.
@Suite struct KeyTests {
  @Test(
    "every key stands in its part of the page",
    arguments: [
      (ContentSchema.site, "全站设置"), (.policy, "制度"), (.guide, "自查指南"), (.responsibility, "职责一览"),
    ])
  func keys(schema: ContentSchema, heading: String) throws {
    let section = try #require(try ManualText("texts").sections(2).first { $0.heading.hasPrefix(heading) })
    let text = section.lines.joined(separator: "\n")
    for name in schema.table.names { #expect(text.contains("`\(name)`"), "\(schema.rawValue) \(name)") }
  }

  @Test("the page of papers says their keys, their kinds and the names that each may hold")
  func papers() throws {
    let page = try ManualText("papers")
    let text = page.lines.joined(separator: "\n")
    for name in ContentSchema.paper.table.names { #expect(text.contains("| `\(name)` |"), "\(name)") }
    for kind in PaperKind.allCases {
      #expect(text.contains("| \(kind.title) | `\(kind.rawValue).md` | "))
      let own = kind.names.filter { !PaperKind.cases.names.prefix(7).contains($0) }
      let names = own.isEmpty ? "没有" : own.map { "`\($0.rawValue)`" }.joined(separator: "、")
      #expect(text.contains("| \(kind.title) | \(names) |"), "\(kind)")
    }
    for name in PaperName.allCases where PaperKind.allCases.contains(where: { $0.names.contains(name) }) {
      #expect(text.contains("| `\(name.rawValue)` | \(name.meaning) |"), "\(name)")
    }
    #expect(PaperName.allCases.allSatisfy { name in PaperKind.allCases.contains { $0.names.contains(name) } })
  }
}
