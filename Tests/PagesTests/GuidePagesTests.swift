import ContentFiles
import ContentTestSupport
import Editions
import Testing

/// The list of what falls due month by month, on the page of guides.
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
}
