import Building
import Components
import ContentFiles
import ContentTestSupport
import Editions
import Foundation
import Markup
import Pages
import Testing
import Theming

/// The first page: what is due, the way to each unit, the newest results, and the office's next steps.
struct HomePageTests {
  private func home(_ folder: ContentFolder, _ edition: Edition = .site, tellsFindings: Bool = false) throws -> String {
    let build = try EditionBuild(of: folder, tellsFindings: tellsFindings)
    let page = try #require(build.site(edition).pages.first { $0.path == "index.html" })
    return String(decoding: build.theme.render(page.compose()), as: UTF8.self)
  }

  /// The texts of a section without elements, line by line.
  private func lines(_ html: String, from start: String, to end: String) throws -> [String] {
    let from = try #require(html.range(of: start)).upperBound
    let part = html[from..<(try #require(html.range(of: end, range: from..<html.endIndex))).lowerBound]
    return part.split(separator: "\n").map { String($0.replacing(#/<[^>]*>/#, with: "")) }.filter { !$0.isEmpty }
  }

  private static let plan = """
    year: 2025
    title: 2025 年度考核
    rubric: r
    window: {from: 2025-01-01, to: 2025-12-31}
    dates: {早: 2025-03-31, 截止: 2025-06-30, 最早: 2025-06-01, 假期: {from: 2025-10-01, to: 2025-10-08}}
    cutoff: 2025-12-20
    rounds: [{id: a, name: 初评, folder: a, asOf: 2025-12-24, feedback: 2025-12-26}]
    """

  private func folder(_ files: [String: String] = [:]) -> ContentFolder {
    let all = [
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
              facts: {报送: {kind: date}}
              rules: [{zero: true, date: 报送, after: 截止}, {deduct: 1, date: 报送, before: 最早}]
      """,
      "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦\n",
      "assessments/2025/assessment.yaml": Self.plan,
      "assessments/2025/units.csv": "单位编号,单位名称,类别\nx,某系,教学\n",
    ].merging(files) { $1 }
    return ContentFolder(memory: all.mapValues { Array($0.utf8) })
  }

  @Test("the deadlines are those by which somebody has to act, by their days, with items and points")
  func deadlines() throws {
    let html = try home(folder())
    let days = html.matches(of: /<li data-last="([^"]*)"( data-own)?>/).map { String($0.1) }
    // Nothing is due by 早, to which nothing refers.
    #expect(days == ["2025-06-30", "2025-12-20", "2025-12-26"])
    let said = try lines(html, from: "<section class=\"deadlines\"", to: "</section>")
    #expect(said.contains("2025\u{A0}年的全部截止日（3\u{A0}个）"))
    let place = try #require(said.firstIndex(of: "6 月 30 日 周一"))
    #expect(said[place...].prefix(3) == ["6 月 30 日 周一", "截止", "A1 报送 10 分"])
    #expect(html.contains("href=\"guide/A1.html\""))
    #expect(html.contains("data-left=\"还有 {1} 天\""))
    #expect(html.contains("data-none=\"2025 年的截止日都已经过去；以后的截止日还没有定，以通知为准。\""))
  }

  @Test("it leads to the list of materials only where there is one")
  func materials() throws {
    #expect(try !home(folder()).contains("应交材料一览"))
    let guide = ["guides/A1.md": "---\nitem: A1\nform: [总结]\n---\n\n按时报送。\n"]
    #expect(try home(folder(guide)).contains("<a href=\"guide/index.html\">2025 年度应交材料一览"))
  }

  @Test("it names no unit and no result before these are published")
  func unpublished() throws {
    let html = try home(folder())
    #expect(!html.contains("某系") && !html.contains("find-unit") && html.contains("尚无公布的考核结果。"))
    #expect(try home(folder(), .office).contains("某系"))
  }

  @Test("units are listed by category as long as they fit on one page of results, and then by those pages")
  func units() throws {
    let few = try home(YearFolder.folder(show: "[total]", units: 400))
    #expect(few.matches(of: /<a href="results\/2023\/u\d+\.html">/).count == 400)
    let part = try lines(few, from: "<section class=\"find-unit\"", to: "<ul")
    #expect(part.suffix(2) == ["2023\u{A0}年度各单位的结果，按类别：", "甲类200 个单位"])
    let many = try home(YearFolder.folder(show: "[total]", units: 401))
    #expect(!many.contains("results/2023/u1.html") && many.contains("<a href=\"results/2023/units/2.html\">"))
    #expect(many.contains("2023\u{A0}年度 401\u{A0}个单位的结果，按类别分页："))
    #expect(many.utf8.count < 10_000)
  }

  @Test("the newest results are a sentence and a chart, as far as the publication shows them")
  func latest() throws {
    let shown = try home(YearFolder.folder(show: "[total]"))
    #expect(shown.contains("12 个单位中 11 个已评定，总分中位数") && shown.contains("<svg class=\"chart\""))
    let hidden = try home(YearFolder.folder(show: "[items]"))
    #expect(hidden.contains("共 12 个单位") && !hidden.contains("<svg") && !hidden.contains("中位数"))
  }

  // Nothing is registered, so that the tasks speak from the first day of the year.
  @Test("the office begins with the steps that are left and the findings; nobody else sees them")
  func steps() throws {
    let office = try home(folder(), .office, tellsFindings: true)
    let said = try lines(office, from: "<h1>", to: "<section class=\"deadlines\"")
    #expect(said[1] == "2025 年：下一步".unparted && said[2].hasPrefix("▶ 现在办 核定各项指标 "))
    #expect(said.contains { $0.hasPrefix("2025 年待办 还没有任何登记，全年共 ") })
    #expect(said.contains { $0.hasPrefix("检查结果内容没有错误") })
    let site = try home(folder(), .site, tellsFindings: true)
    #expect(!site.contains("下一步") && !site.contains("检查结果") && !site.contains("待办"))
  }
}
