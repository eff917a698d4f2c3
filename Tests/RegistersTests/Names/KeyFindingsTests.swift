import ContentTestSupport
import Testing

/// Cells that name nothing, or what may not stand there: unknown-unit, unknown-item, unknown-fact, bulk-row.
@Suite struct KeyFindingsTests {
  private static let bulk = "不能用在这里，此处应填一个单位；按全部或类别登记的，只能是登记表（evidence.csv）里的是否、选项和日期类事项，和内容为“无”（没有发生）的一行"

  @Test(
    "finds unknown units, items and facts in evidence, and looks at their rows no further",
    arguments: [
      (
        "单位,指标,事项,开始\n教物处,5.1,缺席,x\n",
        ["2:1: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名"]
      ),
      (
        "单位,指标,事项,开始\n基建办,5.1,缺席,x\n",
        ["2:1: error[unknown-unit]: units.csv 中没有单位“基建办”，请核对名称，或在 units.csv 中加为别名"]
      ),
      ("单位,指标,事项,开始\n,5.1,缺席,x\n", ["2:1: error[unknown-unit]: 单位为空，上方也没有可以沿用的单位，请填写单位"]),
      (
        "单位,指标,事项,内容\n类别:科研机构,1.1,签订,x\n",
        ["2:1: error[unknown-unit]: units.csv 中没有类别为“科研机构”的单位，请核对类别"]
      ),
      ("单位,指标,事项,开始\njwc,5.11,缺席,x\n", ["2:2: error[unknown-item]: 评分细则中没有指标“5.11”，是不是“5.1”？"]),
      ("单位,指标,事项,开始\njwc,漏洞,缺席,x\n", ["2:2: error[unknown-item]: 评分细则中没有指标“漏洞”，是不是“漏洞处置”？"]),
      ("单位,指标,事项,开始\njwc,5.1,缺习,x\n", ["2:3: error[unknown-fact]: 指标“5.1”没有事项“缺习”，可用的事项有 漏洞、通报、缺席"]),
      (
        "单位,指标,事项,开始\njwc,5.1,签订,x\n",
        ["2:3: error[unknown-fact]: 指标“5.1”没有事项“签订”，可用的事项有 漏洞、通报、缺席"]
      ),
      ("单位,指标,事项\njwc,5.2,得分\n", ["2:3: error[unknown-fact]: 指标“5.2”没有事项“得分”，该指标没有可以这样登记的事项"]),
      (
        "单位,指标,事项\n基建办,9.9,得分\n",
        [
          "2:1: error[unknown-unit]: units.csv 中没有单位“基建办”，请核对名称，或在 units.csv 中加为别名",
          "2:2: error[unknown-item]: 评分细则中没有指标“9.9”，请核对指标编号",
        ]
      ),
    ])
  func evidence(text: String, expected: [String]) {
    Fixture.good.evidence(text).expectEvidence(expected)
  }

  @Test("knows units by id, name and alias, inner spaces ignored")
  func names() {
    Fixture.good.evidence(
      "单位,指标,事项,开始\nxxgc,5.1,缺席,2024-1-1\n信息工程学院,5.1,缺席,2024-1-2\n 信 工 ,5.1,缺席,2024-1-3\nｘｘｇｃ,5.1,缺席,2024-1-4\n图书馆,5.1,缺席,2024-1-5\n"
    ).expect([])
  }

  @Test("knows bulk words of yesno, choice and date facts")
  func bulkWords() {
    Fixture.good.evidence(
      "单位,指标,事项,内容\n全部,1.1,签订,是\n类别:教学单位,1.1,等级,乙\n类别：党政 管理部门,1.1,报送,2024-3-1\n 全 部 ,1.1,签订,否\n"
    ).expect([])
  }

  @Test("refuses bulk words for event and number facts, which say nothing of one unit")
  func bulkEvents() {
    Fixture.good.evidence(
      "单位,指标,事项,内容,开始\n全部,5.1,缺席,,2024-1-1\n类别:教学单位,1.2,人数,5,\n类别:教学单位,5.1,缺席,,x\n"
    ).expectEvidence([
      "2:1: error[bulk-row]: “全部”\(KeyFindingsTests.bulk)", "3:1: error[bulk-row]: “类别:教学单位”\(KeyFindingsTests.bulk)",
      "4:1: error[bulk-row]: “类别:教学单位”\(KeyFindingsTests.bulk)",
      "4:5: error[bad-date]: “x”不是有效日期，应写成 2024-05-28 这样的年月日",
    ])
  }

  @Test(
    "refuses bulk words where only a unit may stand",
    arguments: [
      ("~/2-final/checklist.csv", "单位,1.1 签订\n全部,是\n"),
      ("~/2-final/vetoes.csv", "单位,日期,事由,问责文件\n全部,2024-5-1,a,b\n"),
      ("~/roster.csv", "单位,角色,姓名\n全部,负责人,某\n"), ("~/2-final/feedback/jwc.csv", "单位,意见\n全部,x\n"),
      ("~/selfcheck/jwc.csv", "单位,指标,事项,内容\n全部,1.1,签订,是\n"),
    ])
  func bulkElsewhere(path: String, text: String) {
    Fixture.good.with(path, text).expect(["\(path):2:1: error[bulk-row]: “全部”\(KeyFindingsTests.bulk)"])
    Fixture.good.with(path, text.replacing("全部", with: "类别:教学单位")).expect([
      "\(path):2:1: error[bulk-row]: “类别:教学单位”\(KeyFindingsTests.bulk)"
    ])
  }

