import ContentFiles
import ContentTestSupport
import Diagnostics
import RubricBooks
import SiteContent
import Testing

/// The notes beside the policies, and the readings of rubrics (formats §1, §7).
@Suite struct PolicyNotesTests {
  private static let path = "policies/notes.yaml"

  @Test(
    "finds what notes.yaml should not hold",
    arguments: [
      ("", []), ("missing: [{title: 预案}]\nnotes: [{policy: a, article: 7, text: 注}, {policy: a, text: 注}]\n", []),
      ("mising: []\n", ["1:1: error[unknown-key]: notes.yaml 中没有“mising”这个键，是不是“missing”？"]),
      ("- a\n", ["1:1: error[yaml-invalid]: notes.yaml 应是“键: 值”的形式"]),
      ("missing: 预案\n", ["1:10: error[yaml-invalid]: “missing”应是一列，每项以“- ”起首"]),
      (
        "missing:\n  - note: 无\n  - title: \"　\"\n  - 预案\n  - {title: 甲, nota: 乙}\n",
        [
          "2:5: error[missing-value]: “title”不能为空，请填写", "3:12: error[missing-value]: “title”不能为空，请填写",
          "4:5: error[yaml-invalid]: 未收录的文件应是“键: 值”的形式", "5:16: error[unknown-key]: 未收录的文件中没有“nota”这个键，是不是“note”？",
        ]
      ),
      (
        "notes:\n  - article: 7\n  - {policy: a, article: 0, text: 注}\n  - {policy: [a], text: 注}\n",
        [
          "2:5: error[missing-value]: “policy”不能为空，请填写", "2:5: error[missing-value]: “text”不能为空，请填写",
          "3:26: error[yaml-invalid]: “article”应是条的序号，如 7", "4:14: error[yaml-invalid]: “policy”应是一段文字",
        ]
      ),
      ("notes: &a []\n", ["1:8: error[yaml-alias]: 不支持 YAML 的锚点（&）和引用（*），请把内容直接写在这里"]),
    ])
  func notes(text: String, expected: [String]) {
    Fixture.good.with(Self.path, text).expect(expected.map { "\(Self.path):\($0)" })
  }

  @Test("reads documents that are not there, and notes in the order written")
  func values() {
    var findings = Findings()
    let text = "missing: [{title: 预案, note: 无}]\nnotes: [{policy: b, text: 乙}, {policy: a, article: 7, text: 甲}]\n"
    let files = Fixture.good.with(Self.path, text).files
    let notes = Content(ContentFolder(memory: files), scope: .everything, findings: &findings).policyNotes
    #expect(notes.missing.map(\.title) == ["预案"])
    #expect(notes.missing.map(\.note) == ["无"])
    #expect(notes.notes.map(\.policy) == ["b", "a"])
    #expect(notes.notes.map(\.article) == [nil, 7])
    #expect(notes.notes.map(\.text) == ["乙", "甲"])
    #expect(notes.notes.map { "\($0.articlePlace.line):\($0.articlePlace.column)" } == ["2:9", "2:52"])
  }

  @Test(
    "takes the office's readings of a rubric and of its items, a list of texts each",
    arguments: [
      ("total: 100\n", "total: 100\nreadings: 甲\n", ["4:11: error[rubric-invalid]: “readings”应是一列文字，如 [甲, 乙]"]),
      (
        "judge: true\n", "judge: true\n        readings: [{a: b}]\n",
        ["45:19: error[rubric-invalid]: “readings”应是一列文字，如 [甲, 乙]"]
      ), ("judge: true\n", "judge: true\n        readings: [由评分人评定]\n", []),
    ])
  func readings(old: String, new: String, expected: [String]) {
    Fixture.good.editing("rubrics/2024.yaml", old, new).expect(expected.map { "rubrics/2024.yaml:\($0)" })
  }

  @Test("keeps readings by item")
  func readingValues() throws {
    var findings = Findings()
    let files = Fixture.good.editing("rubrics/2024.yaml", "total: 100\n", "total: 100\nreadings: [甲, 乙]\n")
      .editing("rubrics/2024.yaml", "judge: true\n", "judge: true\n        readings: [丙]\n").files
    let content = Content(ContentFolder(memory: files), scope: .everything, findings: &findings)
    let rubric = try #require(content.rubrics.first)
    #expect(rubric.readings == ["甲", "乙"])
    #expect(rubric.items.map(\.readings) == [[], [], [], ["丙"]])
  }
}
