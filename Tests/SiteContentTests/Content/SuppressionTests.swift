import ContentTestSupport
import Testing

/// What cannot be used suppresses what would only follow from it, and nothing else (formats §3).
@Suite struct SuppressionTests {
  private static let open = Fixture.good.editing(
    "rubrics/2024.yaml", "签订: {kind: yesno, absent: 是}", "签订: {kind: yesno}")
  private static let date = "不是有效日期，应写成 2024-05-28 这样的年月日"
  private static let noColumn = "第 1 行读到“x”，其中没有一个是列名；表头若已删去，请补上"
  private static func pending(_ unit: String) -> String {
    "~/assessment.yaml:1:1: warning[pending-item]: 指标 5.2 “总体评价”有 1 个单位待核定：尚未评分，请在 1-preliminary/checklist.csv 的“5.2 得分”列或 1-preliminary/scores.csv 中填写得分（“\(unit)”）"
  }

  @Test("a register without header yields no follow-up")
  func header() {
    let noHeader = "error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“指标”、“事项”各列；"
    SuppressionTests.open.evidence("单位,指标\njwc,1.1\n").expect([
      "~/1-preliminary/evidence.csv:1:1: \(noHeader)最接近的是第 1 行，读到“单位”、“指标”，缺少“事项”；请补上"
    ])
    SuppressionTests.open.with("~/2-final/evidence/x.csv", "").expect([
      "~/2-final/evidence/x.csv:1:1: \(noHeader)文件是空的，只补表头会少了各单位的行；请删去它，不用的不必再建，要用的运行 gongshi new round <轮次> --missing 重新生成"
    ])
    SuppressionTests.open.with("~/2-final/checklist.csv", "x\n").expect([
      "~/2-final/checklist.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”列；\(SuppressionTests.noColumn)"
    ])
    Fixture.good.with("~/1-preliminary/scores.csv", "单位,指标\n").expect([
      "~/1-preliminary/scores.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“指标”、“得分”各列；最接近的是第 1 行，读到“单位”、“指标”，缺少“得分”；请补上"
    ])
  }

  @Test("a register that does not decode yields no follow-up")
  func encoding() {
    SuppressionTests.open.with("~/1-preliminary/evidence.csv", bytes: [0x61, 0xFF]).expect([
      "~/1-preliminary/evidence.csv:1:1: error[csv-encoding]: 文件不是 UTF-8、UTF-16（带标记）或 GB18030 编码的文本（第 1 行读不出来），请在 Excel 中另存为“CSV UTF-8（逗号分隔）”"
    ])
  }

  @Test("an accepted objection is not called without effect where no rubric can be read")
  func acceptedWithoutRubric() {
    let accepted = Fixture.good.with("~/2-final/feedback.csv", "单位,指标,处理\njwc,5.2,采纳\n")
    #expect(accepted.lines.contains { $0.contains("[accepted-without-change]") })
    let lines = accepted.with("rubrics/2024.yaml", "id：2024\n").lines
    #expect(lines.contains { $0.contains("rubrics/2024.yaml:1:") && $0.contains("error[") })
    #expect(!lines.contains { $0.contains("[accepted-without-change]") })
  }

