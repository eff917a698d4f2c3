import Building
import Components
import ContentTestSupport
import Editions
import Layouts
import Pages
import Testing

/// Which pages the search leads to.
struct SearchCoverageTests {
  /// The kinds of linked pages that no entry of the search leads to, each with the reason.
  private static let beside: [PageKind: String] = [
    .home: "every page leads there", .results: "a list of years",
    .items: "a part of the year's page", .round: "the year's page leads there", .tasks: "a main part of the site",
    .findings: "the first page leads there",
    .letterSheets: "a part of the register of letters",
    .search: "the list itself",
  ]

  @Test("the search leads to every page of the office's edition, but for kinds with a reason")
  func coverage() throws {
    let build = try EditionBuild(of: sampleContent(), tellsFindings: true)
    let site = build.site(.office)
    let found = Set(site.searchIndex.entries.map { $0.address.path })
    var kinds: [PageKind: Set<Bool>] = [:]
    // Each paper stands on the page of its kind as well.
    for page in site.pages where !page.path.hasPrefix("papers/") || page.path.split(separator: "/").count < 4 {
      let kind = page.compose().kind
      let isFound = found.contains(page.path)
      kinds[kind, default: []].insert(isFound)
      #expect(isFound || Self.beside[kind] != nil, "\(page.path), of the kind \(kind), is not found")
    }
    // A kind that is found by now needs no reason.
    for kind in Self.beside.keys { #expect(!kinds[kind, default: []].contains(true), "\(kind)") }
    let missing = PageKind.allCases.filter { $0.standalone == nil && kinds[$0] == nil }
    #expect(missing == [.items], "the sample has no page of these kinds")
  }
}
