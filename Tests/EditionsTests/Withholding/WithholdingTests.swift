import ContentFiles
import ContentTestSupport
import Diagnostics
import Editions
import RubricBooks
import SiteContent
import Testing

/// What is withheld from the public edition, by marked text in every column.
struct WithholdingTests {
  private static let approval = "approval: {by: 领导小组, date: 2026-01-08}"

  private func withheld(_ folder: ContentFolder) throws -> (texts: [String: String], given: Set<String>) {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let year = try #require(content.years.last)
    let withholding = try #require(Withholding(content, for: .site, of: year))
    var texts: [String: String] = [:]
    withholding.forEachText { bytes, number, _ in
      let (place, column) = withholding.place(number)
      texts[String(decoding: bytes, as: UTF8.self)] = "\(place.path):\(place.line):\(place.column) \(column)"
    }
    return (texts, Set(withholding.given))
  }

  @Test("every marked column is withheld, with the place of its cell; a draft gives nothing")
  func columns() throws {
    let (texts, given) = try withheld(DraftFolder.folder(""))
    for (column, mark) in DraftFolder.marks where column != "数量列" { #expect(texts[mark] != nil, "\(column)") }
    #expect(given.isEmpty)
    #expect(texts["ZZNOTE04"] == "assessments/2025/1/evidence.csv:2:10 备注")
    #expect(texts["ZZCONTACT14"] == "assessments/2025/roster.csv:2:4 联系方式")
    #expect(texts["ZZALIAS15"] == "assessments/2025/units.csv:2:4 别名")
  }

  @Test(
    "what a publication lists is given, and nothing else",
    arguments: [
      ("[]", "公开", ["单位名称", "类别"]), ("[total]", "内部", ["单位名称", "类别"]),
      ("[total]", "公开", ["单位名称", "类别", "事由", "问责文件"]), ("[items, dates]", "公开", ["单位名称", "类别", "内容"]),
      ("[items, reasons]", "内部", ["单位名称", "类别", "理由", "依据"]), ("[reasons, rank]", "公开", ["单位名称", "类别"]),
    ])
  func published(show: String, visibility: String, columns: [String]) throws {
    let tail = "\(Self.approval)\npublication: {date: 2026-01-10, show: \(show)}"
    let given = try withheld(DraftFolder.folder(tail, visibility: visibility)).given
    #expect(Set(DraftFolder.marks.filter { given.contains($0.value) }.keys) == Set(columns))
  }

  @Test("nothing is withheld from the office")
  func office() throws {
    var findings = Findings()
    let content = Content(DraftFolder.folder(""), scope: .everything, findings: &findings)
    let year = try #require(content.years.last)
    #expect(Withholding(content, for: .office, of: year) == nil)
  }

  @Test("names of persons are withheld however short, and so are short telephone numbers")
  func persons() throws {
    var files = DraftFolder.files("")
    files["assessments/2025/roster.csv"] = Array("单位,角色,姓名,联系方式\nzzid,负责人,张伟,86332145\nzzid,信息员,高建设,13861234567".utf8)
    files["assessments/2025/1/scores.csv"] = Array("单位,指标,得分,理由,评分人\nzzid,A2,4.75,无,李娜".utf8)
    files["assessments/2025/1/feedback/zzid.csv"] = Array("单位,指标,确认,意见,经办人\nzzid,A1,是,无,王芳".utf8)
    var findings = Findings()
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    let year = try #require(content.years.last)
    let withholding = try #require(Withholding(content, for: .site, of: year))
    var names: Set<String> = []
    var others: Set<String> = []
    withholding.forEachText { bytes, _, content in
      if content == .person {
        names.insert(String(decoding: bytes, as: UTF8.self))
      } else {
        others.insert(String(decoding: bytes, as: UTF8.self))
      }
    }
    #expect(names == ["张伟", "高建设", "李娜", "王芳"])
    #expect(others.isSuperset(of: ["86332145", "13861234567"]))
  }

  @Test("rows that no longer count, other columns and lists are withheld; dates and numbers are not looked for")
  func rest() throws {
    var files = DraftFolder.files("")
    files["assessments/2025/1/evidence.csv", default: []] += Array(
      "\nzzid,A1,通报,ZZOUTSIDE1,,2019-03-04,,,,窗口以外的文字\n小计,,,,,,,,,合计的说明文字".utf8)
    files["assessments/2025/1/meetings.csv"] = Array(
      "日期,会议,指标,事项,应到,实到\n2025-03-04,ZZMEETING9,A1,通报,ZZNAME16、zzid,ZZNAME16".utf8)
    files["assessments/2025/selfcheck/zzid.csv"] = Array(
      "单位,指标,事项,编号,内容,开始,材料,备注\nzzid,A1,通报,ZZSELFREF,ZZSELFVALUE,2025-03-04,ZZSELFDOC,ZZSELFNOTE".utf8)
    files["assessments/2025/units.csv"] = Array(
      "单位编号,单位名称,类别,联系电话,登记日,编制说明\nzzid,ZZNAME16,ZZCATEGORY17,051986332145,２０２５年３月４日,ZZOTHER99".utf8)
    let texts = try withheld(ContentFolder(memory: files)).texts
    for text in [
      "ZZOUTSIDE1", "窗口以外的文字", "合计的说明文字", "ZZMEETING9", "ZZSELFREF", "ZZSELFVALUE", "ZZSELFDOC", "ZZSELFNOTE",
      "ZZOTHER99", "051986332145",
    ] { #expect(texts[text] != nil, "\(text)") }
    #expect(texts.keys.filter { $0.contains("2025") || $0.contains("２") || $0.contains("、") } == [])
  }
}
