import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import Registers
import Rubric
import Sentences
import SiteContent
import Testing

/// What became another thing between two rounds, and why.
struct ChangeWordsTests {
  @Test("every change has its causes, and what did not change is not listed")
  func causes() throws {
    let values = try TwoRounds.values(.office)
    let found = values.units.map { unit in
      unit.changes.map { YearFolder.labels.words(for: $0) }.map {
        "\($0.item ?? "否决") \($0.before)→\($0.after)：\($0.causes.joined(separator: "；"))"
      }
    }
    #expect(
      found == [
        ["A1 8→5：没有新的登记，核算截至日推移到 2025 年 12 月 31 日"],
        ["A1 8→10：不再计入：漏洞　误报的漏洞　初评 evidence.csv 第 3 行（已退回）"],
        ["A1 10→8：新登记：漏洞　新的漏洞　开始 2025-11-10，完成 2025-11-11　终评 evidence.csv 第 3 行"],
        ["A2 10→▲ 改判 8.5：评分人登记：8.5，预案过期"],
        ["A2 ▲ 改判 9→10：评分人撤回：9，先行认定"],
        ["否决 未被否决→一票否决：2025 年 12 月 1 日　泄露数据"],
        [],
      ])
  }

  @Test("a day is written as all are, however its cell has it")
  func days() throws {
    // 2024-06-03, as a cell of a workbook has it.
    let fixture = Fixture.good.with("~/2-final/evidence.csv", "单位,指标,事项,内容\nxxgc,1.1,报送,45446\n")
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    let year = try #require(content.years.last)
    let values = try #require(YearValues(year, among: content.years, for: .office))
    #expect(
      values.units[0].changes.map { YearFolder.labels.words(for: $0).causes } == [
        ["新登记：报送　2024-06-03　终评 evidence.csv 第 2 行"]
      ])
  }

  @Test("the changes of a round lead from the result before to the result after")
  func sums() throws {
    let year = try #require(try TwoRounds.content().years.last)
    for place in year.directory.active.indices {
      let change = year.change(of: place, in: year.states[1])
      let (before, after) = (year.states[0].results[place], year.states[1].results[place])
      let gained = (change?.items ?? []).reduce(Points.zero) {
        $0 + ($1.after.earned ?? .zero) - ($1.before.earned ?? .zero)
      }
      #expect(after.total == before.total + gained)
      #expect((change?.items ?? []).allSatisfy { !$0.causes.isEmpty })
      #expect(year.change(of: place, in: year.states[0]) == nil)
    }
  }

  @Test("a packet says what changed without where it is registered, a briefing only what assessors decided")
  func audiences() throws {
    let packet = try #require(try TwoRounds.values(.packets, only: 2).units.first)
    #expect(
      packet.changes.flatMap { YearFolder.labels.words(for: $0).causes } == ["新登记：漏洞　新的漏洞　开始 2025-11-10，完成 2025-11-11"])
    let briefing = try TwoRounds.values(.briefing)
    #expect(briefing.units.map { $0.changes.map(\.item) } == [[], [], [], ["A2"], [], [nil], []])
    #expect(try TwoRounds.values(.site, published: true).units.allSatisfy { $0.changes.isEmpty && $0.earlier.isEmpty })
  }

  @Test("what a rule wanted by when is said with how it was reckoned")
  func deadlines() throws {
    let card = try #require(try TwoRounds.values(.packets, only: 0).units.first?.items?.first)
    let late = try #require(card.lines.last { !$0.records.isEmpty })
    #expect(
      late.records.map { $0.deadline.map { YearFolder.labels.words(for: $0) } } == ["应于 2025-11-07 前完成（次日起 5 个工作日）"])
  }
}
