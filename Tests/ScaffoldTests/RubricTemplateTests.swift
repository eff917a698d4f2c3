import Assessment
import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// The rubrics that a new folder may begin with.
@Suite struct RubricTemplateTests {
  private func year(_ rubric: RubricTemplate, units: String? = nil) throws -> (rubric: RubricBook, new: NewFiles) {
    var findings = Findings()
    let options = FolderOptions(
      institution: "某局", title: "公示", office: "办公室", year: 2025, units: units.map { Array($0.utf8) }, rubric: rubric)
    let new = try #require(try NewFiles.folder(options, findings: &findings), "\(findings.text())")
    var found = Findings()
    let content = Content(ContentFolder(memory: new.files), scope: .everything, findings: &found)
    #expect(found.all.allSatisfy { $0.code == .pendingItem || $0.code == .placeholder }, "\(found.text())")
    return (try #require(content.years.first).rubric, new)
  }

  @Test("adds up to a hundred for the sample units and has what it teaches")
  func kinds() throws {
    let college = try year(.college).rubric
    #expect(college.levels.isEmpty && !college.hasWeights && !college.hasBonus && college.isForAll)
    let graded = try year(.graded).rubric
    #expect(graded.levels.map(\.name) == ["优秀", "良好", "合格", "不合格"] && graded.vetoedLevel == "不合格")
    #expect(graded.hasWeights && graded.isForAll && !graded.hasBonus)
    let bonus = try year(.bonus).rubric
    #expect(bonus.hasBonus && bonus.ranksWithin && bonus.scoring.hasCeiling && bonus.levels.isEmpty)
    #expect(bonus.categories == ["业务部门", "管理部门"])
    for category in bonus.categories { #expect(bonus.points(for: category) == bonus.scoring.total) }
  }

  @Test(
    "tells units apart by their own categories, and fills up what is missing",
    arguments: [
      ("", ["业务部门", "管理部门"]), ("a,甲,教学\n", ["教学", "管理部门"]), ("a,甲,管理部门\n", ["管理部门", "业务部门"]),
      ("a,甲,教学\nb,乙,机关\nc,丙,教学\nd,丁,直属\n", ["教学", "机关", "直属"]),
    ])
  func categories(rows: String, expected: [String]) throws {
    let (rubric, new) = try year(.bonus, units: "单位编号,单位名称,类别\n" + rows)
    #expect(rubric.categories == expected)
    let others = expected.dropFirst().joined(separator: "”“")
    #expect(new.steps.contains { $0.contains("3.1 现在给“\(expected[0])”，3.2 给“\(others)”") })
  }
}
