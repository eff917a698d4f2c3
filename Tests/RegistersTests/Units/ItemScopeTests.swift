import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Rubric
import RubricBooks
import SiteContent
import Testing

/// Items that only some categories have (`for`), dimensions with facts of their own, and means of assessors (formats §7).
@Suite struct ItemScopeTests {
  /// The fixture with item 5.2 for 教学单位 alone and another of the same points for 党政管理部门, and an event of the
  /// dimension 5 itself.
  private static let scoped = Fixture.good
    .editing(
      "rubrics/2024.yaml", "judge: true", "judge: {mean: true, drop: 1}\n        for: [教学 单位]"
    )
    .editing(
      "rubrics/2024.yaml", "  - id: \"5\"\n",
      """
        - id: "4"
          name: 机关
          for: [党政管理部门]
          items:
            - {id: "4.1", name: 机关评议, points: 10, judge: mean}
        - id: "5"
          facts: {迟报: {kind: event}}

      """
    )
    .editing(
      "rubrics/2024.yaml", "- {deduct: 1, each: 缺席}", "- {deduct: 1, each: 缺席}\n          - {deduct: 2, each: 迟报}"
    )
    .with(
      "~/1-preliminary/scores.csv",
      "单位,指标,得分,理由,评分人\nxxgc,5.2,10,,甲\nxxgc,5.2,8,,乙\nxxgc,5.2,9.5,,丙\njwc,4.1,9,,甲\njwc,4.1,8.33,,乙\n")

  private func year(_ fixture: Fixture, sourceLocation: SourceLocation = #_sourceLocation) throws -> AssessmentYear {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, "\(findings.text())", sourceLocation: sourceLocation)
    return try #require(content.years.first, sourceLocation: sourceLocation)
  }

  @Test("a unit has the items of its category, and a mean of its assessors, the extremes left out")
  func items() throws {
    let year = try year(Self.scoped)
    let results = try #require(year.states.last?.results)
    let states = results.map { result in
      zip(year.rubric.items, result.items).filter { $1.state == .absent }.map(\.0.id)
    }
    #expect(states == [["4.1"], ["5.2"]])
    let marks = results.map { result in
      zip(year.rubric.items, result.items).filter { $1.state == .judged }.map { "\($0.id) \($1.earned?.decimal ?? "")" }
    }
    #expect(marks == [["5.2 9.5"], ["4.1 8.67"]])
  }

  @Test("a mean is no matter of the checklist, which does not say whose mark a cell holds")
  func unmarked() {
    let remark = "指标“5.2”由几位评分人评分、取平均，核对表中不能打分；请删去这一列，在“评分”表（scores.csv）中一位评分人写一行"
    Self.scoped.with("~/2-final/checklist.csv", "单位,5.2 得分,5.2 理由\nxxgc,9,\njwc,,\n").expect([
      "~/2-final/checklist.csv:1:2: error[unknown-item]: “5.2 得分”列不会被读取：\(remark)",
      "~/2-final/checklist.csv:1:3: error[unknown-item]: “5.2 理由”列不会被读取：\(remark)",
    ])
  }

  @Test("a dimension's event is registered by the dimension's id, and only so")
  func shared() throws {
    let good = Self.scoped.evidence("单位,指标,事项,内容,开始\nxxgc,5,迟报,甲,2024-03-04\nxxgc,5,迟报,乙,2024-03-05\n")
    let result = try #require(try year(good).states.last?.results.first)
    let year = try year(good)
    let item = try #require(year.rubric.item("5.1"))
    #expect(result.items[Int(item.index)].computed?.trace.first?.count == 2)
    Self.scoped.evidence("单位,指标,事项,内容,开始\nxxgc,5.1,迟报,甲,2024-03-04\n").expectEvidence([
      "2:3: error[unknown-fact]: 指标“5.1”没有事项“迟报”；它是所属方面的事项，“指标”请写“5”"
    ])
    Self.scoped.evidence("单位,指标,事项,内容,开始\nxxgc,5,漏洞,甲,2024-03-04\n").expectEvidence([
      "2:3: error[unknown-fact]: 指标“5”没有事项“漏洞”，可用的事项有 迟报"
    ])
    Self.scoped.with("~/2-final/scores.csv", "单位,指标,得分,理由\nxxgc,5,8,复核\n").expect([
      "~/2-final/scores.csv:2:2: error[unknown-item]: 评分细则中没有指标“5”，请核对指标编号"
    ])
  }

  @Test("a row about an item that the unit does not have is refused, and bulk words stand for those that have it")
  func foreign() throws {
    let missing = "类别为“党政管理部门”的单位没有指标“5.2”（总体评价），它只对“教学 单位”；请核对单位和指标，或改正单位的类别"
    Self.scoped.with("~/2-final/scores.csv", "单位,指标,得分,理由,评分人\njwc,5.2,8,复核,甲\n").expect([
      "~/2-final/scores.csv:2:2: error[unknown-item]: \(missing)"
    ])
    let marked = Self.scoped.editing("rubrics/2024.yaml", "judge: {mean: true, drop: 1}", "judge: true")
      .with("~/1-preliminary/scores.csv", "单位,指标,得分,理由,评分人\njwc,4.1,9,,甲\n")
    marked.with("~/2-final/checklist.csv", "单位,5.2 得分\nxxgc,9\njwc,8\n").expect([
      "~/2-final/checklist.csv:3:2: error[unknown-item]: \(missing)"
    ])
    marked.with("~/2-final/checklist.csv", "单位,5.2 得分\nxxgc,9\njwc,\n").expect([])
    Self.scoped.with("~/2-final/feedback.csv", "单位,指标,处理,答复\njwc,5.2,不采纳,否\n").expect([
      "~/2-final/feedback.csv:2:2: error[unknown-item]: \(missing)"
    ])
    Self.scoped.with("~/2-final/scores.csv", "单位,指标,得分,理由\n类别:党政管理部门,5.2,不适用,无\n").expect([
      "~/2-final/scores.csv:2:2: error[unknown-item]: \(missing)"
    ])
    let all = try year(Self.scoped.with("~/2-final/scores.csv", "单位,指标,得分,理由\n全部,5.2,不适用,停办\n"))
    let item = try #require(all.rubric.item("5.2"))
    #expect(all.states.last?.results.map { $0.items[Int(item.index)].state } == [.notApplicable, .absent])
  }

  @Test("two rows of one assessor in a round are refused, those of two are not")
  func assessors() {
    Self.scoped.with("~/2-final/scores.csv", "单位,指标,得分,理由,评分人\njwc,4.1,8,,甲\njwc,4.1,9,, 甲\n").expect([
      "~/2-final/scores.csv:3:3: error[duplicate-score]: 单位“教务处”的指标“4.1”在本轮已有这位评分人的一行评分；一位评分人只能有一行，几位评分的请在“评分人”中分别写明"
    ])
  }

  @Test("a category that the rubric does not name, and whose items do not add up, is refused at its cell")
  func unnamed() {
    Self.scoped.editing("~/units.csv", "xxgc,信息工程学院,教学单位", "xxgc,信息工程学院,教学").expect([
      "~/units.csv:2:3: error[rubric-sum]: 评分细则没有写到类别“教学”，这类单位只有各类都有的指标，合计 90 分，与满分 100 不符，是不是“教学 单位”？细则写到的类别有 党政管理部门、教学 单位"
    ])
  }
}
