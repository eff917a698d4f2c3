import Assessment
import Building
import ContentTestSupport
import Editions
import Layouts
import Markup
import RubricBooks
import Testing
import Theming
import Wording

@testable import Components
@testable import Pages

/// What a page can link to, and how.
struct PageContextTests {
  private static let pages: Set<Address> = [.year(2025), .calendar(year: 2025), .guide(item: "5.1"), .guides]

  private func words(_ address: Address?, _ context: PageContext) -> String {
    String(decoding: html { $0.link(to: address, "甲", context) }.bytes, as: UTF8.self)
  }

  @Test(
    "words link to what there is, by the shortest way, and otherwise stand alone",
    arguments: [
      (Address.calendar(year: 2025), "<a href=\"../../calendar/2025.html\">甲</a>"), (.calendar(year: 2024), "甲"),
      (.guide(item: "5.1"), "<a href=\"../../guide/5.1.html\">甲</a>"), (.guide(item: "5.2"), "甲"),
      (.unit("v", year: 2025, item: "1"), "<a href=\"v.html#item-1\">甲</a>"), (.unit("v", year: 2024), "甲"),
      (.items(page: "1.html", year: 2025), "<a href=\"items/1.html\">甲</a>"),
      (.unit("u", year: 2025, item: "1"), "<a href=\"#item-1\">甲</a>"), (.findings, "甲"),
      (.download(.resultTable(year: 2025)), "<a href=\"../../downloads/results-2025.csv\">甲</a>"), (nil, "甲"),
    ] as [(Address?, String)])
  func linked(address: Address?, expected: String) {
    #expect(
      words(address, PageContext(labels: Labels([:]), page: .unit("u", year: 2025), among: Self.pages)) == expected)
  }

  @Test(
    "a page that stands alone links to its own anchors and to nothing else",
    arguments: [
      (Address.unit("u", year: 2025, item: "1"), "<a href=\"#item-1\">甲</a>"), (.unit("u", year: 2025), "甲"),
      (.unit("v", year: 2025, item: "1"), "甲"), (.year(2025), "甲"), (.download(.allDeadlines), "甲"),
    ] as [(Address, String)])
  func alone(address: Address, expected: String) {
    #expect(words(address, PageContext(labels: Labels([:]), alone: .unit("u", year: 2025))) == expected)
  }

  @Test("places of a year are linked to only from its own page, as far as their parts are on it")
  func places() {
    for context in [
      PageContext(labels: Labels([:]), page: .year(2025), among: Self.pages),
      PageContext(labels: Labels([:]), alone: .year(2025)),
    ] {
      let context = context.showing([.results])
      #expect(words(.year(2025, at: .part(.results)), context) == "<a href=\"#results\">甲</a>")
      #expect(words(.year(2025, at: .dimension("5")), context) == "<a href=\"#dimension-5\">甲</a>")
      #expect(words(.year(2025, at: .item("5.1")), context) == "甲")
      #expect(words(.year(2024, at: .part(.results)), context) == "甲")
    }
  }

  @Test("the addresses that pages link to are those of the pages that are made", arguments: Edition.linked)
  func existing(edition: Edition) throws {
    let build = try EditionBuild(of: sampleContent(), tellsFindings: true)
    let made = Set(build.site(edition).pages.map(\.address))
    let known = SiteValues(
      build.content, shelf: build.shelf, labels: build.theme.labels, edition: edition, focus: build.year.plan.year,
      round: nil, today: nil, findings: build.findings
    ).pages
    let ofUnits = made.filter {
      switch $0 {
      case .unit(_, let year, item: _), .items(_, let year): known.contains(.year(year))
      default: false
      }
    }
    #expect(known.isDisjoint(with: ofUnits))
    #expect(known.union(ofUnits) == made)
  }
}
