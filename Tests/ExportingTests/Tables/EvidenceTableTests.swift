import Assessment
import ContentFiles
import Diagnostics
import Registers
import Rubric
import RubricBooks
import SiteContent
import Testing

@testable import Exporting

/// The index of evidence: everything that was read, with what became of it.
struct EvidenceTableTests {
  private static let files: [String: String] = Sample.files.merging([
    "assessments/2025/1-first/evidence.csv": """
    单位,指标,事项,编号,内容,开始,数量,审核,材料,密级
    a,2.1,总结,,是,,,,,
    b,1.2,次数,R1,初稿,2025-02-03,2,,甲.pdf,
    b,1.2,次数,R2,误记,2025-02-04,1,,,
    b,1.2,次数,,去年的,2024-02-04,1,,,
    b,1.2,次数,,待查,2025-02-05,1,待审,,公开
    """,
    "assessments/2025/2-last/evidence.csv": """
    单位,指标,事项,编号,内容,开始,数量,审核
    b,1.2,次数,R1,严重,2025-02-03,3,
    b,1.2,次数,R2,,,,退回
    c,1.2,次数,,以后,2025-12-31,1,
    g,1.2,次数,,并入前的,2025-02-03,1,
    """,
    "assessments/2025/units.csv": """
    单位编号,单位名称,类别,状态
    a,甲,教学,
    b,乙,教学,
    g,并入的,教学,不参评
    c,丙,教学,
    d,丁,党政,
    e,庚,党政,
    f,辛,党政,
    """,
    "assessments/2025/2-last/scores.csv": """
    单位,指标,得分,理由
    a,1.1,3,复核
    a,1.2,5.25,申诉
    """,
  ]) { $1 }

  private func entries(_ round: Int = 1) throws -> [EvidenceTable.Entry] {
    var findings = Findings()
    let folder = ContentFolder(memory: EvidenceTableTests.files.mapValues { Array($0.utf8) })
    let content = Content(folder, scope: .year(2025), findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let table = EvidenceTable(try #require(content.years.first), round: round)
    return content.years[0].directory.units.indices.flatMap { table.entries(of: UnitID($0)) }
  }

  private func words(_ entry: EvidenceTable.Entry) -> String {
    [entry.unit.id, entry.item?.id, entry.kind, entry.reference, entry.value, entry.use, entry.place]
      .compactMap { $0?.isEmpty ?? true ? nil : $0 }.joined(separator: " ")
  }

  @Test("every record, mark and veto has what became of it, in the order of units and items")
  func uses() throws {
    #expect(
      try entries().filter { "abg".contains($0.unit.id) || $0.kind == "一票否决" }.map(words) == [
        "a 1.1 评分 4 已被后来的评分替换或撤回 1-first/scores.csv:2", "a 1.1 评分 3 计入（评判） 2-last/scores.csv:2",
        "a 1.2 评分 5.25 计入（改判） 2-last/scores.csv:3", "a 2.1 登记记录 是 计入 1-first/evidence.csv:2",
        "b 1.1 评分 3.5 计入（评判） 1-first/scores.csv:3", "b 1.2 登记记录 R1 初稿 已被后来的登记替换 1-first/evidence.csv:3",
        "b 1.2 登记记录 R2 误记 已被后来的登记替换 1-first/evidence.csv:4", "b 1.2 登记记录 去年的 不在考核时间内，未计入 1-first/evidence.csv:5",
        "b 1.2 登记记录 待查 待审，未计入 1-first/evidence.csv:6", "b 1.2 登记记录 R1 严重 指标待核定，尚未计入 2-last/evidence.csv:2",
        "b 1.2 登记记录 R2 退回 2-last/evidence.csv:3", "g 1.2 登记记录 并入前的 单位不参评，未计入 2-last/evidence.csv:5",
        "e 一票否决 泄露 生效 2-last/vetoes.csv:2",
      ])
  }

  @Test("a record that counted has the rules it fed, with what they did; an override what it changed")
  func rules() throws {
    let entries = try entries()
    #expect(entries.first { $0.unit.id == "c" && $0.kind == "登记记录" }?.rules == ["每次扣 1.25 分：计 1 次，-1.25 分"])
    #expect(entries.first { $0.use == "计入（改判）" }?.rules == ["核算 5.5 分，改判 5.25 分"])
  }

  @Test("an earlier round knows nothing of a later one")
  func earlier() throws {
    let entries = try entries(0)
    #expect(entries.allSatisfy { $0.place.hasPrefix("1-first/") && $0.round == "初评" })
    #expect(entries.contains { words($0).hasPrefix("b 1.2 登记记录 R2 误记") && $0.use != "已被后来的登记替换" })
  }

  @Test("its table is wide as its heads, and every row has a place")
  func sheet() throws {
    let folder = ContentFolder(memory: EvidenceTableTests.files.mapValues { Array($0.utf8) })
    var findings = Findings()
    let year = try #require(Content(folder, scope: .year(2025), findings: &findings).years.first)
    let sheet = EvidenceTable(year, round: 1).sheet
    var rows = SheetRows()
    for block in 0..<sheet.blocks { sheet.rows(block, &rows) }
    #expect(rows.ends == (1...rows.ends.count).map { $0 * sheet.columns.count })
    #expect(rows.ends.allSatisfy { rows.cells[$0 - 1] != .none })
    #expect(!(try EvidenceTable(year, round: 1).workbook.file().bytes).isEmpty)
  }
}
