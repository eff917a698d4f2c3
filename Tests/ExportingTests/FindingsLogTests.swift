import ContentFiles
import ContentTestSupport
import Diagnostics
import Exporting
import Foundation
import Testing

/// The findings as other programs show them: SARIF 2.1.0, and annotations of GitHub Actions.
@Suite struct FindingsLogTests {
  private static let broken = DiagnosticCode("broken", .error)
  private static let skipped = DiagnosticCode("skipped", .note)

  private func excerpts(_ findings: [Diagnostic]) -> FindingExcerpts {
    var all = Findings()
    for finding in findings { all.add(finding) }
    let files = ["年 1/a.csv": "单位,日期\n甲,\"x\ny\"\n乙,z\n", "b.yaml": "x: y\n"]
    return FindingExcerpts(all, in: ContentFolder(memory: files.mapValues { Array($0.utf8) }))
  }

  private let findings = [
    Diagnostic(broken, at: Location("年 1/a.csv", line: 4, column: 2), "“\"z\"”有误：100%，不对"),
    Diagnostic(skipped, at: Location("年 1/a.csv", line: 1), "略过"),
    Diagnostic(broken, at: Location("b.yaml", line: 1, column: 4), "字不对"),
    Diagnostic(broken, at: Location("c/登记.xlsx#5.1 漏洞", line: 24, column: 3), "日期不对"),
    Diagnostic(skipped, at: Location("缺.csv"), "缺少"),
  ]

  @Test("a log has each kind of finding once, and places as files, lines, and cells or sheets by their names")
  func log() throws {
    let bytes = FindingsLog(excerpts(findings), below: "内容/", version: "1.2.3").bytes
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect(driver["semanticVersion"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["broken", "skipped"])
    let results = try #require(run["results"] as? [[String: Any]])
    let told = results.map { result in
      let place = (result["locations"] as? [[String: Any]])?.first ?? [:]
      let physical = place["physicalLocation"] as? [String: [String: Any]] ?? [:]
      let region = physical["region"] as? [String: Int] ?? [:]
      let logical = (place["logicalLocations"] as? [[String: String]])?.first ?? [:]
      return [
        physical["artifactLocation"]?["uri"] as? String ?? "",
        ["startLine", "startColumn"].compactMap { region[$0].map { "\($0)" } }.joined(separator: ":"),
        logical["name"] ?? "", logical["fullyQualifiedName"] ?? "", result["level"] as? String ?? "",
        "\(result["ruleIndex"] as? Int ?? -1)",
      ].joined(separator: "|")
    }
    #expect(
      told == [
        "%E5%86%85%E5%AE%B9/b.yaml|1:4|||error|0",
        "%E5%86%85%E5%AE%B9/c/%E7%99%BB%E8%AE%B0.xlsx||24|5.1 漏洞!24|error|0",
        "%E5%86%85%E5%AE%B9/%E5%B9%B4%201/a.csv|1|||note|1",
        "%E5%86%85%E5%AE%B9/%E5%B9%B4%201/a.csv|4|B3||error|0",
        "%E5%86%85%E5%AE%B9/%E7%BC%BA.csv||||note|1",
      ])
    #expect((results[3]["message"] as? [String: String])?["text"] == "“\"z\"”有误：100%，不对")
  }

  @Test("a log without findings is whole, and a folder that is named from the root stays there")
  func empty() throws {
    let bytes = FindingsLog(excerpts([]), below: "Content", version: "1.2.3").bytes
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(((log["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.isEmpty ?? false)
    for (folder, address) in [("/srv/a b", "file:///srv/a%20b/b.yaml"), (".", "b.yaml"), ("", "b.yaml")] {
      let log = FindingsLog(excerpts([findings[2]]), below: folder, version: "1")
      #expect(String(decoding: log.bytes, as: UTF8.self).contains("{\"uri\":\"\(address)\"}"))
    }
  }

  @Test("files of a theme are where they are, not below the content folder")
  func themes() {
    for theme in ["主题/甲", "/srv/theme", ".."] {
      let found = [
        Diagnostic(Self.broken, at: Location("\(theme)/labels.yaml", line: 1), "不对"),
        Diagnostic(Self.broken, at: Location("b.yaml", line: 1), "不对"),
      ]
      let log = String(
        decoding: FindingsLog(excerpts(found), below: "Content", beside: theme, version: "1").bytes, as: UTF8.self)
      let address = theme == "主题/甲" ? "%E4%B8%BB%E9%A2%98/%E7%94%B2" : theme == ".." ? theme : "file://\(theme)"
      #expect(log.contains("{\"uri\":\"\(address)/labels.yaml\"}") && log.contains("{\"uri\":\"Content/b.yaml\"}"))
      let lines = String(
        decoding: FindingAnnotations(excerpts(found), below: "Content", beside: theme).bytes, as: UTF8.self)
      #expect(lines.contains("file=\(theme)/labels.yaml,") && lines.contains("file=Content/b.yaml,"))
    }
  }

  @Test("an annotation is one line whatever a finding says, and what ends a value is escaped")
  func annotations() {
    let lines = FindingAnnotations(excerpts(findings), below: "内容/").bytes
    #expect(
      String(decoding: lines, as: UTF8.self) == """
        ::error file=内容/b.yaml,line=1,col=4,title=broken::字不对
        ::error file=内容/c/登记.xlsx,title=broken 5.1 漏洞::日期不对
        ::notice file=内容/年 1/a.csv,line=1,title=skipped::略过
        ::error file=内容/年 1/a.csv,line=4,title=broken B3::“"z"”有误：100%25，不对
        ::notice file=内容/缺.csv,title=skipped::缺少

        """)
  }
}
