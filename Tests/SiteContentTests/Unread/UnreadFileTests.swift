import ContentFiles
import ContentTestSupport
import Diagnostics
import SiteContent
import TestSupport
import Testing

/// unread-file: what lies in the content and is not read, with the remedy for the case at hand (formats §1).
@Suite struct UnreadFileTests {
  @Test("names the folder that one in the content folder was probably meant to be")
  func topFolders() {
    func message(_ name: String) -> String { "此文件夹不会被读取，是不是“\(name)”？请改名为 \(name)，不用的请移出内容文件夹" }
    Fixture.good.with("policy/a.md", "x").with("assessment/2025/units.csv", "x").with("rubric/2024.yaml", "x")
      .with("图片/a.png", "x").with("policies-旧/a.md", "x").expect([
        "assessment:1:1: error[unread-file]: \(message("assessments"))",
        "policies-旧:1:1: warning[unread-file]: \(message("policies"))",
        "policy:1:1: warning[unread-file]: \(message("policies"))",
        "rubric:1:1: error[unread-file]: \(message("rubrics"))",
      ])
    Fixture.good.with("rubrics-旧/2020.yaml", "x").expect([])
  }

  @Test("says of a rubric that is missing that a folder has nearly the right name")
  func rubricFolder() {
    Fixture.good.without("rubrics/2024.yaml").with("rubric/2024.yaml", Fixture.good["rubrics/2024.yaml"]).expect([
      "~/assessment.yaml:3:9: error[assessment-invalid]: 没有评分细则“2024”，应有文件 rubrics/2024.yaml；“rubric”文件夹不读，是不是应叫“rubrics”？",
      "rubric:1:1: error[unread-file]: 此文件夹不会被读取，是不是“rubrics”？请改名为 rubrics，不用的请移出内容文件夹",
    ])
  }

  /// Something that lies where nothing reads it, and what is said of it.
  struct Case: CustomTestStringConvertible {
    let path: String
    /// Where it is found, where that is another place than the file.
    var place: String?
    var severity = "error"
    let remedy: String

    var testDescription: String { path }
  }

  private static let round =
    "登记.xlsx 和 checklist.csv、meetings.csv、evidence.csv、materials.csv、scores.csv、vetoes.csv、feedback.csv（或同名的 .xlsx）"
  private static let rounds = "assessments/2024/1-preliminary 或 assessments/2024/2-final"
  private static let material = "材料原件不读，请移出内容文件夹；登记表的“材料”一列写文件名或文号就行"

