import Diagnostics
import Migration
import Testing

/// Events whose tags rules compare say which words there are.
@Suite struct TagOptionsTests {
  private static let path = "rubrics/2024.yaml"
  private static let evidence = "assessments/2024/1-first/evidence.csv"

  @Test("the words are those of the rules and of the registers, each once")
  func words() throws {
    let folder = VersionOneFolder([
      Self.evidence:
        "单位,指标,事项,内容,开始\n甲处,1.1,通报,一般,2024-03-01\n,,通报,\"a, b\",2024-03-02\n合计\n乙处,1.1,通报,一　般,2024-03-02\n乙处,1.1,缺席,病假,2024-03-02\n"
    ])
    #expect(try folder.text(Self.path).contains("            options: [严重, 一般, \"a, b\"]\n"))
    #expect(
      try folder.reasons(Self.path) == ["14:13 规则用 is 比较“通报”的内容，版本 2 要在细则里写明可填的词：严重、一般、a, b"])
  }

  @Test(
    "the list is put behind the kind, however the fact is written",
    arguments: [
      ("{kind: event}", "{kind: event, options: [严重, 一般]}"),
      ("{kind: \"event\" , ask: 问}", "{kind: \"event\", options: [严重, 一般] , ask: 问}"),
      ("{ask: 问, kind: event}", "{ask: 问, kind: event, options: [严重, 一般]}"),
      ("{\n                kind: event }", "{\n                kind: event, options: [严重, 一般] }"),
    ])
  func places(before: String, after: String) throws {
    let fact = "\n            kind: event   # 开始 = 通报日期\n            ask: 有没有通报"
    let rubric = VersionOneFolder.rubric.replacing(fact, with: " " + before)
    #expect(rubric != VersionOneFolder.rubric)
    let text = try VersionOneFolder([Self.path: rubric]).text(Self.path)
    #expect(text == VersionOneFolder.rubric.replacing(fact, with: " " + after))
  }

  @Test("a word with a blank within, which is the compared one from now on, is told; so are too many words")
  func told() throws {
    let many = (1...12).map { "甲处,1.1,通报,原因\($0),2024-03-02\n" }.joined()
    let folder = VersionOneFolder([
      Self.evidence: "单位,指标,事项,内容,开始\n甲处,1.1,通报,严 重,2024-03-01\n" + many
    ])
    #expect(
      try folder.migration().findings.sorted().map(\.line) == [
        "assessments/2024/1-first/evidence.csv:2:4: warning[changed-meaning]: “严 重”里有空格，版本 1 不算“严重”，现在算，分数可能因此不同；不该算的，请换一个词",
        "rubrics/2024.yaml:14:13: warning[changed-meaning]: “通报”的内容版本 1 随便填，登记里连同细则一共有 13 种，都写进了 options；请归并成几个词，登记里的也照着改",
      ])
  }

  @Test("a fact that has options already, or that no rule compares, stays as it is")
  func others() throws {
    let rubric = VersionOneFolder.rubric.replacing(", is: 严重", with: "")
    #expect(try VersionOneFolder([Self.path: rubric]).migration().changes.contains { $0.path == Self.path } == false)
  }
}
