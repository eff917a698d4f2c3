import ContentFiles
import Manual
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
}
