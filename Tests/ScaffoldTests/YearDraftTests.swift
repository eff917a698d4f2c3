import Assessment
import ContentFiles
import Diagnostics
import Rubric
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// A year made from the one before.
@Suite struct YearDraftTests {
  private func next(_ year: Int, from changes: [String: String], _ options: YearOptions? = nil) throws -> NewFiles {
    var findings = Findings()
    let start = FolderOptions(institution: "某局", title: "公示", office: "办公室", year: 2024, units: nil)
    let begun = try #require(try NewFiles.folder(start, findings: &findings))
    let files = begun.files.merging(changes.mapValues { Array($0.utf8) }) { _, new in new }
    let folder = ContentFolder(memory: files)
    var faults = Findings()
    let old = try #require(Content(folder, scope: .year(2024), findings: &faults).years.first)
    return try #require(
      try NewFiles.year(
        options ?? YearOptions(year: year, rubric: nil, title: nil), from: old, in: folder, findings: &findings))
  }

  private static let plan = """
    year: 2024
    title: "2024 年度考核: 甲"
    rubric: "2024"
    window: {from: 2023-12-16, to: 2024-12-15}
    dates: {责任书截止: 2024-02-29, 总结最早: 2024-12-01, 总结截止: 2024-12-15, "第 1 次: 会": 2024-03-01, 保障: {from: 2024-02-29, to: 2024-10-08}}
    rounds: [{id: only, name: 年终, folder: f, asOf: 2024-12-15, feedback: 总结截止}]
    cutoff: 总结截止
    approval: {by: 局, date: 2025-01-08}
    publication: {date: 2025-01-10, show: [total]}

    """

  @Test("moves days by whole years, says where there is no such day, and leaves approval and publication behind")
  func dates() throws {
    let new = try next(2025, from: ["assessments/2024/assessment.yaml": YearDraftTests.plan])
    let text = String(decoding: try #require(new.files["assessments/2025/assessment.yaml"]), as: UTF8.self)
    for line in [
      "year: 2025", "title: \"2025 年度考核: 甲\"", "rubric: \"2024\"", "window: {from: 2024-12-16, to: 2025-12-15}",
      "  责任书截止: 2025-02-28  # 上一次是 2 月 29 日，请核对", "  总结截止: 2025-12-15", "  \"第 1 次: 会\": 2025-03-01",
      "  - {id: only, name: 年终, folder: f, asOf: 2025-12-15, feedback: 总结截止}",
      "  保障: {from: 2025-02-28, to: 2025-10-08}  # 上一次是 2 月 29 日，请核对", "cutoff: 总结截止",
    ] {
      #expect(text.split(separator: "\n").contains(line[...]), "\(line)")
    }
    #expect(!text.contains("\napproval") && !text.contains("\npublication"))
    #expect(new.gaps == ["2025 年没有 2 月 29 日，相应的日期已写为 2 月 28 日，请在 assessments/2025/assessment.yaml 中核对"])
    #expect(new.files["assessments/2025/f/checklist.csv"] != nil && new.folders == ["assessments/2025/f/feedback"])
  }

  @Test("leaves out rounds added after the publication, says so, and offers to show what was shown and there is")
  func reviews() throws {
    let plan = YearDraftTests.plan.replacing(
      "feedback: 总结截止}]", with: "feedback: 总结截止}, {id: review, name: 复议, folder: 2-review, asOf: 2025-02-20}]"
    ).replacing("date: 2025-01-08}", with: "date: 2025-01-08, round: only}").replacing(
      "show: [total]", with: "show: [level, dates, total]")
    let new = try next(2025, from: ["assessments/2024/assessment.yaml": plan])
    let text = String(decoding: try #require(new.files["assessments/2025/assessment.yaml"]), as: UTF8.self)
    #expect(!text.contains("review") && text.contains("\n# publication: {date: 2026-01-10, show: [total, dates]}"))
    #expect(text.contains("\n# approval: {by: 局, date: 2026-01-08, document: 会议纪要}"))
    #expect(new.files.keys.allSatisfy { !$0.contains("2-review") })
    #expect(new.steps.contains("2024 年公布以后增加的轮次“复议”没有带过来；今年也要的，到时用 gongshi new round 增加"))
  }

  @Test("carries over units byte for byte and the people still in office")
  func people() throws {
    let units = "单位编号,单位名称,类别,别名,状态,在职人数\r\na01,示例单位甲,业务部门,旧名,参评,五\r\nb01,示例单位丙,管理部门,,不参评,\r\n"
    let roster = "单位,角色,姓名,联系方式,自,至\nb01,联络员,张三,1,2020/1/2,\na01,负责人,李四,,,2024-12-31\na01,负责人,王五,,,2025-01-01\n"
    let new = try next(
      2025, from: ["assessments/2024/units.csv": units, "assessments/2024/roster.csv": roster])
    #expect(new.files["assessments/2025/units.csv"] == Array(units.utf8))
    let people = String(decoding: try #require(new.files["assessments/2025/roster.csv"]), as: UTF8.self)
    #expect(people == "\u{FEFF}单位,角色,姓名,联系方式,自,至\r\n示例单位丙,联络员,张三,1,2020-01-02,\r\n示例单位甲,负责人,王五,,,2025-01-01\r\n")
    let bytes = try #require(new.files["assessments/2025/1-preliminary/checklist.csv"])
    let checklist = String(decoding: bytes, as: UTF8.self)
    #expect(checklist.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } } == ["示例单位甲"])
  }

  @Test("carries over systems byte for byte, and the cases that are open, with their deadlines")
  func ledgers() throws {
    #expect(try next(2025, from: [:]).files.keys.filter { $0.contains("carried") || $0.contains("systems") } == [])
    let systems = "单位,系统,等级\r\na01,平台,二级\r\n"
    let new = try next(
      2025,
      from: [
        "assessments/2024/systems.csv": systems,
        "assessments/2024/carried.csv":
          "单位,指标,事项,编号,开始,限期,完成,备注\nb01,2.1,问题,W-9,2023-12-1,2023-12-5,,旧事\nb01,2.1,问题,W-8,2023-12-1,,2024-2-1,\n",
        "assessments/2024/2-final/evidence.csv": """
        单位,指标,事项,编号,内容,开始,完成,限期,备注
        a01,2.1,问题,W-1,=甲,2024-12-30,,,催过
        a01,2.1,问题,W-2,乙,2024-12-30,2024-12-31,,
        a01,2.1,问题,W-3,,2024-5-6,,2024-6-1,

        """,
        "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦\n",
      ])
    #expect(new.files["assessments/2025/systems.csv"] == Array(systems.utf8))
    let carried = String(decoding: try #require(new.files["assessments/2025/carried.csv"]), as: UTF8.self)
    #expect(
      carried.split(separator: "\r\n").dropFirst() == [
        "示例单位丙,2.1,问题,W-9,2023-12-01,2023-12-05,,旧事", "示例单位甲,2.1,问题,W-1,2024-12-30,2025-01-03,,'=甲；催过",
        "示例单位甲,2.1,问题,W-3,2024-05-06,2024-06-01,,",
      ])
    #expect(new.steps.contains { $0.contains("没有办结的 3 件") } && new.steps.contains { $0.contains("信息系统照搬") })
  }

  @Test("says which open cases the next rubric has no place for")
  func lost() throws {
    var findings = Findings()
    let start = FolderOptions(institution: "", title: "", office: "", year: 2024, units: nil)
    let begun = try #require(try NewFiles.folder(start, findings: &findings))
    let rubric = String(decoding: try #require(begun.files["rubrics/2024.yaml"]), as: UTF8.self)
    let new = try next(
      2025,
      from: [
        "rubrics/b.yaml": rubric.replacing("id: \"2024\"", with: "id: b").replacing("问题", with: "毛病"),
        "assessments/2024/2-final/evidence.csv": "单位,指标,事项,编号,开始\nb01,2.1,问题,W-1,2024-12-30\n",
        "calendar/2025.csv": "日期,类型,名称\n2025-01-01,休,元旦\n",
      ], YearOptions(year: 2025, rubric: "b", title: nil))
    #expect(new.files["assessments/2025/carried.csv"] == nil)
    #expect(
      new.gaps == [
        "2024 年没有办结的有 1 件没有带过来，2025 年的单位、细则里没有它们的单位、指标或事项，请另行登记：b01 2.1 问题（W-1）"
      ])
  }

  @Test("is read without an error, with another title and for a year far off")
  func far() throws {
    let new = try next(2031, from: [:], YearOptions(year: 2031, rubric: nil, title: "考核 #31"))
    #expect(new.gaps.count == 1)
    var findings = Findings()
    let start = FolderOptions(institution: "", title: "", office: "", year: 2024, units: nil)
    let rubric = try #require(try NewFiles.folder(start, findings: &findings))
    let files = new.files.merging(rubric.files) { new, _ in new }
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    #expect(content.years.map(\.plan.title) == ["2024 年度考核", "考核 #31"])
    #expect(!findings.hasErrors)
  }
}
