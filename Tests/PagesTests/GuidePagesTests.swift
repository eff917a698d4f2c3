import ContentFiles
import ContentTestSupport
import Editions
import Foundation
import Markup
import Testing

/// The page of guides, with the list of what is to be handed in, and the ways between guides.
struct GuidePagesTests {
  private func folder(_ rules: String) -> ContentFolder {
    let files = [
      "site.yaml": "institution: 某院\ntitle: 公示\n",
      "rubrics/r.yaml": """
      id: r
      title: 细则
      total: 10
      dimensions:
        - id: A
          name: 甲
          items:
            - id: A1
              name: 报送
              points: 10
              facts: {报送: {kind: date}, 通报: {kind: event}}
              rules: [\(rules)]
      """,
      "guides/A1.md": "---\nitem: A1\ntitle: 怎样报送\ndue: 截止\n---\n\n按时报送。\n",
      "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦\n",
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 2025 年度考核
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      dates: {截止: 2025-06-30}
      rounds: [{id: a, name: 初评, folder: a, asOf: 2025-12-20}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nx,某系,教学\n",
    ]
    return ContentFolder(memory: files.mapValues { Array($0.utf8) })
  }

  private static let date = "{zero: true, date: 报送, after: 截止, text: 逾期不得分}"

  @Test("leads to the limits of the calendar only where there are any")
  func limits() throws {
    let guides = "guide/index.html"
    let dated = try RenderedSite(folder(GuidePagesTests.date), .site)
    #expect(try dated.text(guides).contains("../calendar/2025.html\""))
    #expect(try !dated.text(guides).contains("#relative"))
    #expect(try !dated.text("calendar/2025.html").contains("id=\"relative\""))
    let limited = try RenderedSite(
      folder(GuidePagesTests.date + ", {deduct: 1, each: 通报, late: 2 days, text: 逾期扣一分}"), .site)
    #expect(try limited.text(guides).contains("../calendar/2025.html#relative\""))
    #expect(try limited.text("calendar/2025.html").contains("id=\"relative\""))
  }

  private static let rubric = """
    id: r
    title: 细则
    total: 20
    dimensions:
      - id: A
        name: 甲
        items:
          - {id: A1, name: 无, points: 1, judge: true}
          - {id: A2, name: 待通知, points: 2, judge: true, materials: [证明, 照片]}
          - {id: A3, name: 限时, points: 3, judge: true}
          - {id: A4, name: 年底, points: 4, judge: true}
          - id: A5
            name: 总结
            points: 10
            facts: {报送: {kind: date}}
            rules: [{zero: true, date: 报送, after: 截止}, {deduct: 1, date: 报送, before: 最早}]
    """

  /// The site with a guide for some items, as texts of its pages.
  private func site() throws -> RenderedSite {
    let files = [
      "site.yaml": "institution: 某院\ntitle: 公示\noffice: 某办\n",
      "rubrics/r.yaml": Self.rubric,
      "guides/A3.md": "---\nitem: A3\ndue: 3 days\nfrom: 通报\nform: [整改报告]\nseal: 否\npaper: 否\n---\n\n说明。\n",
      "guides/A4.md":
        "---\nitem: A4\ndue: [12-27, 3 days]\nfrom: 变更\nform: [表]\nseal: 是\npaper: 是\n---\n\n说明。\n",
      "guides/A5.md": "---\nitem: A5\nform: [总结]\n---\n\n说明。\n",
      "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦\n",
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 2025 年度考核
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      dates: {截止: 2025-06-30, 最早: 2025-06-01}
      cutoff: 2025-12-20
      rounds: [{id: a, name: 初评, folder: a, asOf: 2025-12-20}]
      """,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nx,某系,教学\n",
    ]
    return try RenderedSite(ContentFolder(memory: files.mapValues { Array($0.utf8) }), .site)
  }

  /// The cells of the list's rows, each without elements.
  private func rows(_ page: String) -> [[String]] {
    page.matches(of: /<tr( class="undated")?><td class="tick">.*<\/tr>/).map { row in
      row.0.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).dropFirst().map {
        String($0.1.replacing(#/<[^>]*>/#, with: "|")).split(separator: "|").joined(separator: "|")
      }
    }
  }

  @Test("what is to be handed in stands in order of its last days, then limits, then what has no time")
  func materials() throws {
    let page = try site().text("guide/index.html")
    #expect(
      rows(page) == [
        ["6 月 30 日| |周一|不早于 6 月 1 日", "A5 总结", "总结", "", "10 分"],
        ["12 月 27 日| |周六| |休息日，不顺延|变更后 3 天内", "A4 年底", "表", "扫描件、纸质原件，|盖公章", "4 分"],
        ["通报后 3 天内", "A3 限时", "整改报告", "扫描件", "3 分"],
        ["以通知为准", "A2 待通知", "证明；照片", "", "2 分"],
      ])
    #expect(page.contains("<h2>2025 年度应交材料一览</h2>\n<p>5 项指标中有 4 项要交材料，共 19 分。</p>".unparted))
    #expect(page.contains("补充材料须在 2025 年 12 月 20 日（周六）以前收到".unparted))
    #expect(page.contains("另有 1 项没有规定须交材料，由某办按掌握的情况计分：<a href=\"A1.html\">A1 无</a></p>"))
    // What the list says of times is not said again below it.
    let below = try #require(page.range(of: "<div class=\"guides\">")).upperBound
    #expect(!page[below...].contains("通报后") && !page[below...].contains("6 月"))
  }

  @Test("a guide names its materials once, and leads to the guides before and after it")
  func guide() throws {
    let site = try site()
    let page = try site.text("guide/A2.html")
    #expect(page.components(separatedBy: "照片").count == 2)
    #expect(page.contains("<a href=\"A1.html\">上一项：A1 无</a>") && page.contains("<a href=\"A3.html\">下一项：A3 限时</a>"))
    #expect(try !site.text("guide/A1.html").contains("上一项：") && !site.text("guide/A5.html").contains("下一项："))
  }
}
