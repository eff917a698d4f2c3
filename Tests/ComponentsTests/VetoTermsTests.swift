import ContentFiles
import ContentTestSupport
import Editions
import Testing

/// The situation a veto names, on a scorecard: shown where, and only where, its cause may be shown.
struct VetoTermsTests {
  private static let accountability = """
    title: 一览
    roles: []
    duties: []
    accountability:
      situations: [{id: 48-7-2, text: 大面积泄露的, basis: {policy: p}}]
    """

  private func card(
    show: String, visibility: String, situation: String = "48-7-2", duties: String? = accountability,
    _ edition: Edition = .site
  ) throws -> String {
    let files = [
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 5
      dimensions: [{id: A, name: 方面, items: [{id: A2, name: 评判, points: 5, judge: true}]}]
      """,
      "policies/p.md": "---\nid: p\ntitle: 办法\n---\n\n**第一条** 文字。\n",
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      approval: {by: 领导小组, date: 2026-01-08}
      publication: {date: 2026-01-10, show: \(show)}
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nu,单位,类\n",
      "assessments/2025/1/scores.csv": "单位,指标,得分\nu,A2,4\n",
      "assessments/2025/1/vetoes.csv":
        "单位,日期,事由,问责文件,密级,情形\nu,2025-05-06,泄露,某函,\(visibility),\(situation)\n",
      "responsibility.yaml": duties,
    ].compactMapValues(\.self)
    let folder = ContentFolder(memory: files.mapValues { Array($0.utf8) })
    return try RenderedSite(folder, edition).text("results/2025/u.html")
  }

  @Test("a public row shows the situation's text with a link to its anchor, after the cause")
  func publicRow() throws {
    let card = try card(show: "[total]", visibility: "公开")
    #expect(
      card.contains(
        """
        <dl class="terms">
        <div><dt>发生日期</dt><dd>2025-05-06</dd></div>
        <div><dt>事由</dt><dd>泄露</dd></div>
        <div><dt>问责文件</dt><dd>某函</dd></div>
        </dl>
        <dl class="terms situation">
        <div><dt>情形</dt><dd><a href="../../responsibility/accountability.html#situation-48-7-2">\
        大面积泄露的</a></dd></div>
        </dl>
        """))
  }

  @Test(
    "an internal row, or a publication without totals, shows nothing of it",
    arguments: [("[total]", "内部"), ("[items]", "公开")])
  func withheld(show: String, visibility: String) throws {
    let card = try card(show: show, visibility: visibility)
    for text in ["情形", "48-7-2", "大面积泄露的", "事由"] { #expect(!card.contains(text), "\(text)") }
  }

  @Test("the office sees every row's")
  func office() throws {
    #expect(try card(show: "[items]", visibility: "内部", .office).contains("#situation-48-7-2\">大面积泄露的</a>"))
  }

  @Test("a row without situation has no such line")
  func none() throws {
    #expect(try !card(show: "[total]", visibility: "公开", situation: "").contains("情形"))
  }

  @Test("a situation without a text is named as the register names it", arguments: [accountability, nil])
  func unexplained(duties: String?) throws {
    let card = try card(show: "[total]", visibility: "公开", situation: "48-7-3", duties: duties)
    #expect(card.contains("<dt>情形</dt><dd>48-7-3</dd>"))
  }
}
