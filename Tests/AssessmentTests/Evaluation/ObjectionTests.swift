import ContentTestSupport
import Testing

/// accepted-without-change: objections that were accepted and of which nothing came.
@Suite struct ObjectionTests {
  @Test("warns of an accepted objection that changes nothing")
  func acceptedWithoutChange() {
    let text = "单位,指标,处理\njwc,5.1,采纳\nxxgc,5.2,部分采纳\nxxgc,5.1,不采纳\njwc,1.1,\nxxgc,,accepted\n"
    Fixture.good.with("~/2-final/feedback.csv", text).expect([
      "~/2-final/feedback.csv:2:3: warning[accepted-without-change]: 已采纳“教务处”的意见，但本轮没有指标“5.1”的新登记或评分，结果不会改变",
      "~/2-final/feedback.csv:3:3: warning[accepted-without-change]: 已部分采纳“信息工程学院”的意见，但本轮没有指标“5.2”的新登记或评分，结果不会改变",
      "~/2-final/feedback.csv:6:3: warning[accepted-without-change]: 已采纳“信息工程学院”的意见，但本轮没有任何指标的新登记或评分，结果不会改变",
    ])
  }

  @Test(
    "is content with any row of that round's scores or evidence that changes points",
    arguments: [
      ("~/2-final/evidence.csv", "单位,指标,事项,内容\n教务处,1.1,签订,否\n"),
      ("~/2-final/evidence/x.csv", "单位,指标,事项,内容\n全部,1.1,等级,乙\n"),
      ("~/2-final/evidence.csv", "单位,指标,事项,内容\n类别:党政管理部门,1.1,签订,否\n"),
      ("~/2-final/checklist.csv", "单位,1.1 签订\njwc,否\n"),
      ("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,1.1,35,复核\n"),
    ])
  func acceptedWithChange(path: String, text: String) {
    Fixture.good.with("~/2-final/feedback.csv", "单位,指标,处理\njwc,1.1,采纳\n").with(path, text).expect([])
    Fixture.good.with("~/2-final/feedback.csv", "单位,处理\njwc,partly\n").with(path, text).expect([])
    // A row of the other round does not count.
    Fixture.good.with("~/1-preliminary/feedback.csv", "单位,指标,处理\njwc,1.1,采纳\n").with(path, text).expect([
      "~/1-preliminary/feedback.csv:2:3: warning[accepted-without-change]: 已采纳“教务处”的意见，但本轮没有指标“1.1”的新登记或评分，结果不会改变"
    ])
  }

  @Test(
    "warns of an accepted objection whose rows change no points",
    arguments: [
      ("~/2-final/evidence.csv", "单位,指标,事项,内容\n教务处,1.1,签订,是\n"),
      ("~/2-final/evidence.csv", "单位,指标,事项,内容\n全部,1.1,等级,甲\n"),
      ("~/2-final/checklist.csv", "单位,1.1 签订\njwc,是\n"),
      ("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,1.1,,\n"),
    ])
  func acceptedWithoutEffect(path: String, text: String) {
    Fixture.good.with("~/2-final/feedback.csv", "单位,指标,处理\njwc,1.1,采纳\n教务处,,部分采纳\n").with(path, text).expect([
      "~/2-final/feedback.csv:2:3: warning[accepted-without-change]: 已采纳“教务处”的意见，本轮也有指标“1.1”的新登记或评分，但得分没有变（仍是 40 分）；请核对更正的那一行，意见不涉及分数的可以不改",
      "~/2-final/feedback.csv:3:3: warning[accepted-without-change]: 已部分采纳“教务处”的意见，本轮也有新登记或评分，但各项得分没有变；请核对更正的那一行，意见不涉及分数的可以不改",
    ])
  }

  @Test("asks what the rows change, not what time does")
  func acceptedWhileTimePasses() {
    // The three working days end between the rounds: late in the last round with or without its row.
    let fixture = Fixture.good.evidence("单位,指标,事项,编号,开始\njwc,5.1,漏洞,A,2024-12-19\n")
      .with("~/2-final/feedback.csv", "单位,指标,处理\njwc,5.1,采纳\n")
    fixture.with("~/2-final/evidence.csv", "单位,指标,事项,编号,开始,备注\njwc,5.1,漏洞,A,2024-12-19,说明\n").expect([
      "~/2-final/feedback.csv:2:3: warning[accepted-without-change]: 已采纳“教务处”的意见，本轮也有指标“5.1”的新登记或评分，但得分没有变（仍是 23 分）；请核对更正的那一行，意见不涉及分数的可以不改"
    ])
    fixture.with("~/2-final/evidence.csv", "单位,指标,事项,编号,开始,完成\njwc,5.1,漏洞,A,2024-12-19,2024-12-20\n").expect([])
  }
}
