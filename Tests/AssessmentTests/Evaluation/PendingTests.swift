import ContentTestSupport
import Testing

/// What is undecided in the last round: pending-item and pending-published.
@Suite struct PendingTests {
  private static func pending(_ item: String, _ count: Int, _ causes: String) -> String {
    "~/assessment.yaml:1:1: warning[pending-item]: 指标 \(item)有 \(count) 个单位待核定：\(causes)"
  }
  private static let judge = "尚未评分，请在 1-preliminary/scores.csv 中填写得分"
  private static let unsigned = "缺少“签订”的登记，请在 1-preliminary/checklist.csv 的“1.1 签订”列补登"
  private static let open = Fixture.good.editing(
    "rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno}")

  @Test("warns of each undecided item once, with its units by cause")
  func causes() {
    PendingTests.open.evidence("单位,指标,事项,内容,审核\nxxgc,1.1,签订,是,待审\n").expect([
      PendingTests.pending(
        "1.1 “责任书”", 2,
        "“签订”有待审的记录，请把 1-preliminary/evidence.csv 第 2 行的“审核”改为“通过”或“退回”（“信息工程学院”）；\(PendingTests.unsigned)（“教务处”）")
    ])
    Fixture.good.without("~/1-preliminary/scores.csv").with("~/1-preliminary/checklist.csv", "单位\n").expect([
      PendingTests.pending("5.2 “总体评价”", 2, "\(PendingTests.judge)（“信息工程学院”、“教务处”）")
    ])
  }

  @Test("names every fact that is missing")
  func facts() {
    Fixture.good.editing("rubrics/2024.yaml", "kind: yesno, absent: 是", "kind: yesno")
      .editing("rubrics/2024.yaml", "options: [甲, 乙], absent: 甲", "options: [甲, 乙]")
      .with("~/2-final/checklist.csv", "单位,1.1 签订,1.1 等级\nxxgc,是,甲\njwc,,\n").expect([
        PendingTests.pending("1.1 “责任书”", 1, "缺少“签订”、“等级”的登记，请在 2-final/checklist.csv 的“1.1 签订”、“1.1 等级”列补登（“教务处”）")
      ])
  }

  @Test("looks at the last round only")
  func lastRound() {
    PendingTests.open.with("~/2-final/evidence.csv", "单位,指标,事项,内容\n全部,1.1,签订,是\n").expect([])
    PendingTests.open.evidence("单位,指标,事项,内容\n全部,1.1,签订,是\n")
      .with("~/2-final/evidence.csv", "单位,指标,事项,审核\njwc,1.1,签订,退回\n")
      .expect([PendingTests.pending("1.1 “责任书”", 1, "缺少“签订”的登记，请在 2-final/checklist.csv 的“1.1 签订”列补登（“教务处”）")])
  }

  @Test("names the round that is being filled in, with the columns that its checklist lacks")
  func places() {
    let lacking = "缺少“签订”的登记，请在 1-preliminary/checklist.csv 的“1.1 签订”列补登（表里没有“1.1 签订”列，请先加上）"
    PendingTests.open.with("~/1-preliminary/checklist.csv", "单位,1.1 等级\njwc,甲\n")
      .expect([PendingTests.pending("1.1 “责任书”", 2, "\(lacking)（“信息工程学院”、“教务处”）")])
    // Nothing is entered anywhere.
    let rows = PendingTests.open.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\n").lines
    #expect(rows.count == 2 && rows.allSatisfy { $0.contains("请在 1-preliminary/") })
  }

  @Test("is content with a mark, or with what does not apply")
  func decided() {
    PendingTests.open.with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,1.1,40,已核\nxxgc,1.1,不适用,无\n").expect([])
  }

