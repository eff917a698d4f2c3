import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Rubric
import RubricBooks
import SiteContent
import Testing

/// Ranges among an assessment's dates, events that lie within them, and a round's day for answers (formats §8).
@Suite struct PlanRangeTests {
  private static let path = "~/assessment.yaml"
  private static let ranged = Fixture.good.editing(
    path, "补充截止: 2024-12-25", "补充截止: 2024-12-25, 重要时期: {from: 2024-09-25, to: 2024-10-08}")
  private static let within = ranged.editing(
    "rubrics/2024.yaml", "缺席: {kind: event}", "缺席: {kind: event, within: [重要时期, 责任书截止]}")

  private func plan(_ fixture: Fixture) throws -> AssessmentPlan {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    return try #require(content.years.last).plan
  }

  @Test("reads a range, whose last day is the day by which what names it is due")
  func ranges() throws {
    PlanRangeTests.ranged.expect([])
    let date = try #require(try plan(PlanRangeTests.ranged).date(named: "重要时期"))
    #expect(date.isRange)
    #expect(date.days.lowerBound.iso == "2024-09-25")
    #expect(date.day.iso == "2024-10-08")
    let cutoff = PlanRangeTests.ranged.editing(PlanRangeTests.path, "cutoff: 补充截止", "cutoff: 重要时期")
    #expect(try plan(cutoff).cutoff?.iso == "2024-10-08")
  }

  @Test(
    "refuses what is no range",
    arguments: [
      ("{from: 2024-10-08, to: 2024-09-25}", "5:52", "dates 的“重要时期” 的 from 不应晚于 to"),
      ("{from: 2024-09-25}", "5:52", "缺少“to”"),
      ("{from: 2024-9-25, to: 2024-10-08}", "5:59", "“2024-9-25”不是有效日期，应写成 2024-05-28 这样的年月日"),
      ("[2024-09-25, 2024-10-08]", "5:52", "“…”不是有效日期，应写成 2024-05-28 这样的年月日"),
    ])
  func faults(range: String, place: String, message: String) {
    Fixture.good.editing(PlanRangeTests.path, "补充截止: 2024-12-25", "补充截止: 2024-12-25, 重要时期: \(range)")
      .expect(["\(PlanRangeTests.path):\(place): error[assessment-invalid]: \(message)"])
  }

  @Test("refuses a range where a rule compares with a day")
  func rules() {
    Fixture.good.editing(PlanRangeTests.path, "责任书截止: 2024-04-30", "责任书截止: {from: 2024-04-01, to: 2024-04-30}")
      .expect([
        "\(PlanRangeTests.path):5:8: error[assessment-invalid]: dates 中的“责任书截止”是一段时间，而评分细则“2024”的 after 或 before "
          + "要与一天相比；请写成一个日期，一段时间的头尾要分别用的，写成两个名称"
      ])
  }

  @Test("warns of an event outside all the ranges that its fact is about, a single day among them")
  func within() {
    let rows = "jwc,5.1,缺席,2024-09-25\njwc,5.1,缺席,2024-10-08\njwc,5.1,缺席,2024-04-30\njwc,5.1,缺席,2024-10-09\n"
    let place = "~/1-preliminary/evidence.csv"
    PlanRangeTests.within.evidence("单位,指标,事项,开始\n" + rows).expect([
      "\(place):5:4: warning[odd-date]: 2024-10-09 不在“重要时期”（2024-09-25 至 2024-10-08）、“责任书截止”（2024-04-30）之内，"
        + "而此事项只登记这些时期的事；请核对日期，或改登在别的事项下"
    ])
    // Of what is left out because of its day, that is said.
    let lines = PlanRangeTests.within.evidence("单位,指标,事项,开始\njwc,5.1,缺席,2023-10-09\n").lines
    #expect(lines.count == 1 && lines[0].contains("warning[out-of-window]"))
  }

  @Test("asks for the dates that a rubric names with within, and refuses what cannot be one")
  func withinFaults() {
    Fixture.good.editing("rubrics/2024.yaml", "缺席: {kind: event}", "缺席: {kind: event, within: [重要时期]}")
      .expect(["\(PlanRangeTests.path):5:8: error[assessment-invalid]: dates 中缺少评分细则“2024”用到的“重要时期”"])
    PlanRangeTests.ranged.editing("rubrics/2024.yaml", "缺席: {kind: event}", "缺席: {kind: event, within: []}")
      .expect(["rubrics/2024.yaml:35:37: error[rubric-invalid]: within 应列出 assessment.yaml 的 dates 中的名称，如 [重要时期一]"])
    PlanRangeTests.ranged.editing(
      "rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno, absent: 是, within: [重要时期]}"
    ).expect(["rubrics/2024.yaml:12:48: error[rubric-invalid]: 只有 event 事项才有 within"])
  }

  @Test("reads a round's day for answers, by name or as it is, and refuses one before there is a result")
  func feedback() throws {
    let named = Fixture.good.editing(PlanRangeTests.path, "asOf: 2024-12-20", "asOf: 2024-12-20, feedback: 补充截止")
    #expect(try plan(named).rounds.map { $0.feedback?.iso } == ["2024-12-25", nil])
    let plain = Fixture.good.editing(PlanRangeTests.path, "asOf: 2024-12-31", "asOf: 2024-12-31, feedback: 2025-01-06")
    #expect(try plan(plain).rounds.map { $0.feedback?.iso } == [nil, "2025-01-06"])
    let early = Fixture.good.editing(PlanRangeTests.path, "asOf: 2024-12-20", "asOf: 2024-12-20, feedback: 2024-12-19")
    #expect(early.lines.count == 1)
    #expect(early.lines[0].hasSuffix("feedback 2024-12-19 早于这一轮的截至日 2024-12-20，那时还没有结果可以反馈，请核对这两个日期"))
    let unknown = Fixture.good.editing(PlanRangeTests.path, "asOf: 2024-12-20", "asOf: 2024-12-20, feedback: 反馈截止")
    #expect(unknown.lines.count == 1)
    #expect(unknown.lines[0].hasSuffix("feedback “反馈截止”应是 dates 中的一个名称，或 2024-12-20 这样的日期"))
  }
}
