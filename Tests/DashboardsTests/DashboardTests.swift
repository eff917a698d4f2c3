import ContentTestSupport
import Layouts
import Markup
import Rubric
import Testing

@testable import Components
@testable import Dashboards
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
    #expect(text(.distribution, of: dashboard).contains("按 17\u{A0}个已评定的单位统计；1\u{A0}个一票否决，不计在内。"))
    #expect(text(.vetoed, of: dashboard).contains("学生事务部"))
  }

  @Test("a class of more than twelve units names the first twelve and says how many there are")
  func crowdedBand() throws {
    let year = try YearFolder.values(show: nil, units: 300, in: .briefing)
    let dashboard = dashboard(year)
    let text = text(.distribution, of: dashboard)
    let standing = try #require(dashboard.standing)
    let bands = try #require(dashboard.distributions.first).distribution.bands
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
    #expect(pending.contains("第3单位") && pending.contains("A2 评判：尚未评分") && pending.contains("另有 5\u{A0}分未定"))
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
    #expect(text.contains("1\u{A0}个单位的总分自初评以来有变化，终评时 1\u{A0}个上升、0\u{A0}个下降"))
    #expect(text.contains("+8") && text.contains("M14 14H386"))
  }

  @Test("under another rubric earlier years are not comparable, and their numbers are not given")
  func years() throws {
    let draft = try YearFolder.sample(2025, .office)
    let other = try YearFolder.values(show: "[total]", rubric: "s", in: .office)
    let published = try YearFolder.sample(2024, .office)
    let text = text(.years, of: dashboard(draft, among: [other, published, draft]))
    #expect(text.contains("不可比：评分细则不同"))
    #expect(!text.contains(">12<") && text.contains("<td class=\"number\">95.00</td>"))
  }

  @Test("a year is set beside the last in a sentence, by dimension and by unit, the biggest change first")
  func sinceLastYear() throws {
    let draft = try YearFolder.sample(2025, .office)
    let published = try YearFolder.sample(2024, .office)
    let text = text(
      .years,
      of: Dashboard(
        draft, among: [published, draft],
        context: PageContext(labels: YearFolder.labels, page: .year(2025), among: [.year(2025), .year(2024)])))
    #expect(
      text.contains("与 2024\u{A0}年相比，总分中位数 95 → 90.65\u{A0}分；14\u{A0}个单位两年都有结果，7\u{A0}个上升、7\u{A0}个下降。"))
    let changes = YearChange.all(of: draft, since: 2024)
    #expect(
      changes.count == 14
        && changes.allSatisfy { change in
          published.units.contains { $0.id == draft.units[change.unit].id && $0.total?.points == change.before }
        })
    let sizes = changes.map { $0.change < .zero ? -$0.change : $0.change }
    #expect(sizes == sizes.sorted(by: >))
    // Two dimensions have another median, and eight have not.
    #expect(text.contains("另有 8\u{A0}个方面不变") && text.contains("5 安全威胁检测预警通报"))
    #expect(
      text.contains("<td class=\"number\">25.00</td><td class=\"number\">23.00</td><td class=\"number\">−2.00</td>"))
    #expect(YearChange.all(of: draft, since: 2023).isEmpty)
    // A total that a veto made void is no rise's beginning without a word.
    let vetoed = changes.filter { $0.verdictBefore == .vetoed }.map { draft.units[$0.unit].name }
    #expect(vetoed == ["学生事务部"])
  }

  @Test("the shares of units come to all of them, ordered by what a unit lost on average")
  func shares() throws {
    let year = try YearFolder.sample(2024, .site)
    let rows = SpreadTable.rows(of: year)
    #expect(rows.count == 10 && rows.allSatisfy { $0.spread.units == 17 && $0.spread.counts.reduce(0, +) == 17 })
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.spread.mean >= $1.spread.mean })
    for row in rows {
      let scored = year.units.filter { $0.total?.verdict == .scored }.compactMap { $0.dimensions?[row.dimension] }
      #expect(row.spread.full == scored.count { $0.earned == $0.points })
      #expect(row.spread.all == scored.count { $0.earned == .zero })
      #expect(row.spread.upToHalf == scored.count { $0.earned < $0.points && ($0.points - $0.earned) * 2 <= $0.points })
      #expect(row.spread.lost == scored.reduce(.zero) { $0 + $1.points - $1.earned })
    }
    let text = text(.dimensions, of: dashboard(year))
    #expect(text.contains("平均失分最多的是“\(year.dimensions[rows[0].dimension].name)”"))
    #expect(SpreadTable.rows(of: try YearFolder.values(show: "[total, items]", in: .site)).isEmpty)
  }
}