  @Test("refuses approval while something is undecided")
  func published() {
    let approved = PendingTests.open.with(
      "~/assessment.yaml", Fixture.good["~/assessment.yaml"] + "approval:\n  by: 领导小组\n  date: 2025-01-08\n")
    approved.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n").expect([
      PendingTests.pending("1.1 “责任书”", 1, "\(PendingTests.unsigned)（“教务处”）"),
      "~/assessment.yaml:11:3: error[pending-published]: 结果已写明审定，但“教务处”还有待核定的指标；请先核定，或删去 approval",
    ])
    approved.evidence("单位,指标,事项,内容\n全部,1.1,签订,是\n").expect([])
  }

  @Test("names five units and counts the others")
  func manyUnits() {
    let rows = (1...7).map { "u\($0),单位\($0),教学单位,,,1\n" }.joined()
    let marks = (1...7).map { "u\($0),5.2,1,\n" }.joined()
    let lines = PendingTests.open
      .with("~/units.csv", "单位编号,单位名称,类别,别名,状态,在职人数\n" + rows)
      .with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\n" + marks)
      .with("~/assessment.yaml", Fixture.good["~/assessment.yaml"] + "approval: {by: 领导小组, date: 2025-01-08}\n").lines
    let named = "“单位1”、“单位2”、“单位3”、“单位4”、“单位5”等 7 个单位"
    #expect(lines.count == 2)
    #expect(lines.first == PendingTests.pending("1.1 “责任书”", 7, "\(PendingTests.unsigned)（\(named)）"))
    #expect(
      lines.last
        == "~/assessment.yaml:10:11: error[pending-published]: 结果已写明审定，但“单位1”、“单位2”、“单位3”、“单位4”、“单位5”等 7 个单位还有待核定的指标；请先核定，或删去 approval"
    )
  }

  @Test("says of what nobody has registered how to say that there was none")
  func unknownEvents() {
    let fixture = Fixture.good.editing("rubrics/2024.yaml", "缺席: {kind: event}", "缺席: {kind: event, absent: unknown}")
    let cause =
      "没有“缺席”的登记，也没有写明“无”，开过会的请在 1-preliminary/meetings.csv 登记会议；缺席不经会议登记的，请在 1-preliminary/evidence.csv 补登“5.1 缺席”；确实没有的，内容填“无”登记一行"
    fixture.expect([PendingTests.pending("5.1 “漏洞处置”", 2, "\(cause)（“信息工程学院”、“教务处”）")])
    fixture.with("~/1-preliminary/meetings.csv", "日期,会议,指标,事项,应到,实到\n2024-5-1,例会,5.1,缺席,jwc,jwc\n")
      .expect([PendingTests.pending("5.1 “漏洞处置”", 1, "\(cause)（“信息工程学院”）")])
    fixture.evidence("单位,指标,事项,内容\n全部,5.1,缺席,无\n").expect([])
  }

  @Test("says of a whole that is 0 that it divides nothing, and what to do")
  func zeroWhole() {
    let fixture = Fixture.good.editing(
      "rubrics/2024.yaml", "人数: {kind: number, cap: 50, absent: 100}",
      "人数: {kind: number}\n          应到: {kind: number}"
    )
    .editing(
      "rubrics/2024.yaml", "{deduct: 10, below: 人数, least: 0.5, per: 在职人数}", "{award: 10, ratio: {part: 人数, whole: 应到}}"
    )
    let zero = "“应到”为 0，算不出比例；没有这项工作的请在“评分”表（scores.csv）中评为“不适用”并写明理由，填错的请改正"
    let checklist = "~/1-preliminary/checklist.csv"
    fixture.with(checklist, "单位,1.2 人数,1.2 应到\njwc,0,0\nxxgc,3,4\n")
      .expect([PendingTests.pending("1.2 “培训”", 1, "\(zero)（“教务处”）")])
    fixture.with(checklist, "单位,1.2 人数,1.2 应到\njwc,,0\nxxgc,0,\n").expect([
      PendingTests.pending(
        "1.2 “培训”", 2,
        "缺少“应到”的登记，请在 1-preliminary/checklist.csv 的“1.2 应到”列补登（“信息工程学院”）；"
          + "缺少“人数”的登记，请在 1-preliminary/checklist.csv 的“1.2 人数”列补登，\(zero)（“教务处”）")
    ])
    fixture.with(checklist, "单位,1.2 人数,1.2 应到\njwc,0,0\nxxgc,3,4\n")
      .with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,1.2,不适用,不涉及\n").expect([])
  }
}
