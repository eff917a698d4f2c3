import ContentTestSupport
import Editions
import Layouts
import Manual
import Pages
import Testing

/// The manual is the office's alone.
@Suite struct ManualPagesTests {
  private let marks = ["manual/", "使用手册", "copy-"]

  @Test("the office has every chapter, in its navigation and its search")
  func office() throws {
    let office = try RenderedSite.sample(.office)
    let paths = Set(Manual.pages.map { "manual/\($0.slug).html" })
    #expect(Set(office.pages.keys.filter { $0.hasPrefix("manual/") }) == paths)
    #expect(try office.text("results/2024/index.html").contains("href=\"../../manual/index.html\">使用手册</a>"))
    #expect(
      Set(office.entries.map(\.address.text).filter { $0.hasPrefix("manual/") }.map { $0.prefix { $0 != "#" } })
        == Set(paths.map { $0[...] }))
    #expect(
      office.entries.contains { $0.address.text == "manual/findings.html#bad-date" && $0.text.contains("不是有效日期") })
  }

  @Test("every chapter leads to the one before and the one after it")
  func turning() throws {
    let office = try RenderedSite.sample(.office)
    for (page, next) in zip(Manual.pages, Manual.pages.dropFirst()) {
      let text = try office.text("manual/\(page.slug).html")
      #expect(text.contains("<a href=\"\(next.slug).html\">下一章：\(next.title)</a>"))
      #expect(
        try office.text("manual/\(next.slug).html").contains("<a href=\"\(page.slug).html\">上一章：\(page.title)</a>"))
      #expect(text.contains("aria-current=\"page\" href=\"\(page.slug).html\""))
    }
  }

  @Test("the public edition has nothing of it but the part's name in its search")
  func site() throws {
    let site = try RenderedSite.sample(.site)
    // The notice of the results has the script that all papers have.
    let others = ["search-index.js", "papers/2024/results.html"]
    for mark in marks { #expect(site.pages(containing: mark).filter { !others.contains($0) } == []) }
    #expect(try !site.text(others[1]).contains(marks[0]))
    #expect(!site.entries.contains { $0.address.text.hasPrefix("manual/") })
  }

  @Test("packets have nothing of it")
  func packets() throws {
    for (path, text) in try RenderedPackets(sampleContent()).files {
      for mark in marks { #expect(!text.contains(mark), "\(path)") }
    }
  }
}
