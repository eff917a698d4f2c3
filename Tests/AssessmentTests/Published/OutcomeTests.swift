import ContentTestSupport
import Diagnostics
import Rubric
import RubricBooks
import Testing

/// Approval and publication are of the round that they are given for: approval-before-round, publication-late,
/// show-reveals.
@Suite struct OutcomeTests {
  private static func plan(_ approval: String, _ publication: String = "{date: 2025-01-10, show: [total]}") -> Fixture {
    Fixture.good.with(
      "~/assessment.yaml", Fixture.good["~/assessment.yaml"] + "approval: \(approval)\npublication: \(publication)\n")
  }

  private static func lines(_ fixture: Fixture) -> [String] { fixture.lines.filter { !$0.contains("not-pinned") } }

  @Test("refuses an approval before the last round, and takes one that names an earlier round")
  func beforeRound() throws {
    #expect(
      Self.lines(Self.plan("{by: 局, date: 2024-12-25}")) == [
        "~/assessment.yaml:10:11: error[approval-before-round]: 审定日期 2024-12-25 早于“终评”的截至日 2024-12-31，审定的不可能是这一轮的结果；这一轮另行审定以后，请把 by、date、document 改为新的审定；审定的是“初评”的，请在 approval 中写明 round: preliminary，公开版便仍显示那一轮"
      ])
    #expect(Self.lines(Self.plan("{by: 局, date: 2024-12-31}")) == [])
    let earlier = Self.plan("{by: 局, date: 2024-12-25, round: preliminary}")
    #expect(Self.lines(earlier) == [])
    #expect(earlier.plan?.resultRound == 0)
    #expect(
      Self.lines(Self.plan("{by: 局, date: 2024-12-19, round: preliminary}")) == [
        "~/assessment.yaml:10:11: error[approval-before-round]: 审定日期 2024-12-19 早于“初评”的截至日 2024-12-20，审定的不可能是这一轮的结果；这一轮另行审定以后，请把 by、date、document 改为新的审定"
      ])
  }

  @Test("asks the approved round alone to leave nothing undecided, and pins that round")
  func approvedRound() {
    let earlier = Self.plan("{by: 局, date: 2024-12-25, round: preliminary}").recording()
    earlier.expect([])
    // The round in work changes nothing of what is published.
    earlier.with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,5.2,1,复议\n").expect([])
    let open = earlier.with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,5.2,,\n").lines
    #expect(open.count == 1 && open[0].contains("warning[pending-item]"))
    let changed = earlier.editing("~/1-preliminary/scores.csv", "9.5", "9").lines
    #expect(changed.count == 1 && changed[0].contains("error[pinned-differs]"))
  }

  @Test("notes a publication more than a year after the approval")
  func late() {
    #expect(
      Self.lines(Self.plan("{by: 局, date: 2025-01-08}", "{date: 2026-01-10, show: [total]}")) == [
        "~/assessment.yaml:11:14: note[publication-late]: 公布日期 2026-01-10 比审定日期 2025-01-08 晚了一年以上，请核对年份，确实如此的可以不改"
      ])
    #expect(Self.lines(Self.plan("{by: 局, date: 2025-01-08}", "{date: 2026-01-09, show: [total]}")) == [])
  }

  @Test("warns of ranks without totals, by which the vetoed are known")
  func reveals() {
    for show in ["rank", "dimensions, rank", "items, rank, dates"] {
      #expect(
        Self.lines(Self.plan("{by: 局, date: 2025-01-08}", "{date: 2025-01-10, show: [\(show)]}")) == [
          "~/assessment.yaml:11:39: warning[show-reveals]: show 中有 rank 而没有 total：只有一票否决的单位没有名次，谁被否决一看便知；请一并写上 total，或去掉 rank"
        ])
    }
    #expect(Self.lines(Self.plan("{by: 局, date: 2025-01-08}", "{date: 2025-01-10, show: [total, rank]}")) == [])
  }

  @Test("is not published before the day of the publication, seen from an earlier day")
  func seen() throws {
    let plan = try #require(Self.plan("{by: 局, date: 2025-01-08}").plan)
    let day = try #require(plan.publication?.date)
    #expect(plan.isPublished && plan.seen(on: day).isPublished && plan.seen(on: day.adding(days: 1)).isPublished)
    #expect(!plan.seen(on: day.adding(days: -1)).isPublished)
  }
}
