import Assessment
import ContentFiles
import Diagnostics
import RegisterForms
import Rubric
import Scaffold
import SiteContent
import Testing

/// What a folder, a year and a round begin with where registers are workbooks.
@Suite struct WorkbookDraftTests {
  private func begun(_ rubric: RubricTemplate = .college) throws -> NewFiles {
    var findings = Findings()
    let options = FolderOptions(
      institution: "某局", title: "公示", office: "办公室", year: 2026, units: nil, rubric: rubric, registers: .xlsx)
    return try #require(try NewFiles.folder(options, findings: &findings))
  }

  private func read(_ files: [String: [UInt8]]) throws -> (year: AssessmentYear, lines: [String]) {
    var findings = Findings()
    let content = Content(ContentFolder(memory: files), scope: .year(2026), findings: &findings)
    let lines = findings.sorted().filter { $0.code != .pendingItem }.map(\.line)
    return (try #require(content.years.first), lines)
  }

  private func registers(_ files: [String: [UInt8]]) -> [String] {
    files.keys.filter { $0.contains("-") && $0.hasPrefix("assessments/") }.sorted()
  }

  @Test(
    "a round has one workbook, which is read without a finding and says nothing", arguments: RubricTemplate.allCases)
  func clean(rubric: RubricTemplate) throws {
    let new = try begun(rubric)
    #expect(
      registers(new.files) == ["assessments/2026/1-preliminary/登记.xlsx", "assessments/2026/2-final/登记.xlsx"])
    let (year, lines) = try read(new.files)
    #expect(lines == [])
    #expect(year.rows.isEmpty && year.marks.isEmpty)
    // The blank one has no events yet.
    let asksForNone = new.steps.contains { $0.contains("登记.xlsx 的这几张表中各写一行：单位写“全部”，内容写“无”") }
    #expect(asksForNone == (rubric != .blank))
    #expect(String(decoding: new.files["说明.txt"] ?? [], as: UTF8.self).contains("--missing --registers xlsx"))
  }

