import ContentTestSupport
import Editions
import Testing

/// The pages of a table of units by items that is split.
struct ItemMapPagesTests {
  @Test("split pages are linked from the year and lead back to it; the year's page has no table of its own then")
  func pages() throws {
    let site = try RenderedSite(YearFolder.folder(show: "[total, items]", units: 401), .site)
    let index = try site.text("results/2023/index.html")
    #expect(index.contains("href=\"items/1.html\"") && index.contains("href=\"items/2.html\""))
    #expect(!index.contains("class=\"heat"))
    let page = try site.text("results/2023/items/2.html")
    #expect(page.contains("href=\"../index.html\"") && page.contains("href=\"../u2.html#item-A1\""))
    #expect(page.contains("href=\"1.html\""))
    #expect(site.pages.keys.filter { $0.contains("/items/") }.count == 2)
  }
}
