import ContentFiles
import ContentTestSupport
import Diagnostics
import Rubric
import RubricBooks
import SiteContent
import Testing

/// A round added to a plan that somebody wrote.
@Suite struct PlanTextTests {
  private static let head = "year: 2024 # 年\ntitle: 考核\nrubric: \"2024\"\nwindow: {from: 2024-01-01, to: 2024-12-31}\n"

  private func added(_ text: String, after index: Int = 0) throws -> String? {
    let day = try #require(Day(year: 2024, month: 12, day: 25))
    let round = AssessmentPlan.Round(id: "again", name: "复评", folder: "3-again", asOf: day)
    let bytes = Array(text.utf8)
    guard let edited = PlanText(bytes, path: "assessment.yaml").adding(round, after: index) else { return nil }
    return String(decoding: edited, as: UTF8.self)
  }

  @Test(
    "keeps the layout, the comments and the line ends",
    arguments: [
      (
        "rounds:\n  - {id: a, name: 甲, folder: f, asOf: 2024-12-20} # 初\n# 后面\ncutoff: 2024-12-20\n", 0,
        "rounds:\n  - {id: a, name: 甲, folder: f, asOf: 2024-12-20} # 初\n  - {id: again, name: 复评, folder: 3-again, asOf: 2024-12-25}\n# 后面\ncutoff: 2024-12-20\n"
      ),
      (
        "rounds:\n- id: a\n  name: 甲\n\n  folder: f\n  asOf: 2024-12-20\n- id: b\n  name: 乙\n  folder: g\n  asOf: 2024-12-31",
        0,
        "rounds:\n- id: a\n  name: 甲\n\n  folder: f\n  asOf: 2024-12-20\n- id: again\n  name: 复评\n  folder: 3-again\n  asOf: 2024-12-25\n- id: b\n  name: 乙\n  folder: g\n  asOf: 2024-12-31"
      ),
      (
        "rounds:\n  - id: a\n    name: 甲\n    folder: f\n    asOf: 2024-12-20", 0,
        "rounds:\n  - id: a\n    name: 甲\n    folder: f\n    asOf: 2024-12-20\n  - id: again\n    name: 复评\n    folder: 3-again\n    asOf: 2024-12-25\n"
      ),
      (
        "rounds: [{id: a, name: \"甲}\", folder: f, asOf: 2024-12-20}, # }\n  {id: b, name: 乙, folder: g, asOf: 2024-12-31}]\n",
        0,
        "rounds: [{id: a, name: \"甲}\", folder: f, asOf: 2024-12-20}, {id: again, name: 复评, folder: 3-again, asOf: 2024-12-25}, # }\n  {id: b, name: 乙, folder: g, asOf: 2024-12-31}]\n"
      ),
    ])
  func layout(text: String, index: Int, expected: String) throws {
    let (text, expected) = (PlanTextTests.head + text, PlanTextTests.head + expected)
    #expect(try added(text, after: index) == expected)
    let lines = { (text: String) in text.replacing("\n", with: "\r\n") }
    #expect(try added(lines(text), after: index) == lines(expected))
    #expect(try added("\u{FEFF}" + text, after: index) == "\u{FEFF}" + expected)
  }

  @Test(
    "does not touch what it cannot add to",
    arguments: [
      "", "rounds: 甲\n", "rounds: []\n", "rounds: [甲]\n", "rounds:\n  -\n    id: a\n    name: 甲\n", "rounds: {a: b}\n",
      "# \u{2028}\u{2028}\nrounds:\n  - {id: a, name: 甲, folder: f, asOf: 2024-12-20}",
      "rounds:\r  - {id: a, name: 甲, folder: f, asOf: 2024-12-20}\r",
      "rounds: [\n",
    ])
  func refused(text: String) throws {
    #expect(try added(PlanTextTests.head + text) == nil)
    #expect(try added(PlanTextTests.head + "rounds:\n  - {id: a}\n", after: 1) == nil)
  }

  @Test(
    "writes texts that are read as they were",
    arguments: [
      "初评", "2026 年度考核", "2024", "yes", "甲: 乙", "甲 #乙", "\"引号\"", "反\\斜", " 甲", "甲 ", "- 甲", "[甲]", "", "1e3", "甲\n乙",
      "a-b",
      "{甲}", "&甲", "*甲", "!甲", "null", "甲,乙", "0x10", "12:30", "甲　乙", "\u{7}甲", "。甲", "“甲”",
    ])
  func scalars(text: String) throws {
    let yaml = "institution: \(yamlScalar(text))\noffice: x\n"
    var findings = Findings()
    let files = Fixture.good.with("site.yaml", yaml).files
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    let expected = text.replacing("\u{7}", with: " ")
    #expect(content.settings.institution == expected)
    #expect(content.settings.office == "x")
  }
}