  private static let files: [Case] = [
    Case(path: "~/2-final/checklist (1).csv", remedy: "请改名为 checklist.csv"),
    Case(path: "~/2-final/checklist - 副本.csv", remedy: "请改名为 checklist.csv"),
    Case(path: "~/2-final/checklist-最终版.csv", remedy: "请改名为 checklist.csv"),
    Case(path: "~/2-final/checklist.csv.txt", remedy: "请改名为 checklist.csv"),
    Case(path: "~/2-final/checklist.csv.csv", remedy: "请改名为 checklist.csv"),
    Case(path: "~/2-final/checklist.txt", remedy: "请改名为 checklist.csv"),
    Case(path: "~/2-final/核对表.TSV", remedy: "请改名为 checklist.csv"),
    Case(path: "~/2-final/evidence20240513.csv", remedy: "请改名为 evidence.csv"),
    Case(path: "~/2-final/evidance.csv", remedy: "请改名为 evidence.csv"),
    Case(path: "~/2-final/meetings.xls", remedy: "请在 Excel 或 WPS 中另存为 meetings.xlsx"),
    Case(path: "~/2-final/meetings.xlsm", remedy: "请在 Excel 或 WPS 中另存为 meetings.xlsx"),
    Case(path: "~/2-final/登记 (1).xlsx", remedy: "请改名为 登记.xlsx"),
    Case(path: "~/2-final/核对表.xlsx", remedy: "请改名为 checklist.xlsx"),
    Case(
      path: "~/2-final/scores (1).csv", remedy: "已有 scores.csv，它像是另一份；请核对内容并入 scores.csv，再把它移出内容文件夹"),
    Case(path: "~/2-final/Scores.CSV", remedy: "已有 scores.csv，它像是另一份；请核对内容并入 scores.csv，再把它移出内容文件夹"),
    Case(path: "~/2-final/汇总.csv", remedy: "这里读的是 \(round)；请改名，或移到应在的位置"),
    Case(path: "~/2-final/units.csv", remedy: "units.csv 应放在年份的文件夹里：assessments/2024"),
    Case(path: "~/2-final/反馈-jwc.csv", remedy: "单位的反馈应放在这一轮的 feedback 文件夹里：assessments/2024/2-final/feedback"),
    Case(path: "~/2-final/说明.docx", severity: "warning", remedy: material),
    Case(path: "~/2-final/登记.zip", severity: "warning", remedy: "压缩包不读，要用的文件请解压后放到应在的位置，再把压缩包移出内容文件夹"),
    Case(path: "~/2-final/evidence.csv.lnk", severity: "warning", remedy: "快捷方式不是文件本身，请把它指向的文件复制到应在的位置，再删去它"),
    Case(path: "~/2-final/evidence.csv.bak", severity: "warning", remedy: "程序不读这种文件，这里读的是 \(round)；不用的请移出内容文件夹"),
    Case(path: "~/2-final/evidence/漏洞.et", remedy: "请在 Excel 或 WPS 中另存为 漏洞.xlsx"),
    Case(path: "~/2-final/evidence/证明.PDF", severity: "warning", remedy: material),
    Case(
      path: "~/2-final/feedback/反馈-jwc.html",
      remedy: "这是核对单的网页，不是单位的反馈；请让单位在网页里点“保存反馈文件”，把存下的 反馈-jwc.csv 放在这里"),
    Case(path: "~/2-final/feedback/教务处.csv.txt", remedy: "请改名为 反馈-jwc.csv"),
    Case(path: "~/selfcheck/jwc.xls", remedy: "请在 Excel 或 WPS 中另存为 jwc.xlsx"),
    Case(path: "~/evidence.csv", remedy: "evidence.csv 是一轮的登记表，应放在这一轮的文件夹里：\(rounds)"),
    Case(path: "~/units.xls", remedy: "已有 units.csv，它像是另一份；请核对内容并入 units.csv，再把它移出内容文件夹"),
    Case(path: "~/名册.csv", remedy: "请改名为 roster.csv"),
    Case(path: "~/assessment (1).yaml", remedy: "已有 assessment.yaml，它像是另一份；请核对内容并入 assessment.yaml，再把它移出内容文件夹"),
    Case(path: "~/2024.yaml", remedy: "评分细则应放在 rubrics 文件夹，一年的设置应是 assessments/<年份>/assessment.yaml"),
    Case(path: "evidence.csv", remedy: "evidence.csv 是一轮的登记表，应放在这一轮的文件夹里：assessments/<年份>/<轮次>"),
    Case(path: "Checklist.xlsx", remedy: "checklist.csv 是一轮的登记表，应放在这一轮的文件夹里：assessments/<年份>/<轮次>"),
    Case(path: "roster.csv", remedy: "roster.csv 应放在年份的文件夹里：assessments/<年份>"),
    Case(path: "反馈-jwc.csv", remedy: "单位的反馈应放在这一轮的 feedback 文件夹里：assessments/<年份>/<轮次>/feedback"),
    Case(path: "assessments/2024.csv", remedy: "节假日应放在 calendar 文件夹；一年的登记表应放在 assessments/2024 里"),
    Case(path: "rubrics/2025.yml", remedy: "请改名为 2025.yaml"),
    Case(path: "rubrics/2025.YAML", remedy: "请改名为 2025.yaml"),
    Case(path: "rubrics/2025.yaml.txt", remedy: "请改名为 2025.yaml"),
    Case(path: "calendar/2026.ods", remedy: "请在 Excel 或 WPS 中另存为 2026.xlsx"),
    Case(path: "calendar/2026年节假日.csv", remedy: "请改名为 2026.csv"),
    Case(path: "calendar/节假日.csv", remedy: "这里读的是以年份命名的表，如 2025.csv 或 2025.xlsx；请改名，或移到应在的位置"),
    Case(path: "policies/Q.MD", severity: "warning", remedy: "请改名为 Q.md"),
    Case(path: "policies/办法.docx", severity: "warning", remedy: "请把正文另存为 办法.md（UTF-8 文本，开头写文件头）"),
    Case(path: "guides/5.1.txt", severity: "warning", remedy: "请把正文另存为 5.1.md（UTF-8 文本，开头写文件头）"),
  ]

