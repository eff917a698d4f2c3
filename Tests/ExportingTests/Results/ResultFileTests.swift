import ContentFiles
import Diagnostics
import Editions
import Exporting
import SiteContent
import Testing
import Theming

/// Results to download, as an edition may show them.
struct ResultFileTests {
  /// The sample's files of an edition, as text by path.
  private func files(_ edition: Edition, show: String? = nil, adding marks: String = "") throws -> [String: String] {
    var files = Sample.files
    files["assessments/2025/2-last/scores.csv"]? += "\n" + marks
    if let show {
      // What is published leaves nothing undecided.
      files["assessments/2025/1-first/scores.csv"]? += "\nf,1.1,3,\nf,2.1,不适用,无此项"
      files["assessments/2025/assessment.yaml"]? +=
        "\napproval: {by: 领导小组, date: 2026-01-08}\npublication: {date: 2026-01-10, show: [\(show)]}"
    }
    var findings = Findings()
    let content = Content(
      ContentFolder(memory: files.mapValues { Array($0.utf8) }), scope: .everything, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    let theme = try #require(Theme(findings: &findings))
    let years = content.years.compactMap { YearValues($0, among: content.years, for: edition) }
    return Dictionary(
      uniqueKeysWithValues: try ResultFile.files(years, labels: theme.labels, in: { _ in ResultFile.Form.allCases }).map
      {
        ($0.path, String(decoding: try $0.bytes, as: UTF8.self))
      }
    )
  }

  private func table(_ show: String) throws -> [String] {
    let text = try #require(try files(.site, show: show)["downloads/results-2025.csv"])
    return text.split(separator: "\r\n").map(String.init)
  }

  @Test("a draft year has files for the office alone")
  func draft() throws {
    #expect(try files(.site).isEmpty)
    #expect(
      try files(.office).keys.sorted() == [
        "downloads/results-2025.csv", "downloads/results-2025.json", "downloads/results-2025.xlsx",
      ])
  }

  @Test("the office's table has a mark, CRLF, every column, and no formulas")
  func office() throws {
    let text = try #require(try files(.office)["downloads/results-2025.csv"])
    let lines = [
      "\u{FEFF}单位编号,单位名称,类别,总分,结论,待核定分值,名次,1 =责任,2 报送,1.1 评判,1.2 次数,2.1 总结",
      "a,'=甲,'+教学,9.75,已评定,0,2,9.25,0.5,4,5.25,0.5", "b,'-乙,教学,7,已评定,0,3,6.5,0.5,3.5,3,0.5",
      #"c,"'@丙,丁",教学,7,已评定,0,3,6.5,0.5,3.5,3,0.5"#, #"d,"戊""己""丑",党政,10,已评定,0,1,9.5,0,4,5.5,不适用"#,
      "e,庚,党政,4,一票否决,0,,4,0,4,0,0", "f,辛,党政,5.5,待核定,4.5,,5.5,0,待核定,5.5,待核定", "",
    ]
    #expect(text.utf8.elementsEqual(lines.joined(separator: "\r\n").utf8))
  }

  @Test(
    "the public table has the columns that are published, and no others",
    arguments: [
      ("dates", "单位编号,单位名称,类别", "a,'=甲,'+教学"), ("total", "单位编号,单位名称,类别,总分,结论,待核定分值", "a,'=甲,'+教学,9.75,已评定,0"),
      ("rank", "单位编号,单位名称,类别,名次", "a,'=甲,'+教学,2"), ("dimensions", "单位编号,单位名称,类别,1 =责任,2 报送", "a,'=甲,'+教学,9.25,0.5"),
      ("items", "单位编号,单位名称,类别,1.1 评判,1.2 次数,2.1 总结", "a,'=甲,'+教学,4,5.25,0.5"),
    ])
  func published(show: String, heads: String, first: String) throws {
    let lines = try table(show)
    #expect(lines[0] == "\u{FEFF}" + heads)
    #expect(lines[1] == first)
  }

  @Test("public data has the members that are published: calculations with items, register rows never")
  func data() throws {
    func text(_ show: String) throws -> String {
      try #require(try files(.site, show: show)["downloads/results-2025.json"])
    }
    #expect(try text("dates").contains("{\"id\":\"a\",\"name\":\"=甲\",\"category\":\"+教学\"},"))
    #expect(
      try text("total, rank").contains(
        "\"category\":\"+教学\",\"verdict\":\"scored\",\"total\":9.75,\"pendingPoints\":0,\"rank\":2},"))
    let all = try text("total, dimensions, items, rank, dates, reasons")
    #expect(all.hasPrefix(#"{"year":2025,"round":"last","asOf":"2025-12-31","draft":false,"rubric":"small""#))
    #expect(all.contains("\"trace\":[{\"rule\":0,\"count\":1,\"delta\":1},{\"rule\":\"ceiling\",\"delta\":-0.5}]"))
    #expect(!all.contains("rows") && !all.contains("evidence"))
    // A unit without a rank has none in the data; where no unit has one, the data say so.
    let withdrawn = ["a", "b", "c", "d"].map { "\($0),1.1,,\n" }.joined()
    let undecided = try #require(try files(.office, adding: withdrawn)["downloads/results-2025.json"])
    #expect(undecided.split(separator: "\"rank\":null").count == 7 && !undecided.contains("\"rank\":1"))
    #expect(try !text("total").contains("\"rank\""))
    let office = try #require(try files(.office)["downloads/results-2025.json"])
    #expect(office.contains("\"rows\":[\"1-first/evidence.csv:2\"]") && office.contains("\"draft\":true"))
  }
}
