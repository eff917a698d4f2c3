import Assessment
import Components
import ContentTestSupport
import Diagnostics
import Layouts
import Markup
import Policies
import SiteContent
import Testing

/// The duties of a role.
struct DutyTableTests {
  private static let duties = """
    title: 一览
    letter: l
    roles: [{id: a, name: 甲}, {id: b, name: 乙, basis: {policy: p, article: 2}}]
    duties:
      - {role: a, text: 一项, basis: {policy: p, article: 1}, items: [A1], letter: [1, 2]}
      - {role: a, text: 二项, basis: {policy: p, article: 2}, letter: [2]}
      - {role: a, text: 三项, basis: {policy: p, article: 2}}
    """

  private func table(_ role: String, hasLetter: Bool = true) throws -> String {
    let folder = TextFolder([
      "responsibility.yaml": Self.duties,
      "policies/l.md": "---\nid: l\ntitle: 责任书\n---\n\n一、甲。\n\n二、乙。\n",
      "policies/p.md": "---\nid: p\ntitle: 办法\n---\n\n**第一条** 甲。\n\n**第二条** 乙。\n",
    ])
    var findings = Findings()
    let content = Content(folder.folder, scope: .everything, findings: &findings)
    let responsibility = try #require(content.responsibility)
    let rubric = try #require(content.years.last?.rubric)
    let table = DutyTable(
      role: try #require(responsibility.roles.first { $0.id == role }),
      duties: responsibility.duties.filter { $0.role == role },
      citations: Citations(shelf: folder.shelf, rubrics: [rubric], guide: rubric, letter: "l"), hasLetter: hasLetter,
      context: PageContext(
        labels: YearFolder.labels, page: .duties(),
        among: [.rubric("r"), .guide(item: "A1"), .policy("l"), .policy("p")]))
    return String(decoding: html { table.write(&$0) }.bytes, as: UTF8.self)
  }

  /// The cells of the table's rows, without elements.
  private func rows(_ table: String) -> [[String]] {
    table.matches(of: #/<tr>(.*?)</tr>/#).map { row in
      row.1.matches(of: #/<t[hd][^>]*>(.*?)</t[hd]>/#).map { String($0.1.replacing(#/<[^>]*>/#, with: "")) }
    }
  }

  @Test(
    "names each duty's article, what assesses it or that nothing does, and the letter's clauses, all of them as whole")
  func cells() throws {
    #expect(
      rows(try table("a")) == [
        ["职责", "依据条款", "对应指标", "责任书条款"], ["一项", "《办法》第一条", "A1 事件 指南", "全文"],
        ["二项", "《办法》第二条", "职责，不计分", "二"], ["三项", "《办法》第二条", "职责，不计分", ""],
      ])
    #expect(try table("a").contains("<caption>甲的职责：3\u{A0}项，其中 1\u{A0}项对应考核指标</caption>"))
    #expect(try table("a").contains("<a class=\"fact\" href=\"../guide/A1.html\" aria-label=\"自查指南 A1 事件\">指南</a>"))
  }

  @Test("without a letter there is no column for it")
  func letterless() throws {
    #expect(rows(try table("a", hasLetter: false)).map(\.count) == [3, 3, 3, 3])
  }

  @Test("a role without duties has a sentence, and its basis is named")
  func none() throws {
    let table = try table("b")
    #expect(table.hasPrefix("<section class=\"role\" id=\"role-b\">\n<h2>乙</h2>\n<p class=\"quiet\">依据："))
    let basis = "《办法》<span class=\"whole\">第二条</span></a></p>"
    #expect(table.hasSuffix("\(basis)\n<p>没有单独列出的职责。</p>\n</section>\n"))
  }
}
