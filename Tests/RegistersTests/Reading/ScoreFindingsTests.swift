import ContentTestSupport
import Testing

/// Rows of marks: score-out-of-range, duplicate-score, score-without-reason and bulk-row.
@Suite struct ScoreFindingsTests {
  private static let path = "~/2-final/scores.csv"
  private static let score = "不是有效得分，应是最多两位小数的数字、“不适用”，或留空撤回此前的评分"

  /// What is found in the last round's scores, each from its line on.
  private func expect(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    Fixture.good.with(ScoreFindingsTests.path, text)
      .expect(expected.map { "\(ScoreFindingsTests.path):\($0)" }, sourceLocation: sourceLocation)
  }

  @Test(
    "finds scores that are none, or more than the item is worth",
    arguments: [
      ("10.01", "error[score-out-of-range]: 得分“10.01”超出指标“5.2”的范围，应在 0 到 10 之间"),
      ("100", "error[score-out-of-range]: 得分“100”超出指标“5.2”的范围，应在 0 到 10 之间"), ("-1", "error[bad-number]: “-1”\(score)"),
      ("9.555", "error[bad-number]: “9.555”\(score)"), ("八", "error[bad-number]: “八”\(score)"),
      ("NA", "error[bad-number]: “NA”\(score)"),
    ])
  func badScores(score: String, expected: String) {
    expect("单位,指标,得分\njwc,5.2,\(score)\n", ["2:3: \(expected)"])
  }

  @Test("takes every score from 0 to the item's points", arguments: ["0", "10", "10.00", "９．５", "0.01", ""])
  func goodScores(score: String) {
    let pending =
      "~/assessment.yaml:1:1: warning[pending-item]: 指标 5.2 “总体评价”有 1 个单位待核定：尚未评分，请在 2-final/checklist.csv 的“5.2 得分”列或 2-final/scores.csv 中填写得分（“教务处”）"
    Fixture.good.with(ScoreFindingsTests.path, "单位,指标,得分\njwc,5.2,\(score)\n").expect(score.isEmpty ? [pending] : [])
  }

  @Test("finds a unit and item twice in a round, and every other fault of the row")
  func duplicates() {
    expect(
      "指标,得分,单位,日期\n5.2,8,jwc,\n5.2,20,教务处,x\n5.2,8,信工,\n5.2,,信工,\n",
      [
        "3:2: error[score-out-of-range]: 得分“20”超出指标“5.2”的范围，应在 0 到 10 之间",
        "3:2: error[duplicate-score]: 单位“教务处”的指标“5.2”在本轮已有一行评分，请只保留一行",
        "3:4: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
        "5:2: error[duplicate-score]: 单位“信息工程学院”的指标“5.2”在本轮已有一行评分，请只保留一行",
      ])
  }

  @Test(
    "asks for the reason why an item does not apply",
    arguments: ["不适用", "N/A", "n/a", "Ｎ／Ａ"])
  func notApplicable(word: String) {
    expect(
      "单位,指标,得分,理由\njwc,5.2,\(word),\njwc,5.1,\(word), \nxxgc,5.2,\(word),无此业务\n",
      [
        "2:4: error[score-without-reason]: “不适用”应写明理由", "3:4: error[score-without-reason]: “不适用”应写明理由",
      ])
    expect("得分,单位,指标\n\(word),jwc,5.2\n", ["2:1: error[score-without-reason]: “不适用”应写明理由"])
  }

  @Test("takes 全部 and 类别 with 不适用 or an empty 得分, read before the units' own rows")
  func bulkMarks() throws {
    let fixture = Fixture.good.editing("rubrics/2024.yaml", "total: 100\n", "total: 100\nnotApplicable: zero\n")
    let head = "单位,指标,得分,理由\n"
    let path = "~/1-preliminary/scores.csv"
    let judge = "xxgc,5.2,10,\njwc,5.2,9.5,\n"
    let cases: [(first: String, second: String, xxgc: String, jwc: String)] = [
      ("全部,5.1,不适用,甲\n", "", "0", "0"), ("jwc,5.1,7,改判\n全部,5.1,N/A,甲\n", "", "0", "7"),
      ("类别：教学单位,5.1,不适用,甲\n", "", "0", "30"), ("类别:教学单位,5.1,,\n全部,5.1,不适用,甲\n", "", "30", "0"),
      ("全部,5.1,不适用,甲\njwc,5.1,,\n", "", "0", "30"), ("全部,5.1,不适用,甲\n", "全部,5.1,,\n", "30", "30"),
      // What was replaced or withdrawn does not come back.
      ("全部,5.1,不适用,甲\njwc,5.1,7,改判\n", "jwc,5.1,,\n", "0", "30"), ("jwc,5.1,7,改判\n", "全部,5.1,,\n", "30", "30"),
      ("全部,5.1,不适用,甲\n", "jwc,5.1,7,改判\n", "0", "7"),
    ]
    for (first, second, xxgc, jwc) in cases {
      let marked = fixture.with(path, head + judge + first).with(ScoreFindingsTests.path, head + second)
      marked.expect([])
      #expect(try marked.earned("5.1") == ["xxgc": xxgc, "jwc": jwc], "\(first)\(second)")
    }
    let checklist = fixture.with(path, head + "全部,5.2,不适用,甲\n")
      .with("~/1-preliminary/checklist.csv", "单位,5.2 得分\njwc,3\nxxgc,\n")
    checklist.expect([])
    #expect(try checklist.earned("5.2") == ["xxgc": "0", "jwc": "3"])
  }

  @Test("refuses other marks for many units, and says once what one row lacks")
  func bulkMarkFaults() {
    let message = "只能与得分“不适用”或空的得分同用；给分请一个单位一行"
    expect(
      "单位,指标,得分,理由\n全部,5.1,30,\n类别:教学单位,5.1,30,甲\n全部,5.2,不适用,\n 全 部,5.2,,\n类别:教学单位,5.2,,\n类别:科研机构,5.1,,\n全部,,x,\n",
      [
        "2:1: error[bulk-row]: “全部”\(message)", "3:1: error[bulk-row]: “类别:教学单位”\(message)",
        "4:4: error[score-without-reason]: “不适用”应写明理由",
        "5:3: error[duplicate-score]: “全 部”的指标“5.2”在本轮已有一行评分，请只保留一行",
        "7:1: error[unknown-unit]: units.csv 中没有类别为“科研机构”的单位，请核对类别",
        "8:1: note[csv-filled-down]: 空白的“指标”沿用了上一行的值", "8:3: error[bad-number]: “x”\(ScoreFindingsTests.score)",
        "8:3: error[duplicate-score]: “全部”的指标“5.1”在本轮已有一行评分，请只保留一行",
      ])
  }
}
