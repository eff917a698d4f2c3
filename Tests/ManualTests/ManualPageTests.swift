import Diagnostics
import Manual
import PolicyText
import Testing

@testable import Pages

/// The manual as pages: whole, linked, the same for every institution.
@Suite struct ManualPageTests {
  @Test("the contents begin with the index, which leads to every page")
  func order() throws {
    #expect(Manual.pages.first?.slug == "index")
    #expect(Manual.pages.dropFirst().prefix(2).map(\.slug) == ["first-year", "registers"])
    let index = try #require(ManualPages.chapters.first)
    let linked = Set(index.document.links.map { $0.target.prefix { $0 != "#" } })
    for page in Manual.pages.dropFirst() {
      #expect(linked.contains("\(page.slug).html") || linked.contains("\(page.slug).md"), "\(page.slug)")
    }
  }

  @Test("every link leads to a page and a place that are there")
  func links() {
    let chapters = ManualPages.chapters
    for chapter in chapters {
      #expect(chapter.document.findings.all.map(\.line) == [])
      #expect(chapter.document.linked().findings.all.map(\.line) == [])
      for link in chapter.document.links {
        let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let slug = parts[0].isEmpty ? chapter.page.slug : parts[0].replacing(#/\.(md|html)$/#, with: "")
        let target = chapters.first { $0.page.slug == slug }
        #expect(target != nil, "\(chapter.page.path):\(link.line) \(link.target)")
        if parts.count > 1, let target {
          #expect(target.document.ids.contains(parts[1]), "\(chapter.page.path):\(link.line) \(link.target)")
        }
      }
    }
  }

  @Test("no institution's own names stand in it")
  func general() {
    for page in Manual.pages {
      let text = String(decoding: page.body, as: UTF8.self)
      for name in ["常州", "常工职院", "工程职业", "网安办", "信息中心"] { #expect(!text.contains(name), "\(page.slug)") }
    }
  }

  @Test("punctuation between Chinese characters is full-width")
  func punctuation() {
    for page in Manual.pages {
      for line in ManualText(page).prose {
        let bare = line.replacing(#/`[^`]*`/#, with: "x").replacing(#/\]\([^)]*\)/#, with: "]")
        #expect(
          bare.firstMatch(of: #/\p{Han}[,;:!?]|[,;:!?]\p{Han}|\p{Han}\(|\)\p{Han}|"\p{Han}|\p{Han}"/#) == nil,
          "\(page.slug): \(line)")
        #expect(bare.firstMatch(of: #/^[，。；：、！？）]/#) == nil, "\(page.slug): \(line)")
      }
    }
  }
}
