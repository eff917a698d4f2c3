import Assessment
import ContentFiles
import Conversion
import Diagnostics
import RegisterForms
import RubricBooks
import Scaffold
import SiteContent
import Testing

/// A round's registers in the other form say the same.
@Suite struct RoundConversionTests {
  private static let place = "assessments/2026/1-preliminary"

  /// A new folder with rows in its first round.
  private func content(_ registers: [String: String]) throws -> ContentFolder {
    var findings = Findings()
    let options = FolderOptions(institution: "某局", title: "公示", office: "办公室", year: 2026, units: nil)
    var files = try #require(try NewFiles.folder(options, findings: &findings)).files
    for (name, text) in registers { files["\(RoundConversionTests.place)/\(name)"] = Array(text.utf8) }
    return ContentFolder(memory: files)
  }

  private func year(_ folder: ContentFolder) throws -> AssessmentYear {
    var findings = Findings()
    let content = Content(folder, scope: .year(2026), findings: &findings)
    try #require(!findings.hasErrors, "\(findings.text())")
    return try #require(content.years.first)
  }

  private func converted(_ folder: ContentFolder, to form: RegisterForm) throws -> (RoundConversion, ContentFolder) {
    let conversion = try RoundConversion(round: 0, of: try year(folder), in: folder, to: form)
    return (conversion, folder.without(Set(conversion.moves.map(\.from))).overlaid(with: conversion.files))
  }

  private func text(_ name: String, in folder: ContentFolder) throws -> String {
    String(
      decoding: try folder.read("\(RoundConversionTests.place)/\(name)", limit: 1 << 20).dropFirst(3), as: UTF8.self
    )
    .replacing("\r\n", with: "\n")
  }

  @Test("rows of every register come back from a workbook as they were, days as people write them")
  func back() throws {
    let registers = [
      "checklist.csv":
        "单位,1.1 责任书报送,1.2 联络员,2.3 培训学时,2.3 培训学时 数量,备注\n示例单位甲,2026/3/1,√,1.50,2,\na02,否,否,3,,\"一,\n二\"\n",
      "meetings.csv": "日期,会议,指标,事项,实到\n2026年3月12日,例会,1.3,会议缺席,示例单位甲\n",
      "evidence.csv": "单位,指标,事项,编号,内容,开始,完成,密级\n示例单位丙,2.1,问题,0012,台账,2026.5.1,46150,公开\n,,问题,0013,缺项,2026-5-2,,\n",
      "evidence/2.1 问题.csv": "单位,通知日期,编号\n示例单位乙,2026-05-03 9:30,A\n",
      "materials.csv": "单位,指标,材料,收到,退回,份数\n示例单位甲,1.1,责任书扫描件,2026.3.1,46090,2\n",
      "scores.csv": "单位,指标,得分,理由\n示例单位甲,2.1,8,复核\n全部,3.2,不适用,没有\n",
      "vetoes.csv": "单位,日期,事由,问责文件\n示例单位丙,2026-6-1,事故,某文\n",
      "feedback.csv": "单位,指标,处理,答复\n示例单位甲,2.1,采纳,已改\n",
    ]
    let folder = try content(registers)
    let (there, book) = try converted(folder, to: .xlsx)
    #expect(there.files.keys.sorted() == ["\(RoundConversionTests.place)/登记.xlsx"])
    #expect(there.moves.map(\.from).sorted() == registers.keys.map { "\(RoundConversionTests.place)/\($0)" }.sorted())
    #expect(there.moves.allSatisfy { $0.to.hasPrefix("\(RoundConversionTests.place)/.转换前/") })
    #expect(there.remarks == [])
    let (back, files) = try converted(book, to: .csv)
    #expect(back.remarks == [])
    #expect(
      try text("checklist.csv", in: files).hasSuffix(
        "\n示例单位甲,2026-03-01,,√,,1.50,2,,,,,,\na02,否,,否,,3,,,,,,,\"一,\n二\"\n"))
    #expect(try text("meetings.csv", in: files).hasSuffix("\n2026-03-12,例会,1.3,会议缺席,,示例单位甲,\n"))
    #expect(
      try text("evidence.csv", in: files)
        == "单位,指标,事项,编号,内容,数量,开始,完成,限期,材料,审核,收到,密级,备注\n示例单位丙,2.1,问题,0012,台账,,2026-05-01,2026-05-08,,,,,公开,\n"
        + ",,问题,0013,缺项,,2026-05-02,,,,,,,\n")
    #expect(
      try text("evidence/2.1 问题.csv", in: files)
        == "单位,编号,内容,数量,开始,完成,限期,材料,审核,收到,备注\n示例单位乙,A,,,2026-05-03 9:30,,,,,,\n")
    #expect(
      try text("materials.csv", in: files).hasSuffix("\n示例单位甲,1.1,责任书扫描件,2026-03-01,2026-03-09,,2,\n"))
    #expect(try text("scores.csv", in: files).contains("\n全部,3.2,不适用,没有,,,\n"))
    #expect(PublishedResults(try year(files), round: 1) == PublishedResults(try year(folder), round: 1))
  }

  @Test("files behind one that is about several facts stay where they are, so that they are read in the same order")
  func order() throws {
    let head = "单位,指标,事项,编号,开始\n"
    let folder = try content([
      "evidence/1.3 会议缺席.csv": "单位,开始\n示例单位甲,2026-3-1\n", "evidence/2.0.csv": head + "示例单位甲,2.1,问题,A,2026-3-1\n",
      "evidence/2.1 问题.csv": "单位,编号,开始,审核\n示例单位甲,A,2026-4-1,退回\n",
    ])
    let (conversion, _) = try converted(folder, to: .xlsx)
    #expect(
      conversion.remarks.map { $0.split(separator: " 没有转换").first } == [
        "\(RoundConversionTests.place)/evidence/2.0.csv", "\(RoundConversionTests.place)/evidence/2.1 问题.csv",
      ])
    #expect(!conversion.moves.contains { $0.from.contains("2.0") || $0.from.hasSuffix("2.1 问题.csv") })
    #expect(conversion.moves.contains { $0.from.hasSuffix("1.3 会议缺席.csv") })
  }

  @Test("titles above the head are named")
  func titles() throws {
    let folder = try content(["vetoes.csv": "一票否决登记表,,,\n单位,日期,事由,问责文件\n"])
    #expect(
      try converted(folder, to: .xlsx).0.remarks == ["\(RoundConversionTests.place)/vetoes.csv 表头上面的标题行没有带过去"])
  }

  @Test("a round that has a workbook already, and one without any, are not converted")
  func refused() throws {
    let folder = try content([:])
    let (_, book) = try converted(folder, to: .xlsx)
    #expect(throws: ConversionFault.self) { try converted(book, to: .xlsx) }
    #expect(throws: ConversionFault.self) { try converted(folder, to: .csv) }
  }
}
