import Assessment
import Diagnostics
import Publishing
import Testing
import Theming

@testable import Publishing
@testable import Site

/// Projections that forget to withhold something, and the gate that finds it.
struct ForgettingProjectionTests {
  private static let tail = """
    approval: {by: 领导小组, date: 2026-01-08}
    publication: {date: 2026-01-10, show: [total, dimensions, items, rank]}
    """

  /// The columns whose text the gate finds in the result pages that an allowance makes.
  private func found(_ change: (inout Allowance) -> Void) throws -> Set<String> {
    var findings = Findings()
    let content = Content(DraftFolder.folder(Self.tail), scope: .everything, findings: &findings)
    var faults = Findings()
    let theme = try #require(Theme(findings: &faults))
    let year = try #require(content.years.first)
    var allowance = try #require(Allowance.site(year.plan))
    change(&allowance)
    let values = YearValues(year, allowance, shown: 0)
    let frame = PageFrame(
      settings: content.settings, edition: .site, labels: theme.labels, starts: [:], searchIndex: "assets/search.js",
      rubricModule: "assets/module.js")
    let shelf = PolicyShelf(content, findings: &findings)
    let citations = Citations(
      shelf: shelf, rubrics: content.rubrics, guide: nil, letter: nil, labels: theme.labels)
    let pages = ResultPages(
      frame: frame, years: [values], rubrics: content.rubrics, citations: citations, guided: [], responsibility: nil,
      hasTasks: false, calendars: []
    ).pages

    let withholding = try #require(Withholding(content, for: .site, of: year))
    var texts = WithheldTexts()
    withholding.forEachText { texts.add($0, from: $1, isName: $2) }
    let gate = LeakGate(texts, given: withholding.given.map { (Array($0.utf8), .plain) }) { withholding.place($0) }
    var columns: Set<String> = []
    for page in pages {
      for leak in try gate.leaks(in: theme.render(page.compose()), [], of: OutputPath(page.path)) {
        columns.insert(gate.place(leak).column)
      }
    }
    return columns
  }

  @Test("a projection that forgets nothing passes")
  func nothing() throws {
    #expect(try found { _ in } == [])
  }

  @Test("a projection that forgets one thing is found out, by every column it lets through")
  func one() throws {
    #expect(try found { $0.reasons = true } == ["理由", "依据"])
    #expect(try found { $0.evidence = .all } == ["内容"])
    #expect(try found { $0.vetoes = .all } == ["事由", "问责文件"])
    #expect(try found { $0.evidenceDetails = true } == ["编号", "材料"])
    #expect(try found { $0.registers = true } == ["评分人"])
    #expect(try found { ($0.evidenceDetails, $0.registers) = (true, true) } == ["编号", "材料", "备注", "评分人"])
    #expect(try found { $0.feedback = .all } == ["意见", "答复"])
  }
}