  @Test("the next round and year have the form of those before, unless they are told otherwise")
  func standing() throws {
    let files = try begun().files
    let (year, folder) = (try read(files).year, ContentFolder(memory: files))
    var findings = Findings()
    func options(_ form: RegisterForm?) -> RoundOptions {
      RoundOptions(
        key: "review", name: nil, asOf: Day(year: 2027, month: 1, day: 9), after: nil, folder: nil, registers: form)
    }
    let round = try #require(try NewFiles.round(options(nil), of: year, in: folder, findings: &findings))
    #expect(registers(round.files) == ["assessments/2026/3-review/登记.xlsx"])
    #expect(round.steps.last == "登记.xlsx 的“核对表”只填比上一轮有变化的格子：空白表示不变，填了的代替前面轮次核对表中的那一格")
    let plain = try #require(try NewFiles.round(options(.csv), of: year, in: folder, findings: &findings))
    #expect(registers(plain.files).count == 7 && !registers(plain.files).contains { $0.hasSuffix(".xlsx") })
    let next = try #require(
      try NewFiles.year(
        YearOptions(year: 2027, rubric: nil, title: nil), from: year, in: folder, findings: &findings))
    #expect(registers(next.files) == ["assessments/2027/1-preliminary/登记.xlsx", "assessments/2027/2-final/登记.xlsx"])
  }

  @Test("one that no longer fits and in which nothing was filled in is one finding, any other keeps all of its own")
  func stale() throws {
    var files = try begun().files
    func found(_ round: String) -> [String] {
      var findings = Findings()
      _ = Content(ContentFolder(memory: files), scope: .year(2026), findings: &findings)
      return findings.sorted().filter { $0.severity == .error && $0.location.path.contains(round) }.map(\.line)
    }
    let rubric = String(decoding: try #require(files["rubrics/2026.yaml"]), as: UTF8.self)
    files["rubrics/2026.yaml"] = Array(
      rubric.replacing("问题", with: "隐患").replacing("会议缺席", with: "缺会").replacing("分管负责人", with: "分管领导").utf8)
    files["assessments/2026/units.csv"] = Array("单位编号,单位名称,类别\nnk,内科,临床\n".utf8)
    let first = found("1-preliminary")
    #expect(first.count == 1)
    #expect(
      first.first?.hasSuffix(
        "这个工作簿还没有人填过，“1.3 会议缺席”、“2.1 问题”、“核对表”与现在的评分细则或单位表不符；"
          + "请删去这个工作簿，再运行 gongshi new round 初评 --missing --registers xlsx 重新生成") == true, "\(first)")
    // Deleted and made again, both fit.
    for round in ["1-preliminary", "2-final"] { files["assessments/2026/\(round)/登记.xlsx"] = nil }
    let year = try read(files).year
    var findings = Findings()
    for key in ["初评", "终评"] {
      let options = RoundOptions(key: key, name: nil, asOf: nil, after: nil, folder: nil, registers: .xlsx)
      let new = try NewFiles.round(options, of: year, in: ContentFolder(memory: files), findings: &findings)
      files.merge(try #require(new).files) { $1 }
    }
    #expect(try read(files).lines == [])
  }

  @Test("a workbook that was deleted is made again in the form of the round that still has one")
  func remade() throws {
    var files = try begun().files
    files["assessments/2026/2-final/登记.xlsx"] = nil
    files["assessments/2026/2-final/feedback/说明.txt"] = []
    let year = try read(files).year
    #expect(RegisterForm.standing(in: year, ContentFolder(memory: files)) == .xlsx)
  }

  @Test("a new unit has its rows in a workbook in which nothing was filled in")
  func unit() throws {
    let files = try begun().files
    let unit = NewUnit(id: "d01", name: "新单位", category: "业务部门", aliases: [], isActive: true, others: [])
    var findings = Findings()
    let new = try #require(
      try NewFiles.unit(unit, in: try read(files).year, ContentFolder(memory: files), findings: &findings))
    let books = ["1-preliminary", "2-final"].map { "assessments/2026/\($0)/登记.xlsx" }
    #expect(new.replacements.keys.sorted() == books + ["assessments/2026/units.csv"])
    #expect(new.gaps.isEmpty)
    let after = files.merging(new.overlay) { $1 }
    #expect(try read(after).lines == [])
    // They are those with which a folder of these units begins.
    let options = FolderOptions(
      institution: "某局", title: "公示", office: "办公室", year: 2026, units: new.replacements["assessments/2026/units.csv"],
      rubric: .college, registers: .xlsx)
    findings = Findings()
    let anew = try #require(try NewFiles.folder(options, findings: &findings))
    for book in books { #expect(anew.files[book] == after[book]) }
    // One that does not take part has none.
    let aside = NewUnit(id: "d02", name: "上级单位", category: "业务部门", aliases: [], isActive: false, others: [])
    let other = try #require(
      try NewFiles.unit(aside, in: try read(files).year, ContentFolder(memory: files), findings: &findings))
    #expect(other.replacements.keys.sorted() == ["assessments/2026/units.csv"])
  }

  @Test("the cells in which to write a new unit are said of a workbook that was filled in, which is not touched")
  func unitByHand() throws {
    var files = try begun().files
    let path = "assessments/2026/1-preliminary/登记.xlsx"
    // A byte behind the archive's end makes it another file with the same cells.
    let filled = try #require(files[path]) + [0]
    files[path] = filled
    let unit = NewUnit(id: "d01", name: "新单位", category: "业务部门", aliases: [], isActive: true, others: [])
    var findings = Findings()
    let new = try #require(
      try NewFiles.unit(unit, in: try read(files).year, ContentFolder(memory: files), findings: &findings))
    #expect(new.replacements[path] == nil)
    #expect(
      new.gaps == [
        "\(path) 已经填过，程序不改它，请在 Excel 或 WPS 中打开，加上这个单位：“核对表”的 A5 写“新单位”；"
          + "“选项”的 A5、B8 也写“新单位”，下拉列表中就有它"
      ])
  }

  @Test("rounds without registers get them in the form that is asked for, and stay without where none is")
  func unitOfNewRounds() throws {
    var files = try begun().files
    files["assessments/2026/2-final/登记.xlsx"] = nil
    let unit = NewUnit(id: "d01", name: "新单位", category: "业务部门", aliases: [], isActive: true, others: [])
    func added(_ form: RegisterForm?) throws -> [String] {
      var findings = Findings()
      let new = try NewFiles.unit(
        unit, in: try read(files).year, ContentFolder(memory: files), registers: form, findings: &findings)
      return registers(try #require(new).files)
    }
    #expect(try added(nil) == [])
    #expect(try added(.xlsx) == ["assessments/2026/2-final/登记.xlsx"])
    #expect(try added(.csv).count == 7)
  }
}
