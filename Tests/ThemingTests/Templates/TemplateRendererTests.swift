import Diagnostics
import Testing

@testable import Layouts
@testable import Theming
@testable import Wording

/// What templates write of values.
struct TemplateRendererTests {
  private static let fields: TemplateFields = [
    .text("title", "题"), .html("body", "文"), .flag("flag", "旗"),
    .list("list", of: [.text("name", "名"), .list("inner", of: [.text("name", "名")], "列")], "列"),
  ]

  private func rendered(
    _ template: String, _ partials: [String: String] = [:], given: GivenValues = [:]
  ) throws -> String {
    var compiler = TemplateCompiler(
      TemplateSources(home: template, partials), labels: Labels([.skip: "跳<过>", .search: ""]))
    let compiled = compiler.compile("home", fields: Self.fields)
    try #require(compiler.findings.text() == "")
    #expect(PageKind.results.fields.names == ["heading", "root", "list"])
    #expect(PageKind.results.fields.kinds == [.text, .text, .html])
    var inner = Template()
    inner.add("<".utf8)
    inner.add(.text(Template.Place(depth: 0, field: 0)))
    let page = TemplateRenderer.page(compiled, TemplateValues(Self.fields, given), bodies: [.results: inner])
    return String(decoding: page, as: UTF8.self)
  }

  private static let rows: TemplateValue = {
    guard case .list(let fields) = fields.kinds[3], case .list(let inner) = fields.kinds[1] else { return .list([]) }
    let names = ["甲", "乙"].map { TemplateValues(inner, ["name": .text($0)]) }
    return .list([
      TemplateValues(fields, ["name": .text("1"), "inner": .list(names)]),
      TemplateValues(fields, ["inner": .list([TemplateValues(inner)])]), TemplateValues(fields, ["name": .text("3")]),
    ])
  }()

  @Test("lists in lists, each element with values of its own and none from around it under the same name")
  func lists() throws {
    let template = "{{#list}}[{{name}}{{#inner}}({{title}}{{name}}){{/inner}}{{^inner}}-{{/inner}}]{{/list}}{{title}}"
    #expect(try rendered(template, given: ["list": Self.rows, "title": .text("题")]) == "[1(题甲)(题乙)][(题)][3-]题")
    #expect(try rendered(template) == "")
    #expect(try rendered("{{^list}}无{{/list}}", given: ["list": .list([])]) == "无")
  }

  @Test("text escaped by bytes, HTML as it stands, neither looked at again")
  func escaping() throws {
    let text = "<a href='x'>\"&\"\u{301}{{body}}"
    #expect(
      try rendered("{{title}}|{{{body}}}", given: ["title": .text(text), "body": .html(Array(text.utf8))])
        == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;&quot;\u{301}{{body}}|\(text)")
    #expect(try rendered("{{label.skip}}") == "跳&lt;过&gt;")
  }

  @Test("what is given stands for yes, though it be empty; a flag for what it says")
  func given() throws {
    let template = "{{#title}}t{{/title}}{{#body}}b{{/body}}{{#flag}}f{{/flag}}{{^title}}T{{/title}}{{^flag}}F{{/flag}}"
    #expect(try rendered(template) == "TF")
    #expect(try rendered(template, given: ["title": .text(""), "body": .html([]), "flag": .flag(false)]) == "tbF")
    #expect(try rendered(template, given: ["flag": .flag(true)]) == "fT")
    #expect(try rendered("{{#label.search}}1{{/label.search}}{{^label.search}}2{{/label.search}}3") == "13")
  }

  @Test("a body is laid out by its kind's template, in the place of finished HTML")
  func bodies() throws {
    let heading = TemplateValues(PageKind.results.fields, ["heading": .text("&")])
    #expect(try rendered("[{{{body}}}]", given: ["body": .body(.results, heading)]) == "[<&amp;]")
    #expect(try rendered("[{{{body}}}]", given: ["body": .body(.home, TemplateValues(PageKind.home.fields))]) == "[]")
  }

  @Test("a partial that stands alone is indented line by line, those in it further, values not")
  func indentation() throws {
    let partials = ["a": "<\n{{{body}}}\n\n  {{>b}}\n  {{#flag}}\n{{title}} {{>b}}\n  {{/flag}}\n>", "b": "1\n2\n"]
    #expect(
      try rendered(" {{>a}}\n.", partials, given: ["body": .html(Array("x\ny".utf8)), "flag": .flag(true)])
        == " <\n x\ny\n \n   1\n   2\n  1\n2\n\n >.")
  }

  @Test("what is the same on all pages is one step, and only what begins or ends a part divides it")
  func steps() throws {
    let sources = TemplateSources(
      home: "a{{label.skip}}b{{! }}{{>p}}{{#label.skip}}c{{/label.skip}}{{#flag}}d{{/flag}}e",
      ["p": "p{{label.skip}}"])
    var compiler = TemplateCompiler(sources, labels: Labels([:]))
    let template = compiler.compile("home", fields: Self.fields)
    #expect(template.steps.count == 4 && template.fixed == Array("askipbpskipcde".utf8))
  }
}
