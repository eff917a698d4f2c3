import ContentTestSupport
import Editions
import Layouts
import Markup
import Testing

@testable import Components
@testable import Dashboards

/// Dashboards by rubrics with a bonus, levels and items for some categories.
struct ShapeDashboardTests {
  private func text(_ part: DashboardPart, _ edition: Edition = .office) throws -> String {
    let year = try ShapeFolder.values(edition)
    let dashboard = Dashboard(year, among: [], context: PageContext(labels: YearFolder.labels, alone: .year(year.year)))
    return String(decoding: html { dashboard.write(part, &$0) }.bytes, as: UTF8.self)
  }

  @Test("levels are counted, by their names alone")
  func levels() throws {
    let year = try ShapeFolder.values(.office)
    let dashboard = Dashboard(year, among: [], context: PageContext(labels: YearFolder.labels, alone: .year(2026)))
    let lead = String(decoding: html { dashboard.writeLead(&$0) }.bytes, as: UTF8.self)
    #expect(lead.contains("优秀 2 个、合格 1 个、不合格 1 个".unparted) && !lead.contains("中位数"))
    #expect(try text(.results).contains("<td>优秀</td>") && text(.categories).contains(">不合格</th>"))
    // The briefing is given no levels.
    #expect(try !text(.results, .briefing).contains("优秀"))
  }

  @Test("totals are drawn by the units that have the same items, with a word on why")
  func distributions() throws {
    let text = try text(.distribution)
    #expect(text.contains("总分按指标相同的单位分开统计") && text.contains("<h3>学院</h3>") && text.contains("<h3>部门</h3>"))
    #expect(text.contains("id=\"chart-title\"") && text.contains("id=\"chart-title-2\""))
  }

  @Test("tables leave blank what does not exist, and losses leave out the bonus")
  func blanks() throws {
    #expect(try text(.results).contains("<td></td>") && text(.results).contains("名次在各类别内排列"))
    let map = try text(.items)
    #expect(map.contains("评议，40 分（仅学院）".unparted) && map.contains("空格：该类单位没有这项指标"))
    #expect(try !text(.losses).contains("D1") && !text(.dimensions).contains("D 加分"))
    #expect(try text(.dimensions).contains("（学院）"))
  }
}
