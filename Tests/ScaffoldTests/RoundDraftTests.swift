import Assessment
import ContentFiles
import Diagnostics
import Registers
import Rubric
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// What a round begins with says nothing.
@Suite struct RoundDraftTests {
  private func begun(year: Int = 2026, units: [UInt8]? = nil) throws -> NewFiles {
    var findings = Findings()
    let options = FolderOptions(institution: "某医院", title: "考核公示", office: "院办", year: year, units: units)
    return try #require(try NewFiles.folder(options, findings: &findings))
  }

  private func read(_ files: [String: [UInt8]], _ year: Int = 2026) throws -> (AssessmentYear, [String]) {
    var findings = Findings()
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    let lines = findings.sorted().filter { $0.code != .pendingItem && $0.code != .placeholder }.map(\.line)
    return (try #require(content.years.first { $0.plan.year == year }), lines)
  }

  @Test("every prefilled register is read without a finding but what is still to be filled in")
  func clean() throws {
    let (year, lines) = try read(try begun().files)
    #expect(lines == [])
    #expect(year.states.count == 2 && year.rows.isEmpty && year.marks.isEmpty)
  }

  @Test("changes no result, whatever stands in the rounds before")
  func nothing() throws {
    var files = try begun().files
    let round = "assessments/2026/1-preliminary/"
    files[round + "checklist.csv"] = Array(
      "单位,1.1 责任书报送,1.2 分管负责人,2.2 自查报告,2.3 培训学时,3.2 得分\na01,2026-3-1,是,一般,4,7\n示例单位乙,否,否,好,3,不适用\n".utf8)
    files[round + "scores.csv"] = Array("单位,指标,得分,理由\na01,2.1,5,改判\nb01,1.3,不适用,没有会议\n".utf8)
    files[round + "evidence.csv"] = Array("单位,指标,事项,编号,开始\na01,1.3,会议缺席,M1,2026-3-1\n".utf8)
    files[round + "vetoes.csv"] = Array("单位,日期,事由,问责文件\nb01,2026-3-1,事故,某文\n".utf8)
    let with = try read(files).0
    for name in ["checklist", "meetings", "evidence", "scores", "vetoes", "feedback"] {
      files["assessments/2026/2-final/\(name).csv"] = nil
    }
    let without = try read(files).0
    #expect(with.states.last?.results == without.states.last?.results)
    #expect(with.states.last?.results.contains { $0.verdict == .vetoed } == true)
  }

  @Test("a checklist has a row per active unit, and names those by id whose name would not be read as it stands")
  func rows() throws {
    let units = "单位编号,单位名称,类别,状态\na,=甲,部门,\nb,\"乙,丙\",部门,\nc,丁,部门,不参评\n"
    let new = try begun(units: Array(units.utf8))
    let checklist = try #require(new.files["assessments/2026/2-final/checklist.csv"])
    let rows = String(decoding: checklist, as: UTF8.self).split(separator: "\r\n")
    #expect(
      rows.first
        == "\u{FEFF}单位,1.1 责任书报送,1.2 分管负责人,1.2 联络员,2.2 自查报告,2.3 培训学时,2.3 培训学时 数量,2.4 完成任务数,2.4 任务总数,3.1 年度总结,3.2 得分,3.2 理由,备注"
    )
    #expect(rows.dropFirst() == ["a,,,,,,,,,,,,", "\"乙,丙\",,,,,,,,,,,,"])
    #expect(new.files["assessments/2026/units.csv"] == Array(units.utf8))
    #expect(try read(new.files).1 == [])
  }

  @Test("has the calendar of a year whose days off are published, and asks for that of another")
  func calendars() throws {
    #expect(NewFiles.calendarYears == [2024, 2025, 2026])
    let known = try begun(year: 2025)
    #expect(known.files["calendar/2025.csv"] != nil && known.gaps == [])
    let unknown = try begun(year: 2031)
    #expect(unknown.files.keys.allSatisfy { !$0.hasPrefix("calendar/") })
    #expect(unknown.gaps.count == 1 && unknown.gaps[0].contains("calendar/2031.csv"))
    #expect(try read(unknown.files, 2031).1 == [])
  }

  @Test("refuses years that are none", arguments: [0, 999, 9999, -1])
  func years(year: Int) {
    var findings = Findings()
    let options = FolderOptions(institution: "", title: "", office: "", year: year, units: nil)
    #expect(throws: NewFilesFault.self) { try NewFiles.folder(options, findings: &findings) }
  }
}