  @Test(
    "finds unknown units in every other register",
    arguments: [
      ("~/2-final/scores.csv", "单位,指标,得分,日期\n教物处,5.2,x,y\n"), ("~/2-final/checklist.csv", "单位,1.1 签订\n教物处,x\n"),
      ("~/2-final/vetoes.csv", "单位,日期,事由,问责文件\n教物处,x,,\n"), ("~/2-final/feedback.csv", "单位,确认\n教物处,x\n"),
      ("~/roster.csv", "单位,角色,姓名\n教物处,,\n"), ("~/2-final/feedback/jwc.csv", "单位,确认\n教物处,x\n"),
      ("~/selfcheck/jwc.csv", "单位,指标,事项,内容\n教物处,1.1,签订,x\n"),
    ])
  func unitsElsewhere(path: String, text: String) {
    Fixture.good.with(path, text).expect([
      "\(path):2:1: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名"
    ])
  }

  @Test(
    "finds an empty unit cell in every register that does not fill down",
    arguments: [
      ("~/2-final/checklist.csv", "单位,1.1 签订\n,是\n"), ("~/2-final/vetoes.csv", "单位,日期,事由,问责文件\n,2024-5-1,a,b\n"),
      ("~/2-final/feedback.csv", "单位,确认\n,是\n"), ("~/roster.csv", "单位,角色,姓名\n,a,b\n"),
      ("~/2-final/feedback/jwc.csv", "单位,确认\n,是\n"), ("~/selfcheck/jwc.csv", "单位,指标,事项,内容\n,1.1,签订,是\n"),
    ])
  func emptyUnits(path: String, text: String) {
    Fixture.good.with(path, text).expect(["\(path):2:1: error[missing-value]: “单位”不能为空，请填写"])
  }

  @Test(
    "finds unknown items elsewhere",
    arguments: [
      ("~/2-final/scores.csv", "单位,指标,得分,日期\njwc,5.20,1,\n"), ("~/2-final/feedback.csv", "单位,指标,意见\njwc,5.20,a\n"),
      ("~/2-final/feedback/jwc.csv", "单位,指标,意见\njwc,5.20,a\n"), ("~/selfcheck/jwc.csv", "单位,指标,事项,内容\njwc,5.20,x,y\n"),
    ])
  func itemsElsewhere(path: String, text: String) {
    Fixture.good.with(path, text).expect(["\(path):2:2: error[unknown-item]: 评分细则中没有指标“5.20”，是不是“5.2”？"])
  }

  @Test("finds rows of another unit in a unit's own file")
  func foreignUnits() {
    Fixture.good
      .with("~/2-final/feedback/jwc.csv", "指标,单位,确认\n,教务处,是\n,信工,x\n,jwc,否\n")
      .with("~/selfcheck/xxgc.csv", "单位,指标,事项,内容\nxxgc,1.1,签订,是\ntsg,9.9,签订,x\n")
      .expect([
        "~/2-final/feedback/jwc.csv:3:2: error[foreign-unit]: 此文件属于“教务处”，不应有“信工”的行",
        "~/selfcheck/xxgc.csv:3:1: error[foreign-unit]: 此文件属于“信息工程学院”，不应有“tsg”的行",
      ])
  }

  @Test("finds one spelling of what is unknown once in a file, and counts its other rows")
  func onceInAFile() {
    let unknown = "error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名"
    Fixture.good.evidence(
      "单位,指标,事项,开始\n教物处,5.1,缺席,2024-5-1\n,5.1,缺席,2024-5-2\n教 物 处,5.1,缺席,2024-5-3\njwc,5.7,缺席,2024-5-4\njwc,5.7,缺席,2024-5-5\n"
        + "jwc,5.1,缺席了,2024-5-6\njwc,5.1,缺席了,2024-5-7\njwc,5.1,未到,2024-5-8\n"
    )
    .with("~/2-final/evidence.csv", "单位,指标,事项,开始\n教物处,5.1,缺席,2024-5-1\n").expect([
      "~/1-preliminary/evidence.csv:2:1: \(unknown)（此文件另有 2 处同样）",
      "~/1-preliminary/evidence.csv:3:1: note[csv-filled-down]: 空白的“单位”沿用了上一行的值",
      "~/1-preliminary/evidence.csv:5:2: error[unknown-item]: 评分细则中没有指标“5.7”，是不是“5.1”、“5.2”？（此文件另有 1 处同样）",
      "~/1-preliminary/evidence.csv:7:3: error[unknown-fact]: 指标“5.1”没有事项“缺席了”，是不是“缺席”？（此文件另有 1 处同样）",
      "~/1-preliminary/evidence.csv:9:3: error[unknown-fact]: 指标“5.1”没有事项“未到”，可用的事项有 漏洞、通报、缺席",
      "~/2-final/evidence.csv:2:1: \(unknown)",
    ])
  }
}
