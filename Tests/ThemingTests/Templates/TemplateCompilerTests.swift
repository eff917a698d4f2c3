import Diagnostics
import Testing

@testable import Layouts
@testable import Theming
@testable import Wording

/// What is found in templates, and how far they may go.
struct TemplateCompilerTests {
  private let fields: TemplateFields = [
    .text("title", "题"), .html("body", "文"), .flag("isNew", "新"),
    .list("list", of: [.text("title", "题"), .list("inner", of: [.text("name", "名")], "列")], "列"),
  ]

  private func findings(_ template: String, _ partials: [String: String] = [:]) -> [String] {
    var compiler = TemplateCompiler(TemplateSources(home: template, partials), labels: Labels([:]), own: ["ours": "己"])
    _ = compiler.compile("home", fields: fields)
    return compiler.findings.sorted().map(\.line)
  }

  @Test("every tag on every kind of value, in a list's elements and in partials there too")
  func fit() {
    let template = """
      {{title}}{{{body}}}{{&body}}{{#isNew}}{{#title}}{{#body}}{{^list}}{{title}}{{/list}}{{/body}}{{/title}}{{/isNew}}
      {{#list}}{{title}}{{#inner}}{{name}}{{title}}{{>part}}{{/inner}}{{^inner}}{{/inner}}{{/list}}
      {{label.ours}}{{#label.skip}}{{label.skip}}{{/label.skip}}{{^label.skip}}{{/label.skip}}{{! 注 }}
      """
    #expect(findings(template, ["part": "{{name}}{{{body}}}"]) == [])
  }

  @Test(
    "says by line and column what no value can stand for",
    arguments: [
      ("{{name}}", "1:1", "这里没有名称“name”，可用的名称有 body、isNew、list、title"),
      ("{{#list}}{{nam}}{{/list}}", "1:10", "这里没有名称“nam”，可用的名称有 body、inner、isNew、list、title"),
      ("{{#list}}{{#inner}}{{naem}}{{/inner}}{{/list}}", "1:20", "这里没有名称“naem”，是不是“name”？"),
      ("{{#list}}{{/list}}{{inner}}", "1:19", "这里没有名称“inner”，可用的名称有 body、isNew、list、title"),
      ("{{^list}}{{inner}}{{/list}}", "1:10", "这里没有名称“inner”，可用的名称有 body、isNew、list、title"),
      ("\n{{.}}", "2:1", "这里没有名称“.”，可用的名称有 body、isNew、list、title"),
      ("{{isNew}}", "1:1", "“isNew”应写成 {{#isNew}}…{{/isNew}}"),
      ("{{{list}}}", "1:1", "“list”应写成 {{#list}}…{{/list}}"),
      ("{{&label.ours}}", "1:1", "“label.ours”是文字，应写成 {{label.ours}}"),
      ("{{label.}}", "1:1", "没有文字“label.”，请在 labels.yaml 中写明"),
      ("{{#list}}{{#title}}{{#list}}{{/list}}{{/title}}{{/list}}", "1:20", "列表“list”不能放在它自己里面"),
      ("{{>own}}", "1:1", "没有片段“own”，应有文件 partials/own.mustache"),
    ])
  func names(template: String, place: String, message: String) {
    #expect(findings(template) == ["home:\(place): error[theme-invalid]: \(message)"])
  }

  @Test("says what is wrong in a partial once, however often it is used")
  func once() {
    #expect(
      findings("{{>a}}{{>a}}{{#list}}{{>a}}{{/list}}", ["a": "{{titel}}"]) == [
        "a:1:1: error[theme-invalid]: 这里没有名称“titel”，是不是“title”？"
      ])
  }

  @Test("sixteen parts within each other are a template, seventeen are not; partials count")
  func depth() {
    func nested(_ depth: Int, _ within: String = "") -> String {
      String(repeating: "{{#isNew}}", count: depth) + within + String(repeating: "{{/isNew}}", count: depth)
    }
    #expect(findings(nested(16)) == [])
    #expect(findings(nested(17)) == ["home:1:161: error[theme-invalid]: 嵌套超过 16 层"])
    let chain = Dictionary(uniqueKeysWithValues: (0..<16).map { ("p\($0)", $0 < 15 ? "{{>p\($0 + 1)}}" : "") })
    #expect(findings("{{>p0}}", chain) == [])
    #expect(findings("{{>p0}}", chain.merging(["p15": "{{>p16}}", "p16": ""]) { $1 }).count == 1)
    #expect(
      findings("{{>p0}}", chain.merging(["p15": "{{#isNew}}{{/isNew}}"]) { $1 }) == [
        "p15:1:1: error[theme-invalid]: 嵌套超过 16 层"
      ])
  }

  @Test("what grows without end is refused after 20,000 tags or four megabytes, and said once")
  func growth() {
    let tags = Dictionary(
      uniqueKeysWithValues: (0..<8).map { ("p\($0)", $0 < 7 ? String(repeating: "{{>p\($0 + 1)}}", count: 20) : "") })
    let many = findings("{{>p0}}", tags)
    #expect(many.count == 1 && many[0].hasSuffix("片段层层展开过多，请减少重复引用"), "\(many)")
    let text = String(repeating: "字", count: 100_000)
    let large = "error[theme-invalid]: 模板连同片段展开后超过 4 MB，请减少重复引用"
    #expect(findings(String(repeating: "{{>a}}\n", count: 100), ["a": text]) == ["a:1:1: \(large)"])
    let blanks = String(repeating: " ", count: 10_000)
    #expect(
      findings("\(blanks){{>a}}\n", ["a": String(repeating: "\n", count: 1_000)]) == ["a:1:1: \(large)"])
    #expect(findings(String(repeating: "\(blanks){{>a}}\n", count: 300), ["a": "{{! }}\n"]) == [])
    #expect(
      findings(String(repeating: "\(blanks){{>a}}\n", count: 450), ["a": "{{! }}\n"]) == ["home:1:1: \(large)"])
  }
}
