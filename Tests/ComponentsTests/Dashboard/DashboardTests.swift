import ContentTestSupport
import Layouts
import Markup
import Rubric
import Testing

@testable import Components
@testable import Editions

/// What the parts of a year's dashboard say, and which of them an edition has.
struct DashboardTests {
  private func dashboard(_ year: YearValues, among years: [YearValues] = []) -> Dashboard {
    Dashboard(year, among: years, context: PageContext(labels: YearFolder.labels, alone: .year(year.year)))
  }

  private func text(_ part: DashboardPart, of dashboard: Dashboard) -> String {
    String(decoding: html { dashboard.write(part, &$0) }.bytes, as: UTF8.self)
  }

  private func shown(_ year: YearValues) -> Set<DashboardPart> {
    let dashboard = dashboard(year)
    let parts = DashboardPart.allCases.filter(dashboard.isShown)
    for part in DashboardPart.allCases { #expect(text(part, of: dashboard).isEmpty == !parts.contains(part)) }
    return Set(parts)
  }

  @Test("the public edition has the parts that the publication lists, and no others")
  func parts() throws {
    let always: Set<DashboardPart> = [.process, .categories, .results]
    #expect(try shown(YearFolder.values(show: "[dates]", in: .site)) == always)
    #expect(
      try shown(YearFolder.values(show: "[total]", in: .site)) == always.union([.distribution, .vetoed]))
    #expect(try shown(YearFolder.values(show: "[dimensions]", in: .site)) == always.union([.dimensions]))
    #expect(try shown(YearFolder.values(show: "[items]", in: .site)) == always.union([.losses, .items]))
    let all: Set<DashboardPart> = [.distribution, .vetoed, .dimensions, .losses, .items]
    #expect(try shown(YearFolder.values(show: "[total, dimensions, items]", in: .site)) == always.union(all))
  }

  @Test("a page without totals says nothing of verdicts, medians or extremes")
  func withoutTotals() throws {
    let dashboard = dashboard(try YearFolder.values(show: "[dimensions, items]", in: .site))
    let lead = String(decoding: html { dashboard.writeLead(&$0) }.bytes, as: UTF8.self)
    #expect(lead.contains("共 12 个单位") && !lead.contains("中位数"))
    for part in DashboardPart.allCases {
      for word in ["一票否决", "待核定", "最低", "总分中位数"] where part != .losses && part != .items {
        #expect(!text(part, of: dashboard).contains(word), "\(part): \(word)")
      }
    }
  }

  @Test("the briefing has totals, dimensions, vetoes and changes, and no table of items")
  func briefing() throws {
    let year = try YearFolder.values(show: nil, in: .briefing)
    #expect(
      shown(year) == [
        .process, .distribution, .categories, .vetoed, .pending, .dimensions, .rounds, .results,
      ])
    let dashboard = dashboard(year)
    for part in DashboardPart.allCases {
      let text = text(part, of: dashboard)
      #expect(!text.contains(".html"), "\(part) leads to a page beside")
      #expect(!text.contains("style="))
    }
  }

  @Test("the sentence and the parts apart give the sample's figures, and every figure leads somewhere on the page")
  func sample() throws {
    let dashboard = dashboard(try YearFolder.sample(2024, .site))
    let lead = String(decoding: html { dashboard.writeLead(&$0) }.bytes, as: UTF8.self)
    #expect(
      lead == "<p class=\"statement\"><a href=\"#results\">18 个单位中 17 个已评定</a>，"
        + "<a href=\"#distribution\">总分中位数 95 分</a>；<a href=\"#vetoed\">1 个一票否决</a>。</p>\n")
    #expect(text(.distribution, of: dashboard).contains("按 17 个已评定的单位统计；1 个一票否决，不计在内。"))
    #expect(text(.vetoed, of: dashboard).contains("学生事务部"))
  }

  @Test("a class of more than twelve units names the first twelve and says how many there are")
  func crowdedBand() throws {
    let year = try YearFolder.values(show: nil, units: 300, in: .briefing)
    let dashboard = dashboard(year)
    let text = text(.distribution, of: dashboard)
    let standing = try #require(dashboard.standing)
    let bands = try #require(dashboard.distribution).bands
    #expect(bands.contains { $0.indices.count > 12 })
    for band in bands {
      let names = band.indices.map { year.units[standing.scored[$0]].name }
      let more = names.count > 12 ? "等 \(names.count) 个单位" : ""
      #expect(text.contains("<td>\(names.prefix(12).joined(separator: "、"))\(more)</td>"))
    }
  }

  @Test("in a draft, undecided units stand apart with what they lack")
  func pending() throws {
    let year = try YearFolder.values(show: nil, in: .office)
    let pending = text(.pending, of: dashboard(year))
    #expect(pending.contains("第3单位") && pending.contains("A2 评判：尚未评分") && pending.contains("另有 5 分未定"))
    #expect(text(.vetoed, of: dashboard(year)).contains("不公开的事由"))
    let published = try YearFolder.values(show: "[total]", in: .site)
    #expect(!text(.vetoed, of: dashboard(published)).contains("不公开的事由"))
  }

  @Test("the process is over where results are published, and has a next step where they are not")
  func process() throws {
    func stages(_ year: YearValues) -> [ProcessTimeline.Stage] {
      ProcessTimeline(year: year, context: PageContext(labels: YearFolder.labels, alone: .year(year.year))).stages
    }
    #expect(Set(stages(try YearFolder.values(show: "[dates]", in: .site))) == [.done])
    #expect(
      stages(try YearFolder.values(show: nil, in: .office)) == [.done, .done, .today, .today, .ahead, .ahead])
  }

  @Test("a change of a round is drawn between its two totals")
  func rounds() throws {
    let year = try YearFolder.values(show: nil, in: .office)
    let changes = try #require(RoundChange.all(of: year))
    #expect(changes.map(\.unit) == [3])
    #expect(changes.first?.change == Points(hundredths: 800))
    let text = text(.rounds, of: dashboard(year))
    #expect(text.contains("1 个单位的总分自初评以来有变化，终评时 1 个上升、0 个下降"))
    #expect(text.contains("+8") && text.contains("M14 14H386"))
  }

  @Test("under another rubric earlier years are not comparable, and their numbers are not given")
  func years() throws {
    let draft = try YearFolder.sample(2025, .office)
    let other = try YearFolder.values(show: "[total]", rubric: "s", in: .office)
    let published = try YearFolder.sample(2024, .office)
    let text = text(.years, of: dashboard(draft, among: [other, published, draft]))
    #expect(text.contains("不可比：评分细则不同"))
    #expect(!text.contains(">12<") && text.contains(">95<"))
  }
}
