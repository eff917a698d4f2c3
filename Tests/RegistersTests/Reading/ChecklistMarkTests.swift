import ContentTestSupport
import Testing

/// Counts and judged items' marks in checklists.
@Suite struct ChecklistMarkTests {
  private static let path = "~/1-preliminary/checklist.csv"

  private func expect(
    _ text: String, _ expected: [String], scores: String = "单位,指标,得分,理由\n",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Fixture.good.with("~/1-preliminary/scores.csv", scores).with(ChecklistMarkTests.path, text)
      .expect(expected, sourceLocation: sourceLocation)
  }

  @Test("takes the marks of judged items from their column, and not-applicable ones with a reason")
  func marks() throws {
    let fixture = Fixture.good.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\n")
      .with(ChecklistMarkTests.path, "单位,5.2 得分,5.2 理由\nxxgc,8.5,\n教务处,不适用,没有这项工作\n")
    fixture.expect([])
    #expect(try fixture.earned("5.2") == ["xxgc": "8.5", "jwc": "10"])
  }

  @Test("takes a later round's mark for an earlier one's, and an empty cell for nothing at all")
  func rounds() throws {
    let fixture = Fixture.good.with("~/2-final/checklist.csv", "单位,5.2 得分,5.2 理由\nxxgc,,\njwc,7,再议\n")
    fixture.expect([])
    #expect(try fixture.earned("5.2") == ["xxgc": "10", "jwc": "7"])
  }

  @Test("finds marks that are none, too many points, or given twice")
  func faults() {
    expect(
      "单位,5.2 得分\nxxgc,好\njwc,10.5\n",
      [
        "~/1-preliminary/checklist.csv:2:2: error[bad-number]: “好”不是有效得分，应是最多两位小数的数字、“不适用”，或留空撤回此前的评分",
        "~/1-preliminary/checklist.csv:3:2: error[score-out-of-range]: 得分“10.5”超出指标“5.2”的范围，应在 0 到 10 之间",
      ])
    expect(
      "单位,5.2 得分\nxxgc,8\njwc,不适用\njwc,9\n",
      [
        "~/1-preliminary/checklist.csv:4:1: error[duplicate-row]: “教务处”在核对表中已有一行（1-preliminary/checklist.csv 第 3 行），一个单位只能有一行，请合并",
        "~/1-preliminary/checklist.csv:3:1: error[score-without-reason]: “不适用”应写明理由",
        "~/1-preliminary/scores.csv:2:3: error[duplicate-score]: 单位“信息工程学院”的指标“5.2”在本轮已有一行评分，请只保留一行",
      ].sorted(), scores: "单位,指标,得分,理由\nxxgc,5.2,10,\n")
  }

  @Test("finds a mark's column on an item that is computed, and columns without their counterpart")
  func columns() {
    expect(
      "单位,1.1 得分,5.2 理由,1.2 人数 数量,5.2 得分 数量\nxxgc,1,x,2,3\n",
      [
        "~/1-preliminary/checklist.csv:1:2: error[unknown-item]: “1.1 得分”列不会被读取：指标“1.1”按登记核算，核对表中不能打分；确需改判的请写在“评分”表（scores.csv）中并说明理由",
        "~/1-preliminary/checklist.csv:1:3: warning[csv-unknown-column]: “5.2 理由”列没有与它配套的列，内容不会被读取；“数量”要有同名的事项列，“理由”要有“得分”列",
        "~/1-preliminary/checklist.csv:1:4: warning[csv-unknown-column]: “1.2 人数 数量”列没有与它配套的列，内容不会被读取；“数量”要有同名的事项列，“理由”要有“得分”列",
        "~/1-preliminary/checklist.csv:1:5: error[unknown-fact]: 指标“5.2”没有事项“得分 数量”，该指标没有可以这样登记的事项",
      ], scores: "单位,指标,得分\nxxgc,5.2,1\njwc,5.2,1\n")
    expect(
      "单位,5.2 得分,5.2　得分\nxxgc,1,\n",
      ["~/1-preliminary/checklist.csv:1:1: error[csv-header]: 表头中“5.2　得分”列出现了两次，请只保留一列"],
      scores: "单位,指标,得分\nxxgc,5.2,1\njwc,5.2,1\n")
  }

  @Test("multiplies a number by its count, once where the count is empty", arguments: [("", "10"), ("5", "20")])
  func counts(count: String, earned: String) throws {
    // 在职人数 is 100 and 20 per unit, half of it is needed: 10 × 5 is enough, 10 is not.
    let fixture = Fixture.good.with(ChecklistMarkTests.path, "单位,1.2 人数,1.2 人数 数量\nxxgc,10,\(count)\n")
    fixture.expect([])
    #expect(try fixture.earned("1.2") == ["xxgc": earned, "jwc": "20"])
  }

  @Test("finds counts that are none, and counts of nothing")
  func badCounts() {
    expect(
      "单位,1.2 人数,1.2 人数 数量\nxxgc,10,两人\njwc,,5\n",
      [
        "~/1-preliminary/checklist.csv:2:3: error[bad-number]: “两人”不是有效数量，应是 0、1、2 这样的整数",
        "~/1-preliminary/checklist.csv:3:2: error[missing-value]: “1.2 人数”不能为空，请填写",
      ], scores: "单位,指标,得分\nxxgc,5.2,1\njwc,5.2,1\n")
  }
}
