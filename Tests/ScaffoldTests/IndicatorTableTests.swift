import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// A rubric from a table of indicators.
@Suite struct IndicatorTableTests {
  private func made(_ table: String, id: String = "2027") throws -> (text: String?, lines: [String]) {
    var findings = Findings()
    let place = ContentFolder(memory: ["表.csv": Array(table.utf8)])
    let new = try NewFiles.rubric(
      RubricOptions(id: id, title: nil, beginning: .table("表.csv", in: place)), in: ContentFolder(memory: [:]),
      findings: &findings)
    return (
      new?.files["rubrics/\(id).yaml"].map { String(decoding: $0, as: UTF8.self) }, findings.sorted().map(\.line)
    )
  }

  private func read(_ text: String) throws -> RubricBook {
    var findings = Findings()
    let folder = ContentFolder(memory: ["rubrics/2027.yaml": Array(text.utf8)])
    let rubric = RubricBook.read("rubrics/2027.yaml", in: folder, findings: &findings)
    #expect(findings.all.isEmpty, "\(findings.text())")
    return try #require(rubric)
  }

  @Test("has each row as an item that is judged, below the dimension of its own cell or the last one")
  func items() throws {
    let (text, lines) = try made(
      """
      某局指标体系
      一级指标,指标编号,指标名称,分值,考核内容,评分标准,佐证材料
      组织,1.1,签订责任书,10,,"按时签订得满分；
      未签订: 不得分",责任书；照片
      ,1.2,参加会议,20.5分,"- 每季一次
      不得缺席",,
      日常,2.1,问题整改,69.5,,,
      合计,,,100,,,

      """)
    #expect(lines.allSatisfy { $0.contains(" note[") }, "\(lines)")
    let rubric = try read(try #require(text))
    #expect(rubric.scoring.total.decimal == "100")
    #expect(rubric.dimensions.map(\.name) == ["组织", "日常"] && rubric.dimensions.map(\.id) == ["1", "2"])
    #expect(rubric.items.map(\.id) == ["1.1", "1.2", "2.1"] && rubric.items.allSatisfy { $0.judging == .mark })
    #expect(rubric.items.map(\.criterion) == ["按时签订得满分；未签订: 不得分", nil, nil])
    #expect(rubric.items.map(\.requirement) == [nil, "- 每季一次；不得缺席", nil])
    #expect(rubric.items[0].materials == ["责任书", "照片"])
  }

  @Test(
    "numbers what has no number, apart from everything that has one",
    arguments: [
      ("指标,分值\n甲,1\n乙,2\n", ["1"], ["1.1", "1.2"]),
      ("方面,指标,分值\n一,甲,1\n二,乙,2\n二,丙,3\n", ["1", "2"], ["1.1", "2.1", "2.2"]),
      ("方面,编号,指标,分值\n一,1,甲,1\n二,2,乙,2\n", ["D1", "D2"], ["1", "2"]),
      ("方面,编号,指标,分值\n一,A.1,甲,1\n二,A.2,乙,2\n三,C.9,丙,2\n", ["1", "2", "C"], ["A.1", "A.2", "C.9"]),
    ])
  func numbers(table: String, dimensions: [String], items: [String]) throws {
    let made = try made(table)
    let rubric = try read(try #require(made.text, "\(made.lines)"))
    #expect(rubric.dimensions.map(\.id) == dimensions && rubric.items.map(\.id) == items)
  }

  @Test(
    "is refused with every cell that cannot be used",
    arguments: [
      (
        "方面,编号,指标,分值\n一,1.1,,10\n,1.1,会议,x\n,,整改,-1\n,a b,总结,0\n",
        [
          "2:3: error[missing-value]", "3:2: error[rubric-invalid]", "3:4: error[bad-number]",
          "4:2: error[missing-value]", "4:4: error[bad-number]", "5:2: error[rubric-invalid]", "5:4: error[bad-number]",
        ]
      ),
      ("指标\n会议\n", ["1:1: error[csv-header]"]), ("指标,分值\n合计,100\n", ["1:1: error[missing-value]"]),
      ("", ["1:1: error[csv-header]"]),
    ])
  func refused(table: String, places: [String]) throws {
    let (text, lines) = try made(table)
    #expect(text == nil)
    let errors = lines.filter { $0.contains(" error[") }.map { $0.dropFirst("表.csv:".count).prefix { $0 != "]" } + "]" }
    #expect(errors.map(String.init) == places, "\(lines)")
  }
}
