import ContentTestSupport
import Testing

/// Marks beside what the rules come to: score-without-reason, score-on-computed and stale-mark.
@Suite struct MarkFindingsTests {
  private static let path = "~/2-final/scores.csv"

  /// What is found in the last round's scores, each from its line on.
  private func expect(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    Fixture.good.with(MarkFindingsTests.path, text)
      .expect(expected.map { "\(MarkFindingsTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("asks for the reason of a mark that differs from the computed score")
  func overrides() {
    let message = "评分与按规则算出的 30 分不同，属于改判，应写明理由"
    expect("单位,指标,得分,理由\njwc,5.1,29,\nxxgc,5.1,29,申诉成立\n", ["2:4: error[score-without-reason]: \(message)"])
    // Without the column the finding stands at the row.
    expect("指标,得分,单位\n5.1,29.99,jwc\n", ["2:1: error[score-without-reason]: \(message)"])
  }

  @Test("asks for the reason of a mark on an item that the rules leave undecided")
  func undecided() {
    Fixture.good.editing("rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno}")
      .evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n")
      .with(MarkFindingsTests.path, "单位,指标,得分,理由\njwc,1.1,40,\n")
      .expect(["~/2-final/scores.csv:2:4: error[score-without-reason]: 评分时此项尚无法按规则算出，属于改判，应写明理由"])
    Fixture.good.editing("rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno}")
      .evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n")
      .with(MarkFindingsTests.path, "单位,指标,得分,理由\njwc,1.1,40,已核\n")
      .expect([])
  }

  @Test("notes a mark that equals the computed score")
  func equalMarks() {
    let fixture = Fixture.good.evidence("单位,指标,事项,开始\njwc,5.1,缺席,2024-5-1\n")
    fixture.with(MarkFindingsTests.path, "单位,指标,得分,理由\njwc,5.1,29,\nxxgc,5.1,30.00,说明\n").expect([
      "~/2-final/scores.csv:2:3: note[score-on-computed]: 评分与按规则算出的 29 分相同，不作改判",
      "~/2-final/scores.csv:3:3: note[score-on-computed]: 评分与按规则算出的 30 分相同，不作改判",
    ])
  }

  @Test("compares a mark with the score at its own round, and warns when that moves later")
  func staleMarks() {
    let marks = "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9.5,\njwc,5.1,29,\nxxgc,5.1,20,改判\n"
    Fixture.good.evidence("单位,指标,事项,开始\njwc,5.1,缺席,2024-5-1\n")
      .with("~/1-preliminary/scores.csv", marks)
      .with("~/2-final/evidence.csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-2\nxxgc,5.1,缺席,2024-5-2\n")
      .expect([
        "~/1-preliminary/scores.csv:4:3: note[score-on-computed]: 评分与按规则算出的 29 分相同，不作改判",
        "~/1-preliminary/scores.csv:4:3: warning[stale-mark]: 评分之后，按规则算出的结果在终评已由29 分变为28 分，请确认评分是否仍然成立",
        "~/1-preliminary/scores.csv:5:3: warning[stale-mark]: 评分之后，按规则算出的结果在终评已由30 分变为29 分，请确认评分是否仍然成立",
      ])
  }

  @Test("does not call a mark stale that the later round gives again or withdraws")
  func renewedMarks() {
    let first = "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9.5,\njwc,5.1,20,改判\nxxgc,5.1,20,改判\n"
    Fixture.good.with("~/1-preliminary/scores.csv", first)
      .with("~/2-final/scores.csv", "单位,指标,得分,理由\njwc,5.1,20,维持\nxxgc,5.1,,\n")
      .with("~/2-final/evidence.csv", "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-2\nxxgc,5.1,缺席,2024-5-2\n")
      .expect([])
  }

  @Test("warns when an undecided item has since been decided, and the other way round")
  func decidedLater() {
    let open = Fixture.good.editing("rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno}")
    open.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9.5,\njwc,1.1,40,暂定\n")
      .evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n")
      .with("~/2-final/checklist.csv", "单位,1.1 签订\njwc,否\n")
      .expect([
        "~/1-preliminary/scores.csv:4:3: warning[stale-mark]: 评分之后，按规则算出的结果在终评已由待核定变为0 分，请确认评分是否仍然成立"
      ])
    open.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\njwc,5.2,9.5,\njwc,1.1,0,\n")
      .evidence("单位,指标,事项,内容\n全部,1.1,签订,是\njwc,1.1,签订,否\n")
      .with("~/2-final/evidence.csv", "单位,指标,事项,审核\njwc,1.1,签订,退回\n")
      .expect([
        "~/1-preliminary/scores.csv:4:3: note[score-on-computed]: 评分与按规则算出的 0 分相同，不作改判",
        "~/1-preliminary/scores.csv:4:3: warning[stale-mark]: 评分之后，按规则算出的结果在终评已由0 分变为待核定，请确认评分是否仍然成立",
      ])
  }
}
