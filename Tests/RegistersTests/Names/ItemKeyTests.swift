import Assessment
import ContentFiles
import ContentTestSupport
import Diagnostics
import Rubric
import SiteContent
import Testing

/// How registers name items (formats §7), and what tags and own deadlines give.
@Suite struct ItemKeyTests {
  /// The fixture with an item 1.10 beside 1.1.
  private static let twins = Fixture.good
    .editing("rubrics/2024.yaml", "id: \"5.2\"", "id: \"1.10\"")
    .with("~/1-preliminary/scores.csv", "单位,指标,得分,理由\nxxgc,1.10,10,\njwc,总体评价,9.5,\n")

  private func year(_ fixture: Fixture, sourceLocation: SourceLocation = #_sourceLocation) throws -> AssessmentYear {
    var findings = Findings()
    let content = Content(ContentFolder(memory: fixture.files), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, "\(findings.text())", sourceLocation: sourceLocation)
    return try #require(content.years.first, sourceLocation: sourceLocation)
  }

  @Test("an item goes by its id, its name, or both")
  func names() {
    Fixture.good.evidence(
      """
      单位,指标,事项,内容,开始,完成
      xxgc,漏洞处置,漏洞,甲,2024-03-04,2024-03-05
      xxgc,5.1 漏洞处置,漏洞,乙,2024-03-04,2024-03-05
      xxgc,漏洞 处置,漏洞,丙,2024-03-04,2024-03-05

      """
    ).expect([])
    Fixture.good.with("~/1-preliminary/checklist.csv", "单位,责任书 签订,1.1 责任书 等级\nxxgc,是,甲\n").expect([])
  }

  @Test("1.1 means the one of 1.1 and 1.10 that has the row's fact, and is refused where none decides")
  func twins() {
    Self.twins.evidence("单位,指标,事项,内容\nxxgc,1.1,签订,是\nxxgc,1.10,签订,是\n").expectEvidence([
      "3:3: error[unknown-fact]: 指标“1.10”没有事项“签订”，该指标没有可以这样登记的事项"
    ])
    Self.twins.with("~/2-final/scores.csv", "单位,指标,得分,理由\nxxgc,1.1,8,复核\n").expect([
      "~/2-final/scores.csv:2:2: error[ambiguous-item]: 此指标可能是“1.1”（责任书）和“1.10”（总体评价），Excel 会把 1.10 这样的编号改成 1.1；请改写指标名称，如“总体评价”"
    ])
    Self.twins.without("~/1-preliminary/scores.csv").with(
      "~/1-preliminary/checklist.csv", "单位,1.1 签订,1.1 得分\nxxgc,是,8\n"
    )
    .expect([
      "~/1-preliminary/checklist.csv:1:3: error[ambiguous-item]: 此指标可能是“1.1”（责任书）和“1.10”（总体评价），Excel 会把 1.10 这样的编号改成 1.1；请改写指标名称，如“总体评价”"
    ])
  }

  @Test("an event's tag is one of its options, needed once it is finished or where nobody asks for its end")
  func tags() {
    let options = Fixture.good.editing(
      "rubrics/2024.yaml", "漏洞: {kind: event}", "漏洞: {kind: event, options: [高危, 低 危]}"
    )
    .editing("rubrics/2024.yaml", "缺席: {kind: event}", "缺席: {kind: event, options: [会议, 培训]}")
    options.evidence(
      """
      单位,指标,事项,内容,开始,完成
      xxgc,5.1,漏洞,低危,2024-03-04,2024-03-05
      xxgc,5.1,漏洞,,2024-12-19,
      xxgc,5.1,漏洞,,2024-03-04,2024-03-05
      xxgc,5.1,漏洞,高,2024-03-04,2024-03-05
      xxgc,5.1,缺席,,2024-03-04,

      """
    ).expectEvidence([
      "4:4: error[missing-value]: “内容”不能为空，请填写", "5:4: error[bad-choice]: “高”不在可选范围内，应是 高危、低 危 之一，是不是“高危”？",
      "6:4: error[missing-value]: “内容”不能为空，请填写",
    ])
  }

  @Test("限期 on a date is the unit's own deadline, alone or beside the date, until another comes")
  func ownDeadlines() throws {
    func points(_ rows: String) throws -> Int64? {
      try year(Fixture.good.evidence("单位,指标,事项,内容,限期,审核\n" + rows)).states[1].results[0].items[0].earned?.hundredths
    }
    #expect(try points("xxgc,1.1,报送,2024-05-06,,\n") == 3500)
    #expect(try points("xxgc,1.1,报送,2024-05-06,2024-05-06,\n") == 4000)
    #expect(try points("xxgc,1.1,报送,,2024-05-06,\nxxgc,1.1,报送,2024-05-06,,\n") == 4000)
    #expect(try points("xxgc,1.1,报送,2024-05-06,,\nxxgc,1.1,报送,,2024-05-06,\n") == 4000)
    #expect(try points("xxgc,1.1,报送,2024-05-06,2024-05-06,\nxxgc,1.1,报送,,2024-05-05,\n") == 3500)
    #expect(try points("xxgc,1.1,报送,2024-05-06,,\nxxgc,1.1,报送,,2024-05-06,待审\n") == nil)
    Fixture.good.evidence("单位,指标,事项,内容,限期\nxxgc,1.1,报送,,\n").expectEvidence([
      "2:4: error[missing-value]: “内容”不能为空，请填写"
    ])
  }

  @Test("a number in a later round's checklist takes the place of the earlier one, and adds to other rows")
  func numbers() throws {
    let checklists = Fixture.good
      .with("~/1-preliminary/checklist.csv", "单位,1.2 人数,1.2 人数 数量\njwc,3,2\n")
      .with("~/2-final/checklist.csv", "单位,1.2 人数,1.2 人数 数量\njwc,4,2\n")
    #expect(try year(checklists).states.map { $0.results[1].items[1].earned?.hundredths } == [1000, 1000])
    let enough = checklists.with("~/2-final/checklist.csv", "单位,1.2 人数,1.2 人数 数量\njwc,5,2\n")
    #expect(try year(enough).states.map { $0.results[1].items[1].earned?.hundredths } == [1000, 2000])
  }
}