  private static let folders: [Case] = [
    Case(
      path: "assessments/0024/assessment.yaml", place: "assessments/0024",
      remedy: "这里的文件夹应以四位年份命名，如 assessments/2024；不用的请移出内容文件夹"),
    Case(
      path: "assessments/2024 副本/units.csv", place: "assessments/2024 副本",
      remedy: "它像是 assessments/2024 的另一份；请核对内容，再把它移出内容文件夹"),
    Case(path: "assessments/2023年/units.csv", place: "assessments/2023年", remedy: "这里的文件夹应以四位年份命名，请改名为 2023"),
    Case(
      path: "assessments/旧/说明.docx", place: "assessments/旧", severity: "warning",
      remedy: "这里的文件夹应以四位年份命名，如 assessments/2024；不用的请移出内容文件夹"),
    Case(
      path: "~/1-preliminary - 副本/scores.csv", place: "~/1-preliminary - 副本",
      remedy: "它像是“1-preliminary”的另一份；请核对内容，再把它移出内容文件夹"),
    Case(
      path: "~/新建文件夹/a/b.csv", place: "~/新建文件夹",
      remedy: "它不属于任何一轮，各轮的文件夹是“1-preliminary”、“2-final”；请改名或在 assessment.yaml 中写明，不用的移出内容文件夹"),
    Case(path: "~/evidence/a.csv", place: "~/evidence", remedy: "它应放在一轮的文件夹里：“1-preliminary”、“2-final”"),
    Case(path: "~/2-final/反馈/反馈-jwc.csv", place: "~/2-final/反馈", remedy: "请改名为“feedback”"),
    Case(
      path: "~/2-final/evidence/3月/x.csv", place: "~/2-final/evidence/3月",
      remedy: "下级文件夹不读；请把里面要用的文件直接放在“assessments/2024/2-final/evidence”里，再删去它"),
    Case(
      path: "~/2-final/__MACOSX/evidence", place: "~/2-final/__MACOSX", severity: "warning",
      remedy: "它是解压缩时带出来的，请删去"),
    Case(path: "rubrics/旧/2023.yaml", place: "rubrics/旧", remedy: "下级文件夹不读；请把里面要用的文件直接放在“rubrics”里，再删去它"),
    Case(
      path: "policies/2024/p.md", place: "policies/2024", severity: "warning",
      remedy: "下级文件夹不读；请把里面的 .md 文件直接放在 policies 里，不用的移出内容文件夹"),
  ]

  @Test("says of a file where it would be read", arguments: files)
  func file(_ unread: Case) {
    Fixture.good.with(unread.path, "\"").expect([
      "\(unread.path):1:1: \(unread.severity)[unread-file]: 此文件不会被读取；\(unread.remedy)"
    ])
  }

  @Test("says of a folder once where it would be read", arguments: folders)
  func folder(_ unread: Case) {
    Fixture.good.with(unread.path, "\"").with(unread.path + ".pdf", "x").expect([
      "\(unread.place ?? "-"):1:1: \(unread.severity)[unread-file]: 此文件夹不会被读取；\(unread.remedy)"
    ])
  }

  @Test("passes over what programs leave beside files")
  func ignored() {
    var fixture = Fixture.good
    for name in ["~$登记.xlsx", ".~lock.checklist.csv#", ".DS_Store", "Thumbs.db", "THUMBS.DB", "Desktop.ini", "._x.csv"]
    {
      for folder in [
        "~/", "~/2-final/", "~/2-final/evidence/", "~/2-final/feedback/", "rubrics/", "calendar/", "policies/",
      ] {
        fixture = fixture.with(folder + name, "x")
      }
    }
    fixture.expect([])
  }

