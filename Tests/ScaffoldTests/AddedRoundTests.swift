import Assessment
import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// A round added to a year that has two.
@Suite struct AddedRoundTests {
  private static let plan = "assessments/2025/assessment.yaml"

  private func begun() throws -> [String: [UInt8]] {
    var findings = Findings()
    let options = FolderOptions(institution: "某局", title: "公示", office: "办公室", year: 2025, units: nil)
    return try #require(try NewFiles.folder(options, findings: &findings)).files
  }

  private func read(_ files: [String: [UInt8]]) throws -> AssessmentYear {
    var findings = Findings()
    return try #require(
      Content(ContentFolder(memory: files), scope: .year(2025), findings: &findings).years.first)
  }

  private func add(
    _ key: String, _ asOf: String?, name: String? = nil, after: String? = nil, folder: String? = nil,
    to files: [String: [UInt8]]
  ) throws -> NewFiles {
    var findings = Findings()
    let day = try asOf.map { text in
      let parts = text.split(separator: "-").compactMap { Int($0) }
      return try #require(Day(year: parts[0], month: parts[1], day: parts[2]))
    }
    let options = RoundOptions(key: key, name: name, asOf: day, after: after, folder: folder)
    return try #require(
      try NewFiles.round(options, of: read(files), in: ContentFolder(memory: files), findings: &findings))
  }

  @Test(
    "an ASCII key is the id, another one the name; the folder has the next number that is free",
    arguments: [
      ("review", nil, "review,review,3-review"), ("review", "复核", "review,复核,3-review"),
      ("复核", nil, "round-3,复核,3-复核"), ("a b", nil, "round-3,a b,3-round-3"),
    ] as [(String, String?, String)])
  func names(key: String, name: String?, expected: String) throws {
    let files = try begun()
    let new = try add(key, "2025-12-31", name: name, to: files)
    let round = try #require(try read(files.merging(new.overlay) { $1 }).plan.rounds.last)
    #expect("\(round.id),\(round.name),\(round.folder)" == expected)
    #expect(new.files.keys.allSatisfy { $0.hasPrefix("assessments/2025/\(round.folder)/") } && !new.files.isEmpty)
    #expect(Array(new.replacements.keys) == [Self.plan])
    #expect(new.steps.last?.hasPrefix("checklist.csv 只填比上一轮有变化的格子") == true)
  }

  @Test("the number of a folder that is taken is left out")
  func numbers() throws {
    var files = try begun()
    files.merge(try add("复核", "2025-12-31", folder: "4-x", to: files).overlay) { $1 }
    let new = try add("再核", "2025-12-31", to: files)
    let rounds = try read(files.merging(new.overlay) { $1 }).plan.rounds
    #expect(rounds.map(\.folder) == ["1-preliminary", "2-final", "4-x", "5-再核"])
  }

  @Test("comes after the round that is named, and its day may be that of either neighbour")
  func order() throws {
    let files = try begun()
    for day in ["2025-12-20", "2025-12-31"] {
      let new = try add("mid", day, after: "初评", to: files)
      #expect(try read(files.merging(new.overlay) { $1 }).plan.rounds.map(\.id) == ["preliminary", "mid", "final"])
    }
  }

  @Test("names the units whose results move with its day alone, and none where it has that of the round before")
  func moved() throws {
    var files = try begun()
    files["assessments/2025/2-final/evidence.csv"] = Array(
      "单位,指标,事项,编号,内容,开始,完成\na01,2.1,问题,W-1,甲,2025-12-30,\na02,2.1,问题,W-2,乙,2025-12-01,2025-12-02\n".utf8)
    files["calendar/2026.csv"] = Array("日期,类型,名称\n2026-01-01,休,元旦\n".utf8)
    #expect(try add("复核", "2025-12-31", to: files).gaps == [])
    let new = try add("复核", "2026-01-20", to: files)
    #expect(
      new.gaps == [
        "登记截至日由 2025-12-31 移到 2026-01-20，到那天才过期限的就算逾期：什么也不登记，1 个单位的结果也与“终评”的不同：“示例单位甲” 18 → 13"
          + "；只更正、别的都不变的，请把 round-3 的 asOf 也写成 2025-12-31"
      ])
  }

  @Test("may be added where a result differs from the published one, which is what it is for")
  func differing() throws {
    var files = try begun()
    files[Self.plan]? += Array(
      "approval: {by: 局, date: 2026-01-08}\npublication: {date: 2026-01-10, show: [total]}\n".utf8)
    let scores = "assessments/2025/2-final/scores.csv"
    let left = ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1"].map { "全部,\($0),不适用,甲\n" }.joined()
    func marks(_ mark: Int) -> [UInt8] {
      Array("单位,指标,得分,理由\n\(left)a01,3.2,\(mark),\na02,3.2,9,\nb01,3.2,9,\n".utf8)
    }
    files[scores] = marks(9)
    let record = try #require(PublishedRecord.Entry(read(files)))
    files[PublishedRecord.path(2025)] = PublishedRecord(year: 2025, current: record).encoded
    files[scores] = marks(8)
    var findings = Findings()
    _ = Content(ContentFolder(memory: files), scope: .year(2025), findings: &findings)
    #expect(findings.all.contains { $0.code == .pinnedDiffers })
    #expect(try !add("复核", "2025-12-31", to: files).files.isEmpty)
  }

  @Test(
    "says what stands against it",
    arguments: [
      ("x", nil, nil, nil, "2025 年还没有轮次“x”，新增轮次请用 --as-of 写明截至日，如 --as-of 2025-12-31"),
      ("x", "2025-12-30", nil, nil, "截至日 2025-12-30 早于“终评”的 2025-12-31，各轮应按时间先后排列"),
      ("x", "2026-01-01", "preliminary", nil, "截至日 2026-01-01 晚于“终评”的 2025-12-31，各轮应按时间先后排列"),
      ("x", "2025-12-31", "y", nil, "2025 年没有轮次“y”，现有 preliminary（初评）、final（终评）"),
      ("x", "2025-12-31", nil, "2-final", "文件夹名“2-final”不能用，只能用字母、数字、点、短横线和下划线，且不与其他轮次相同"),
      ("终评", "2025-12-31", nil, nil, "assessment.yaml 中已有轮次“终评”（final），不能再写 --as-of；要改请改 assessment.yaml"),
    ] as [(String, String?, String?, String?, String)])
  func refused(key: String, asOf: String?, after: String?, folder: String?, message: String) throws {
    let files = try begun()
    let fault = #expect(throws: NewFilesFault.self) {
      _ = try add(key, asOf, after: after, folder: folder, to: files)
    }
    #expect(fault?.message == message)
  }
}
