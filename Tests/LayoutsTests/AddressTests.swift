import Foundation
import Layouts
import Testing

/// Where everything of an edition is, and the way there.
struct AddressTests {
  private static let all: [(address: Address, text: String)] = [
    (.home, "index.html"), (.policies, "policies/index.html"), (.policy("甲"), "policies/甲.html"),
    (.policy("a", anchor: "article-1"), "policies/a.html#article-1"), (.rubric("2024"), "rubric/2024.html"),
    (.rubric("2024", item: "5.1"), "rubric/2024.html#item-5.1"), (.guides, "guide/index.html"),
    (.guide(item: "5.1"), "guide/5.1.html"), (.selfCheck(year: 2025), "selfcheck/2025.html"),
    (.selfCheck(year: 2025, item: "5.1"), "selfcheck/2025.html#item-5.1"), (.results, "results/index.html"),
    (.year(2025), "results/2025/index.html"),
    (.year(2025, at: .part(.losses)), "results/2025/index.html#losses"),
    (.year(2025, at: .item("5.1")), "results/2025/index.html#column-5.1"),
    (.year(2025, at: .dimension("5")), "results/2025/index.html#dimension-5"),
    (.unit("u", year: 2025), "results/2025/u.html"),
    (.unit("u", year: 2025, item: "5.1"), "results/2025/u.html#item-5.1"),
    (.items(page: "1-2.html", year: 2025), "results/2025/items/1-2.html"),
    (.units(page: "1-2.html", year: 2025), "results/2025/units/1-2.html"),
    (.round(2, year: 2025), "results/2025/rounds/2.html"),
    (.round(2, year: 2025, page: "1-2.html"), "results/2025/rounds/2/1-2.html"),
    (.tasks(year: 2025), "results/2025/tasks.html"),
    (.papers, "papers/index.html"), (.paper("cases", year: 2025), "papers/2025/cases.html"),
    (.paper("rectification/u-5.1", year: 2025), "papers/2025/rectification/u-5.1.html"),
    (.findings, "findings/index.html"), (.duties(), "responsibility/index.html"),
    (.duties(role: "r"), "responsibility/index.html#role-r"),
    (.accountability(), "responsibility/accountability.html"),
    (.accountability(situation: "48-7-1"), "responsibility/accountability.html#situation-48-7-1"),
    (.calendar(year: 2025), "calendar/2025.html"),
    (.calendar(year: 2025, part: .relative), "calendar/2025.html#relative"),
    (.calendar(year: 2025, part: .month(1, year: 2026)), "calendar/2025.html#month-2026-1"),
    (.letter("a"), "letter/a.html"),
    (.letters(year: 2025), "letters/2025/index.html"),
    (.letters(year: 2025, page: "2.html"), "letters/2025/units/2.html"),
    (.letterSheets(page: 1, year: 2025), "letters/2025/sheets.html"),
    (.letterSheets(page: 2, year: 2025), "letters/2025/sheets-2.html"), (.manual("index"), "manual/index.html"),
    (.manual("findings", anchor: "x"), "manual/findings.html#x"), (.search, "search/index.html"),
    (.missing, "404.html"),
    (.download(.resultTable(year: 2025)), "downloads/results-2025.csv"),
    (.download(.resultWorkbook(year: 2025)), "downloads/results-2025.xlsx"),
    (.download(.resultData(year: 2025)), "downloads/results-2025.json"),
    (.download(.tasks(year: 2025)), "downloads/tasks-2025.csv"),
    (.download(.reminderMail("u", year: 2025)), "downloads/reminders-2025/u.eml"),
    (.download(.reminderCalendar("u", year: 2025)), "downloads/reminders-2025/u.ics"),
    (.download(.deadlines(year: 2025)), "downloads/deadlines-2025.ics"),
    (.download(.allDeadlines), "downloads/deadlines.ics"),
  ]

  /// The address of a page of each kind, or nil for a kind that stands alone; the compiler asks for that of a new kind.
  private static func page(_ kind: PageKind) -> Address? {
    switch kind {
    case .home: .home
    case .policies: .policies
    case .policy: .policy("甲")
    case .rubric: .rubric("2024")
    case .guides: .guides
    case .guide: .guide(item: "5.1")
    case .selfcheck: .selfCheck(year: 2025)
    case .results: .results
    case .year: .year(2025)
    case .items: .items(page: "1-2.html", year: 2025)
    case .scorecard: .unit("u", year: 2025)
    case .round: .round(2, year: 2025)
    case .tasks: .tasks(year: 2025)
    case .papers: .papers
    case .paper: .paper("cases", year: 2025)
    case .findings: .findings
    case .responsibility: .duties()
    case .accountability: .accountability()
    case .calendar: .calendar(year: 2025)
    case .letter: .letter("a")
    case .letterSheets: .letterSheets(page: 1, year: 2025)
    case .letterRegister: .letters(year: 2025)
    case .manual: .manual("index")
    case .search: .search
    case .packet, .briefing, .missing: nil
    }
  }

  @Test("the list has a page of every kind that is linked", arguments: PageKind.allCases)
  func kinds(kind: PageKind) {
    let page = Self.page(kind)
    #expect((page == nil) == (kind.standalone != nil))
    #expect(page.map { page in Self.all.contains { $0.address == page } } ?? true)
  }

  @Test("every kind of address has its path and place")
  func texts() {
    for (address, text) in Self.all {
      #expect(address.text == text)
      #expect(address.path == text.prefix { $0 != "#" })
      #expect(address.fragment == text.split(separator: "#").dropFirst().first.map(String.init))
      #expect(address.page.text == address.path)
    }
  }

  @Test("from every page a reader arrives at every address, by the shortest way and by way of the root")
  func references() throws {
    for (page, _) in Self.all {
      let base = try #require(URL(string: "file:///site/\(page.path)"))
      for (address, _) in Self.all {
        let wanted = URL(string: "file:///site/\(address.text)")
        let reference = address.reference(from: page)
        #expect(URL(string: reference, relativeTo: base)?.absoluteURL == wanted, "\(reference)")
        #expect(URL(string: page.root + address.text, relativeTo: base)?.absoluteURL == wanted)
        #expect(reference.utf8.count <= (page.root + address.text).utf8.count)
      }
    }
  }

  @Test(
    "the shortest way goes up no further than to the folder that both lie in",
    arguments: [
      (Address.guide(item: "5.1"), Address.guides, "5.1.html"), (.year(2025), .tasks(year: 2025), "index.html"),
      (.year(2024), .year(2025), "../2024/index.html"), (.home, .year(2025), "../../index.html"),
      (.letter("a"), .letters(year: 2025), "../../letter/a.html"), (.search, .home, "search/index.html"),
      (.unit("u", year: 2025, item: "1"), .round(1, year: 2025), "../u.html#item-1"),
    ])
  func shortest(address: Address, page: Address, reference: String) {
    #expect(address.reference(from: page) == reference)
  }
}