  @Test("reads folders in any letter case, of two the one that is written like the layout's")
  func cases() throws {
    let absence = "单位,指标,事项,开始\njwc,5.1,缺席,2024-5-6\n"
    let renamed = Fixture.good.without("~/2-final/scores.csv").with("~/2-Final/Evidence/a.csv", absence)
      .without("calendar/2024.csv").without("calendar/2025.csv")
      .with("Calendar/2024.csv", Fixture.good["calendar/2024.csv"])
    renamed.expect([])
    #expect(try renamed.earned("5.1")["jwc"] == "29")
    #expect(try TemporaryFolder(renamed).lines() == [])
    Fixture.good.with("~/2-final/evidence/a.csv", absence).with("~/2-final/Evidence/b.csv", absence).expect([
      "~/2-final/Evidence:1:1: error[unread-file]: 此文件夹不会被读取；它像是“evidence”的另一份；请核对内容，再把它移出内容文件夹"
    ])
  }

  @Test("passes over pictures and attachments that texts name, in folders too")
  func used() {
    let page =
      "---\nid: p\ntitle: 办法\n---\n\n![图](./图%201.png) [表](附件/表.xlsx)\n\n"
      + "<img src=\"../guides/g.svg\">\n\n[a]: b.pdf\n"
    Fixture.good.with("policies/p.md", page)
      .with("policies/图 1.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      .with("policies/附件/表.xlsx", "PK\u{03}\u{04}")
      .with("policies/附件/旧.xlsx", "x").with("policies/b.pdf", "x").with("policies/c.pdf", "x")
      .with("guides/g.svg", "x")
      .expect([
        "policies/c.pdf:1:1: warning[unread-file]: 此文件不会被读取；没有正文用到它；要用的在正文里写相对路径（如 ![说明](c.pdf)），不用的请移出内容文件夹",
        "policies/p.md:8:1: warning[policy-html]: HTML 代码“<img src=\"../guides/g.sv…”不会出现在网页里，已略去，里面的文字保留；请改用 Markdown 写法，要显示“<”本身请写 \\<",
        "policies/附件/旧.xlsx:1:1: warning[unread-file]: 此文件不会被读取；请把正文另存为 旧.md（UTF-8 文本，开头写文件头）",
      ])
  }

  @Test("says nothing of folders in a year whose rounds are not known")
  func unknownRounds() {
    let broken = Fixture.good.with("~/evidence.csv", "x").with("~/3-other/a.csv", "x")
      .editing("~/assessment.yaml", "year: 2024\n", "yaer: 2024\n")
    #expect(
      broken.lines.filter { $0.contains("unread-file") }.map { $0.prefix { $0 != " " } } == ["~/evidence.csv:1:1:"])
  }

  @Test("follows no link out of the content, and counts what cannot be looked into as entries")
  func links() throws {
    let outside = try TemporaryFolder(Fixture(files: [:]).with("a.csv", "x"))
    let content = try TemporaryFolder(.good)
    try content.link("assessments/2024/旧", to: outside.path)
    try content.link("assessments/2024/2-final/evidence/循环", to: ".")
    #expect(
      try content.lines() == [
        "~/2-final/evidence/循环:1:1: error[unread-file]: 此文件夹不会被读取；下级文件夹不读；请把里面要用的文件直接放在“assessments/2024/2-final/evidence”里，再删去它",
        "~/旧:1:1: error[outside-content]: 此链接指向内容文件夹之外，不予读取；请把文件复制进来",
      ])
  }

  @Test("looks at one year's folder where only that is read")
  func scope() {
    let fixture = Fixture.good.with("~/evidence.csv", "x").with("rubrics/a.yml", "x").with("assessments/旧/a.csv", "x")
    var findings = Findings()
    _ = Content(ContentFolder(memory: fixture.files), scope: .year(2024), findings: &findings)
    #expect(findings.sorted().map { Fixture.short($0.location.path) } == ["~/evidence.csv"])
    #expect(fixture.lines.count == 3)
  }
}
