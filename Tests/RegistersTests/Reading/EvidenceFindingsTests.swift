import ContentTestSupport
import Testing

/// duplicate-ref, duplicate-row, out-of-window, after-as-of, after-cutoff and capped.
@Suite struct EvidenceFindingsTests {
  private static let twice = "重复（同一轮、同一单位、指标和事项）；更正请放到下一轮，撤销请填审核“退回”或数量 0；两件不同的事请换一个编号"
  private static func again(_ line: Int, file: String = "evidence.csv") -> String {
    "warning[duplicate-row]: 此行与 1-preliminary/\(file) 第 \(line) 行完全相同，会重复计算；若是两件事请各加编号，否则请删除一行"
  }

  @Test("finds an 编号 that stands twice for a unit and fact in a round")
  func references() {
    let head = "编号,单位,指标,事项,开始,内容,数量,审核\n"
    Fixture.good.evidence(head + "V-1,jwc,5.1,漏洞,2024-1-2,,,\nＶ-1,教务处,5.1,漏洞,2024-1-3,,,\n").expectEvidence([
      "3:1: error[duplicate-ref]: 编号“Ｖ-1”与 1-preliminary/evidence.csv 第 2 行\(EvidenceFindingsTests.twice)"
    ])
    Fixture.good.evidence(head + "1,jwc,1.2,人数,,5,,\n1,jwc,1.2,人数,,5,,待审\n").expectEvidence([
      "3:1: error[duplicate-ref]: 编号“1”与 1-preliminary/evidence.csv 第 2 行\(EvidenceFindingsTests.twice)"
    ])
    Fixture.good.evidence(head + "1,jwc,5.1,缺席,2024-1-2,,0,\n")
      .with("~/1-preliminary/evidence/b.csv", "单位,指标,事项,开始,编号\njwc,5.1,缺席,2024-1-2,1\n")
      .expect([
        "~/1-preliminary/evidence.csv:2:1: warning[withdrawal-unmatched]: 此前没有编号为“1”的登记，这一行没有撤回任何内容；请照要撤回的那一行填写单位、指标、事项和编号",
        "~/1-preliminary/evidence/b.csv:2:5: error[duplicate-ref]: 编号“1”与 1-preliminary/evidence.csv 第 2 行\(EvidenceFindingsTests.twice)",
      ])
  }

  @Test("lets an 编号 stand again where it takes back, for another unit or fact, in another round, or says one thing")
  func fineReferences() {
    let head = "编号,单位,指标,事项,开始,内容,数量,审核\n"
    Fixture.good.evidence(
      head + "1,jwc,5.1,漏洞,2024-1-2,,,\n1,jwc,5.1,漏洞,,,,退回\n1,jwc,5.1,漏洞,,,0,\n1,xxgc,5.1,漏洞,2024-1-2,,,\n"
        + "1,jwc,5.1,缺席,2024-1-2,,,\n1,jwc,1.1,签订,,是,,\n1,jwc,1.1,签订,,是,,\n"
    )
    .with("~/2-final/evidence.csv", head + "1,jwc,5.1,漏洞,2024-1-2,,,\n").expect([])
  }

  @Test("warns of a row like an earlier one, across files and column orders")
  func repetitions() {
    Fixture.good.evidence("单位,指标,事项,开始,内容\njwc,5.1,缺席,2024-1-2,甲\njwc,5.1,缺席,2024-1-2,甲\n").expectEvidence([
      "3:1: \(EvidenceFindingsTests.again(2))"
    ])
    Fixture.good.evidence("单位,指标,事项,开始,内容\njwc,5.1,缺席,2024-1-2,甲\njwc,1.2,人数,,5\n,,人数,,5\n")
      .with("~/1-preliminary/evidence/b.csv", "内容,事项,单位,开始,指标,备注\n甲,缺席,jwc,2024-1-2,5.1,\n乙,缺席,jwc,2024-1-2,5.1,\n")
      .expect([
        "~/1-preliminary/evidence.csv:4:1: note[csv-filled-down]: 空白的“单位”和“指标”沿用了上一行的值",
        "~/1-preliminary/evidence.csv:4:1: \(EvidenceFindingsTests.again(3))",
        "~/1-preliminary/evidence/b.csv:2:1: \(EvidenceFindingsTests.again(2))",
      ])
  }

  @Test("warns of rows that say the same in another way, and of those copied into another round")
  func copies() {
    Fixture.good.evidence("单位,指标,事项,开始,内容,数量,审核\njwc,5.1,缺席,2024-1-2,甲,,\n教务处,5.1,缺席,2024/1/2, 甲,1,通过\n")
      .expectEvidence(["3:1: \(EvidenceFindingsTests.again(2))"])
    let rows = "单位,指标,事项,开始,内容,编号,审核\njwc,5.1,缺席,2024-1-2,甲,,\njwc,5.1,缺席,2024-1-3,乙,A,\njwc,5.1,缺席,2024-1-4,丙,,退回\n"
    Fixture.good.evidence(rows).with("~/2-final/evidence.csv", rows)
      .expect(["~/2-final/evidence.csv:2:1: \(EvidenceFindingsTests.again(2))"])
  }

