import Diagnostics
import PaperTexts
import Testing

/// The texts of papers: names filled in, parts that stand only with them, and what may not stand there.
@Suite struct PaperTextTests {
  private static func text(
    _ body: String, title: String = "题", kind: PaperKind = .rectification
  ) -> (text: PaperText, findings: [String]) {
    var findings = Findings()
    let text = PaperText(
      kind, title: (title, Location("papers/rectification.md", line: 2, column: 8)), number: nil,
      body: Array(body.utf8), bodyLine: 4, findings: &findings)
    return (text, findings.all.map { "\($0.location.line):\($0.location.column) \($0.code.name) \($0.message)" })
  }

  @Test("names are filled in, and words are no Markdown")
  func filled() {
    let (text, findings) = Self.text("致{{单位}}：\n\n{{ 内容 }}。", title: "整改{{事项}}")
    #expect(findings == [])
    let values: [PaperName: PaperValue] = [
      .unit: .words("甲*单位*"), .content: .words("# a|b\n<b>"), .fact: .words("漏*洞"),
    ]
    #expect(text.body(values) == "致甲\\*单位\\*：\n\n\\# a\\|b \\<b\\>。")
    #expect(text.title(values) == "整改漏*洞")
  }

  @Test("parts stand only with a value, or only without one")
  func parts() {
    let (text, findings) = Self.text("{{#编号}}有{{编号}}{{#内容}}和内容{{/内容}}{{/编号}}{{^编号}}无{{/编号}}")
    #expect(findings == [])
    #expect(text.body([:]) == "无")
    #expect(text.body([.reference: .words("")]) == "无")
    #expect(text.body([.reference: .words("A")]) == "有A")
    #expect(text.body([.reference: .words("A"), .content: .words("x")]) == "有A和内容")
  }

  @Test(
    "what may not stand there is found at its place, with what to write",
    arguments: [
      ("甲\n{{单 位}}{{指标名}}", "5:8 paper-invalid “办结通知书和反馈单”的正文里没有“指标名”这个名称\(offer(["指标", "指标名称"]) ?? "")"),
      ("甲{{单位\n}}", "4:2 paper-invalid 这里的 {{ 在本行没有配对的 }}；名称写成 {{单位}} 这样，两边各两个半角花括号"),
      ("{{#编号}}甲", "4:1 paper-invalid 从这里开始的一段没有结尾，请在它后面写 {{/编号}}"),
      ("甲{{/编号}}", "4:2 paper-invalid {{/编号}} 没有配对的开头；请删去，或在前面写上 {{#编号}}"),
      (
        "{{#编号}}{{/内容}}{{/编号}}", "4:8 paper-invalid {{/内容}} 没有配对的开头；现在没有结尾的是“编号”，请写 {{/编号}}"
      ),
    ])
  func faults(body: String, finding: String) {
    #expect(Self.text(body).findings == [finding])
  }

  @Test("a fault in the title is at the title")
  func title() {
    #expect(Self.text("", title: "{{签名}}").findings.allSatisfy { $0.hasPrefix("2:8 paper-invalid ") })
    #expect(Self.text("", title: "{{签名}}").findings.count == 1)
  }

  @Test("the program's own texts have no faults", arguments: PaperKind.allCases)
  func standard(kind: PaperKind) throws {
    let file = try #require(PaperText.standardFile(kind))
    let body = try #require(file.split(separator: "---\n", maxSplits: 1, omittingEmptySubsequences: true).last)
    let (_, findings) = Self.text(String(body), kind: kind)
    #expect(findings == [])
    #expect(!PaperText.standard(kind).title([:]).isEmpty)
    // No institution's own words.
    for word in ["学院", "学校", "常州", "网安办", "信息中心"] { #expect(!file.contains(word), "\(word)") }
  }

  @Test("an institution's text takes the place of the program's")
  func own() {
    var texts = PaperTexts()
    #expect(texts[.cases] == .standard(.cases))
    texts[.cases] = Self.text("自己的", kind: .cases).text
    #expect(texts[.cases].body([:]) == "自己的")
  }
}
