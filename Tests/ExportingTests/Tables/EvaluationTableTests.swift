import ContentFiles
import Diagnostics
import SiteContent
import Testing

@testable import Exporting

/// The table for the units' general evaluation.
struct EvaluationTableTests {
  private func table(approval: String?, show: String? = nil) throws -> EvaluationTable {
    var files = Sample.files
    // What is approved leaves nothing undecided.
    files["assessments/2025/1-first/scores.csv"]? += "\nf,1.1,3,\nf,2.1,不适用,无此项"
    if let approval { files["assessments/2025/assessment.yaml"]? += "\napproval: \(approval)" }
    if let show { files["assessments/2025/assessment.yaml"]? += "\npublication: {date: 2026-01-10, show: [\(show)]}" }
    var findings = Findings()
    let content = Content(
      ContentFolder(memory: files.mapValues { Array($0.utf8) }), scope: .everything, findings: &findings)
    let year = try #require(content.years.first)
    return try #require(EvaluationTable(year, basis: ["某校〔2024〕50 号 第 10 条"]))
  }

  private func lines(_ table: EvaluationTable) -> [String] {
    String(decoding: table.sheet.csv, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("it says what was approved, by whom, and on what ground, and ranks where they are published")
  func approved() throws {
    let table = try table(approval: "{by: 领导小组, date: 2026-01-08, document: 纪要}", show: "total, rank")
    #expect(table.isApproved)
    let lines = lines(table)
    #expect(lines[0] == "\u{FEFF}单位编号,单位名称,类别,年度,满分,考核总分,结论,是否一票否决,名次,审定机构,审定日期,审定文件,依据,状态")
    #expect(lines[1] == "a,'=甲,'+教学,2025,10,9.75,已评定,否,2,领导小组,2026-01-08,纪要,某校〔2024〕50 号 第 10 条,已审定")
    #expect(lines[5] == "e,庚,党政,2025,10,4,一票否决,是,,领导小组,2026-01-08,纪要,某校〔2024〕50 号 第 10 条,已审定")
  }

  @Test("without publication there are no ranks")
  func unpublished() throws {
    let lines = lines(try table(approval: "{by: 领导小组, date: 2026-01-08}"))
    #expect(lines[0] == "\u{FEFF}单位编号,单位名称,类别,年度,满分,考核总分,结论,是否一票否决,审定机构,审定日期,依据,状态")
  }

  @Test("what is not approved says so in every row")
  func draft() throws {
    let table = try table(approval: nil)
    #expect(!table.isApproved)
    #expect(lines(table).dropFirst().allSatisfy { $0.hasSuffix(",草稿（尚未审定，不作综合考核依据）") })
  }
}