  @Test("what an open quote swallows is not called missing")
  func openQuote() {
    let message = "error[csv-quote]: 此单元格的双引号没有闭合，其后的内容都无法读取；请补上右引号，或去掉左引号"
    SuppressionTests.open.evidence("单位,指标,事项,内容,备注\nxxgc,1.1,签订,是,\"\njwc,1.1,签订,是,\n")
      .expectEvidence(["2:5: \(message)"])
    Fixture.good.with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,5.2,10,\"\njwc,5.2,9,\n").expect([
      "~/1-preliminary/scores.csv:2:4: \(message)"
    ])
  }

  @Test("a row with a bad cell leaves its unit and item alone, and no other")
  func badRow() {
    SuppressionTests.open.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\njwc,1.1,签订,也许\n")
      .expectEvidence(["3:4: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”"])
    SuppressionTests.open.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\n教物处,1.1,签订,是\n")
      .expectEvidence(["3:1: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名"])
    SuppressionTests.open.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\njwc,1.11,签订,是\n")
      .expectEvidence(["3:2: error[unknown-item]: 评分细则中没有指标“1.11”，是不是“1.1”？"])
    SuppressionTests.open.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\njwc,1.1,签定,是\n")
      .expectEvidence(["3:3: error[unknown-fact]: 指标“1.1”没有事项“签定”，可用的事项有 签订、等级、报送"])
    Fixture.good.with("~/1-preliminary/scores.csv", "单位,指标,得分\nxxgc,5.2,11\njwc,5.3,9\n").expect([
      "~/1-preliminary/scores.csv:2:3: error[score-out-of-range]: 得分“11”超出指标“5.2”的范围，应在 0 到 10 之间",
      "~/1-preliminary/scores.csv:3:2: error[unknown-item]: 评分细则中没有指标“5.3”，是不是“5.1”、“5.2”？",
      SuppressionTests.pending("教务处"),
    ])
  }

  @Test("a register that scores nothing hides no undecided item")
  func unrelated() {
    let open = Fixture.good.with("~/1-preliminary/scores.csv", "单位,指标,得分\nxxgc,5.2,10\n")
    let pending = SuppressionTests.pending("教务处")
    open.with("~/roster.csv", "x\n").expect([
      pending, "~/roster.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“角色”、“姓名”各列；\(SuppressionTests.noColumn)",
    ])
    open.with("~/2-final/vetoes.csv", "x\n").expect([
      "~/2-final/vetoes.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“日期”、“事由”、“问责文件”各列；\(SuppressionTests.noColumn)",
      pending,
    ])
    open.with("~/2-final/feedback.csv", "x\n").expect([
      "~/2-final/feedback.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”列；\(SuppressionTests.noColumn)", pending,
    ])
    // Evidence decides no judged item.
    open.with("~/2-final/evidence.csv", "x\n").expect([
      "~/2-final/evidence.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位”、“指标”、“事项”各列；\(SuppressionTests.noColumn)",
      pending,
    ])
  }

  @Test("a rubric that cannot be used leaves dates and words to be checked")
  func rubric() {
    Fixture.good.editing("rubrics/2024.yaml", "points: 30", "points: 三十")
      .evidence("单位,指标,事项,内容,开始,审核\njwc,9.9,无,x,2024-13-1,?\n教物处,5.1,漏洞,,y,\n全部,5.1,漏洞,,2020-1-1,\n")
      .with("~/2-final/scores.csv", "单位,指标,得分,日期\njwc,9.9,1000,z\njwc,5.2,a,\n")
      .with("~/2-final/checklist.csv", "单位,没有\njwc,x\n,x\n")
      .with("~/2-final/meetings.csv", "日期,会议,指标,事项,应到,实到\nw,例会,9.9,无,教物处,\n")
      .with("~/2-final/vetoes.csv", "单位,日期,事由,问责文件\njwc,v,,b\n")
      .expect([
        "~/1-preliminary/evidence.csv:2:5: error[bad-date]: “2024-13-1”\(SuppressionTests.date)",
        "~/1-preliminary/evidence.csv:2:6: error[bad-choice]: “?”不在可选范围内，应是 通过、待审、退回 之一",
        "~/1-preliminary/evidence.csv:3:1: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名",
        "~/2-final/checklist.csv:3:1: error[missing-value]: “单位”不能为空，请填写",
        "~/2-final/meetings.csv:2:1: error[bad-date]: “w”\(SuppressionTests.date)",
        "~/2-final/meetings.csv:2:5: error[unknown-unit]: units.csv 中没有单位“教物处”，是不是“教务处”？请照它改正，或在 units.csv 中把这个叫法加为别名",
        "~/2-final/meetings.csv:2:6: error[missing-value]: “实到”不能为空，请列出到会的单位；一个单位也没有到的填“无”，还没有核实的先不要登记这次会议",
        "~/2-final/scores.csv:2:4: error[bad-date]: “z”\(SuppressionTests.date)",
        "~/2-final/scores.csv:3:3: error[bad-number]: “a”不是有效得分，应是最多两位小数的数字、“不适用”，或留空撤回此前的评分",
        "~/2-final/vetoes.csv:2:2: error[bad-date]: “v”\(SuppressionTests.date)",
        "~/2-final/vetoes.csv:2:3: error[veto-incomplete]: 一票否决应写明“事由”；两者齐全才能否决",
        "rubrics/2024.yaml:31:17: error[rubric-invalid]: “三十”应是不小于 0、最多两位小数的分值",
      ])
  }

  @Test("units that cannot be used leave items, dates and words to be checked")
  func units() {
    Fixture.good.with("~/units.csv", "x\n")
      .evidence("单位,指标,事项,内容,开始\n谁,9.9,无,x,\n谁,1.1,签订,也许,z\n")
      .with("~/2-final/feedback/jwc.csv", "单位,确认\n谁,y\n谁,z\n")
      .with("~/selfcheck/jwc.csv", "单位,指标,事项,内容\n谁,1.1,签订,z\n")
      .expect([
        "~/1-preliminary/evidence.csv:2:2: error[unknown-item]: 评分细则中没有指标“9.9”，请核对指标编号",
        "~/1-preliminary/evidence.csv:3:4: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”",
        "~/1-preliminary/evidence.csv:3:5: error[bad-date]: “z”\(SuppressionTests.date)",
        "~/2-final/feedback/jwc.csv:3:2: error[bad-yesno]: “z”不是“是”或“否”，请填“是”或“否”",
        "~/selfcheck/jwc.csv:2:4: error[bad-yesno]: “z”不是“是”或“否”，请填“是”或“否”",
        "~/units.csv:1:1: error[csv-header]: 前五个非空行中找不到表头，表头应含有“单位编号”、“单位名称”、“类别”各列；\(SuppressionTests.noColumn)",
      ])
  }

  @Test("a plan with a fault still has its registers checked")
  func plan() {
    Fixture.good.editing("~/assessment.yaml", "cutoff:", "cutof:")
      .evidence("单位,指标,事项,开始\njwc,5.1,缺习,x\njwc,5.1,缺席,x\n")
      .expect([
        "~/1-preliminary/evidence.csv:2:3: error[unknown-fact]: 指标“5.1”没有事项“缺习”，可用的事项有 漏洞、通报、缺席",
        "~/1-preliminary/evidence.csv:3:4: error[bad-date]: “x”\(SuppressionTests.date)",
        "~/assessment.yaml:9:1: error[unknown-key]: 考核设置中没有“cutof”这个键，是不是“cutoff”？",
      ])
  }

  @Test("a rubric whose points do not add up is otherwise checked against")
  func sum() {
    Fixture.good.editing("rubrics/2024.yaml", "total: 100", "total: 99")
      .evidence("单位,指标,事项,开始\njwc,5.1,缺习,x\n")
      .expect([
        "~/1-preliminary/evidence.csv:2:3: error[unknown-fact]: 指标“5.1”没有事项“缺习”，可用的事项有 漏洞、通报、缺席",
        "rubrics/2024.yaml:3:8: error[rubric-sum]: 各指标分值合计 100，与 total 99 不符；请改正分值或 total",
      ])
  }

  @Test("ten faults in ten files are ten findings")
  func tenFaults() {
    Fixture.good
      .with("site.yaml", "titel: x\n")
      .with("policies/a.md", "---\nid: a\ntitle: 甲\nstatus: 有效\n---\n")
      .with("guides/b.md", "---\nitem: \"5.1\"\nseal: 也许\n---\n")
      .with("calendar/2026.csv", "日期,类型\n2025-01-01,休\n")
      .with("rubrics/2023.yaml", Fixture.good["rubrics/2024.yaml"].replacing("id: \"2024\"", with: "id: 2023"))
      .editing("~/assessment.yaml", "cutoff: 补充截止", "cutoff: 补充截至")
      .editing("~/units.csv", "jwc,教务处,党政管理部门", "jwc,教务处,")
      .evidence("单位,指标,事项,开始\njwc,5.1,缺席,x\n")
      .with("~/2-final/scores.csv", "单位,指标,得分\njwc,5.2,11\n")
      .with("~/2-final/vetoes.csv", "单位,日期,事由,问责文件\njwc,2024-5-1,a,\n")
      .expect([
        "~/1-preliminary/evidence.csv:2:4: error[bad-date]: “x”\(SuppressionTests.date)",
        "~/2-final/scores.csv:2:3: error[score-out-of-range]: 得分“11”超出指标“5.2”的范围，应在 0 到 10 之间",
        "~/2-final/vetoes.csv:2:4: error[veto-incomplete]: 一票否决应写明“问责文件”；两者齐全才能否决",
        "~/assessment.yaml:9:9: error[assessment-invalid]: cutoff “补充截至”应是 dates 中的一个名称，或 2024-12-20 这样的日期，是不是“补充截止”？",
        "~/units.csv:3:3: error[missing-value]: “类别”不能为空，请填写",
        "calendar/2026.csv:2:1: error[bad-date]: “2025-01-01”不在 2026 年内，请放入该年的文件",
        "guides/b.md:3:7: error[bad-yesno]: “也许”不是“是”或“否”，请填“是”或“否”",
        "policies/a.md:4:9: error[bad-choice]: “有效”不在可选范围内，应是 试行、现行、废止 之一",
        "rubrics/2023.yaml:1:5: error[rubric-invalid]: id 应加引号写成 \"2023\"，否则 5.10 会被读作 5.1",
        "site.yaml:1:1: error[unknown-key]: site.yaml 中没有“titel”这个键，是不是“title”？",
      ])
  }
}