  @Test("does not warn of rows that differ, have an 编号, or say one thing")
  func fineRepetitions() {
    Fixture.good.evidence(
      "单位,指标,事项,开始,内容,编号,备注\njwc,5.1,缺席,2024-1-2,甲,,\njwc,5.1,缺席,2024-1-2,甲,,x\nxxgc,5.1,缺席,2024-1-2,甲,,\n"
        + "jwc,5.1,漏洞,2024-1-2,甲,,\njwc,5.1,缺席,2024-1-2,甲,1,\njwc,5.1,缺席,2024-1-2,甲,2,\njwc,1.1,签订,,是,,\njwc,1.1,签订,,是,,\n"
    )
    .expect([])
    // A column that is not read makes a difference too.
    Fixture.good.evidence("单位,指标,事项,开始,登记人\njwc,5.1,缺席,2024-1-2,甲\njwc,5.1,缺席,2024-1-2,乙\njwc,5.1,缺席,2024-1-2,乙\n")
      .expectEvidence([
        "1:5: warning[csv-unknown-column]: 不认识的列“登记人”，其内容不会被读取；可用的列有 单位、指标、事项、编号、内容、数量、开始、完成、限期、材料、审核、收到、密级、备注",
        "4:1: \(EvidenceFindingsTests.again(3))",
      ])
  }

  @Test("warns of a start outside the window, and notes one after its round's day")
  func window() {
    Fixture.good.evidence(
      "单位,指标,事项,内容,开始\njwc,5.1,缺席,,2023-12-31\njwc,5.1,缺席,,2025-1-1 0:00\njwc,1.2,人数,5,2023-1-1\n"
        + "jwc,5.1,缺席,,2024-1-1\njwc,5.1,缺席,,2024-12-20 23:59\njwc,5.1,缺席,,2024-12-21\njwc,1.1,签订,是,2020-1-1\n"
    ).expectEvidence([
      "2:5: warning[out-of-window]: 日期不在考核时间 2024-01-01 至 2024-12-31 之内，此行不计",
      "3:5: warning[out-of-window]: 日期不在考核时间 2024-01-01 至 2024-12-31 之内，此行不计",
      "4:5: warning[out-of-window]: 日期不在考核时间 2024-01-01 至 2024-12-31 之内，此行不计",
      "7:5: note[after-as-of]: 日期晚于本轮（初评）的截至日 2024-12-20，本轮不计",
    ])
  }

  @Test("leaves out material that came after the cutoff, by day, with nothing said of the rest of its row")
  func cutoff() {
    Fixture.good.evidence(
      "单位,指标,事项,开始,收到\njwc,5.1,缺席,x,2024-12-26\njwc,5.1,缺席,2024-1-1,2024-12-25 23:59\njwc,5.1,缺席,2024-1-2,\n"
    ).expectEvidence(["2:5: warning[after-cutoff]: 收到日期“2024-12-26”晚于截止日 2024-12-25，此行不计"])
    Fixture.good.editing("~/assessment.yaml", "cutoff: 补充截止", "cutoff: 2024-06-30")
      .evidence("单位,指标,事项,开始,收到\njwc,5.1,缺席,2024-1-1,45474\n")
      .expectEvidence(["2:5: warning[after-cutoff]: 收到日期“45474”晚于截止日 2024-06-30，此行不计"])
    Fixture.good.editing("~/assessment.yaml", "cutoff: 补充截止\n", "")
      .evidence("单位,指标,事项,开始,收到\njwc,5.1,缺席,2024-1-1,2025-1-31\n").expect([])
  }

  @Test("warns of a number over what one row may give")
  func caps() {
    Fixture.good.evidence("单位,指标,事项,内容,数量\njwc,1.2,人数,50,3\njwc,1.2,人数,50.01,\njwc,1.2,人数,60,0\n")
      .with("~/2-final/checklist.csv", "单位,1.1 签订,1.2 人数\nxxgc,是,51\n")
      .expect([
        "~/1-preliminary/evidence.csv:3:4: warning[capped]: “50.01”超过每行上限 50，按 50 计算；不止一次的请分行登记",
        "~/2-final/checklist.csv:2:3: error[capped]: “51”超过每次上限 50，而核对表一个单位只有一行；请清空这一格，在“登记”表（evidence.csv）或它自己的表中一次一行登记",
      ])
  }
}
