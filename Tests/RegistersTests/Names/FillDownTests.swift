import ContentTestSupport
import Testing

/// Blank 单位 and 指标 cells take the value above, in evidence and scores (formats §2).
@Suite struct FillDownTests {
  private static let unit = "note[csv-filled-down]: 空白的“单位”沿用了上一行的值"
  private static let item = "note[csv-filled-down]: 空白的“指标”沿用了上一行的值"
  private static let both = "note[csv-filled-down]: 空白的“单位”和“指标”沿用了上一行的值"
  private static let noUnit = "error[unknown-unit]: 单位为空，上方也没有可以沿用的单位，请填写单位"
  private static let noItem = "error[missing-value]: “指标”不能为空，请填写"

  @Test(
    "fills each column by itself, with one note for each run",
    arguments: [
      ("jwc,5.1,缺席,2024-1-1\n,,缺席,2024-1-2\n,,缺席,2024-1-3\n", ["3:1: \(both)"]),
      (
        "jwc,5.1,缺席,2024-1-1\n,5.1,缺席,2024-1-2\nxxgc,5.1,缺席,2024-1-3\n,5.1,漏洞,2024-1-4\n",
        ["3:1: \(unit)", "5:1: \(unit)"]
      ),
      ("jwc,5.1,缺席,2024-1-1\nxxgc,,缺席,2024-1-2\n", ["3:1: \(item)"]),
      ("jwc,5.1,缺席,2024-1-1\n, \n\n,　,缺席,2024-1-2\n", ["5:1: \(both)"]),
      // A blank row does not end a run, so there is one note.
      ("jwc,5.1,缺席,2024-1-1\n,,缺席,2024-1-2\n,,,\n,,缺席,2024-1-3\n", ["3:1: \(both)"]),
      (
        "jwc,5.1,缺席,2024-1-1\n小计,,,\n,5.1,缺席,2024-1-2\n",
        ["3:1: note[csv-summary-row]: “小计”行，已跳过", "4:1: \(noUnit)"]
      ),
      (
        "jwc,5.1,缺席,2024-1-1\n合计,,,\nxxgc,,缺席,2024-1-2\n",
        ["3:1: note[csv-summary-row]: “合计”行，已跳过", "4:2: \(noItem)"]
      ),
      (",5.1,缺席,2024-1-1\n,5.1,缺席,2024-1-2\n", ["2:1: \(noUnit)", "3:1: \(noUnit)"]),
      (
        "jwc,,缺席,2024-1-1\njwc,,缺席,x\n",
        [
          "2:2: \(noItem)", "3:2: \(noItem)", "3:4: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
        ]
      ),
      // What cannot be used is carried down in silence.
      (
        "基建办,5.1,缺席,2024-1-1\n,,缺席,2024-1-2\n",
        [
          "2:1: error[unknown-unit]: units.csv 中没有单位“基建办”，请核对名称，或在 units.csv 中加为别名（此文件另有 1 处同样）", "3:1: \(both)",
        ]
      ),
      // A row that cannot be used still passes on its unit and item.
      (
        "jwc,5.1,缺席,2024-1-1,x\n,,缺席,2024-1-2\n",
        [
          "2:5: error[csv-columns]: “x”超出了表头的 4 列；含有逗号的内容应加双引号，多余的单元格请删除", "3:1: \(both)",
        ]
      ),
    ])
  func evidence(rows: String, expected: [String]) {
    Fixture.good.evidence("单位,指标,事项,开始\n" + rows).expectEvidence(expected)
  }

  @Test("fills bulk words down too")
  func bulkWords() {
    Fixture.good.evidence("单位,指标,事项,内容,开始\n全部,1.1,签订,是,\n,,等级,乙,\n,5.1,缺席,,2024-1-1\n").expectEvidence([
      "3:1: \(FillDownTests.both)",
      "4:1: error[bulk-row]: “全部”不能用在这里，此处应填一个单位；按全部或类别登记的，只能是登记表（evidence.csv）里的是否、选项和日期类事项，和内容为“无”（没有发生）的一行",
    ])
  }

  @Test("fills scores down")
  func scores() {
    Fixture.good.with("~/2-final/scores.csv", "单位,指标,得分\njwc,5.2,8\nxxgc,,9\n,5.2,7\n").expect([
      "~/2-final/scores.csv:3:1: \(FillDownTests.item)",
      "~/2-final/scores.csv:4:3: error[duplicate-score]: 单位“信息工程学院”的指标“5.2”在本轮已有一行评分，请只保留一行",
    ])
  }

  @Test("starts anew in every file")
  func files() {
    Fixture.good.evidence("单位,指标,事项,开始\njwc,5.1,缺席,2024-1-1\n")
      .with("~/1-preliminary/evidence/a.csv", "单位,指标,事项,开始\n,5.1,缺席,2024-1-2\n")
      .expect(["~/1-preliminary/evidence/a.csv:2:1: \(FillDownTests.noUnit)"])
  }

  @Test("fills the values of the row above")
  func values() throws {
    let fixture = Fixture.good.evidence("单位,指标,事项,开始\njwc,5.1,缺席,2024-1-1\n,,缺席,2024-1-2\nxxgc,,缺席,2024-1-3\n")
    #expect(try fixture.earned("5.1") == ["xxgc": "29", "jwc": "28"])
  }
}
