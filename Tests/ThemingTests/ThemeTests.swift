import Diagnostics
import Testing

@testable import Layouts
@testable import Theming
@testable import Wording

/// Themes laid over the default one, and what is refused.
struct ThemeTests {
  private func theme(_ files: [String: String]) throws -> (theme: Theme?, findings: [String]) {
    var findings = Findings()
    let theme = Theme(ThemeFiles(files.mapValues { Array($0.utf8) }, prefix: "T/"), findings: &findings)
    return (theme, findings.sorted().map(\.line))
  }

  private static let page = PageContent(
    kind: .results,
    values: TemplateValues(
      PageKind.results.fields, ["heading": .text("结果 <1>"), "list": .html(Array("<p>甲</p>".utf8))]),
    layout: TemplateValues(
      PageKind.layoutFields,
      [
        "language": .text("zh-CN"), "title": .text("题 & 名"), "site": .text("站"), "home": .text("../index.html"),
        "root": .text("../"), "security": .text("x"), "office": .flag(false),
        "nav": .list([
          TemplateValues(
            PageKind.navigationFields, ["href": .text("../a.html"), "name": .text("栏"), "current": .flag(true)])
        ]),
      ]), scripts: [])

  @Test("the default theme has a word for every label and a template for every kind of page, without a finding")
  func standard() throws {
    var findings = Findings()
    let made = Theme(findings: &findings)
    let theme = try #require(made)
    #expect(findings.text() == "")
    for label in Label.allCases { #expect(theme.labels[label] != label.rawValue, "\(label)") }
  }

  @Test("writes text escaped and finished HTML as it stands, with the layout around it")
  func rendering() throws {
    let theme = try #require(try theme([:]).theme)
    let page = String(decoding: theme.render(Self.page), as: UTF8.self)
    #expect(page.contains("<title>题 &amp; 名</title>"))
    #expect(page.contains("<h1>结果 &lt;1&gt;</h1>\n<p>甲</p>"))
    #expect(page.contains("<li aria-current=\"true\"><a href=\"../a.html\">栏</a></li>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"../assets/site-"))
    #expect(!page.contains("{{") && !page.contains("class=\"banner\""))
  }

  @Test("a small theme changes one template, one partial, one label and one colour, and keeps the rest")
  func small() throws {
    let (small, findings) = try theme([
      "templates/results.mustache": "<h1>{{heading}}！</h1>{{{list}}}<p>{{label.ours}}</p>",
      "partials/foot.mustache": "<footer>自己的页脚</footer>\n", "labels.yaml": "skip: 直接看正文\nours: 自己的话\n",
      "assets/colours.css": ":root { --accent: #0a5; }\n",
    ])
    #expect(findings == [])
    let theme = try #require(small)
    let page = String(decoding: theme.render(Self.page), as: UTF8.self)
    #expect(page.contains("<h1>结果 &lt;1&gt;！</h1><p>甲</p><p>自己的话</p>"))
    #expect(page.contains("<footer>自己的页脚</footer>"))
    #expect(page.contains(">直接看正文</a>"))
    let standard = try #require(try self.theme([:]).theme)
    #expect(theme.labels[.navGuide] == standard.labels[.navGuide])
    let (sheet, usual) = (try #require(theme.assets.first), try #require(standard.assets.first))
    #expect(sheet.path != usual.path)
    #expect(sheet.bytes == usual.bytes + Array(":root { --accent: #0a5; }\n".utf8))
  }

  @Test("modules are joined when the program is built: changed ones of a theme are not read, which is said once")
  func modules() throws {
    let files = ["scripts/search.mjs": "own()", "scripts/search/box.mjs": "own()"]
    let (made, said) = try theme(files)
    let standard = try #require(try theme([:]).theme)
    #expect(try #require(made).assets.map(\.path) == standard.assets.map(\.path))
    #expect(
      said == [
        "T/scripts/search.mjs:1:1: warning[theme-unused]: 主题中不会用到 scripts 里改过的文件，程序编译时已把自带的合成 assets 中的脚本；要换脚本，请写 assets/selfcheck.js 这样的同名文件"
      ])
    var findings = Findings()
    let copied = ThemeFiles.standard.bytes.filter { $0.key.hasPrefix("scripts/") }
    _ = Theme(ThemeFiles(copied, prefix: "T/"), findings: &findings)
    #expect(!copied.isEmpty && findings.text() == "")
  }

  @Test("scripts are named by their content, and a theme's own takes the place of the default one")
  func scripts() throws {
    let standard = try #require(try theme([:]).theme)
    let own = try #require(try theme(["assets/search.js": "own()", "assets/logo.svg": "<svg/>"]).theme)
    for theme in [standard, own] {
      let script = try #require(theme.assets.first { $0.path.hasPrefix("assets/search-") })
      let page = String(decoding: theme.render(Self.page), as: UTF8.self)
      #expect(page.contains("<script src=\"../\(script.path)\" defer></script>"))
      // A page without contents does not load what follows them.
      #expect(theme.assets.contains { $0.path.hasPrefix("assets/contents-") } && !page.contains("contents-"))
      #expect(Set(theme.assets.map(\.path)).count == theme.assets.count)
    }
    #expect(
      Set(own.assets.map(\.path)).subtracting(standard.assets.map(\.path)) == [
        "assets/search-\(fingerprint(Array("own()".utf8))).js", "assets/logo.svg",
      ])
  }

  @Test(
    "refuses by file, line and column",
    arguments: [
      ("<h1>\n  {{headin}}", "2:3: error[theme-invalid]: 这里没有名称“headin”，是不是“heading”？"),
      ("{{{heading}}}", "1:1: error[theme-invalid]: “heading”是文字，应写成 {{heading}}"),
      ("{{list}}", "1:1: error[theme-invalid]: “list”是排好的内容，应写成 {{{list}}}"),
      ("甲{{label.skp}}", "1:2: error[theme-invalid]: 没有文字“label.skp”，是不是“label.skip”？"),
      ("{{>hed}}", "1:1: error[theme-invalid]: 没有片段“hed”，是不是“head”？"),
      (
        "{{>templates/home}}",
        "1:1: error[theme-invalid]: 模板只能用 {{名称}}、{{{名称}}}、{{#名称}}、{{^名称}}、{{/名称}}、{{>片段}} 和 {{! 注释}}，并应以 }} 结束"
      ),
      ("{{#list}}{{/lst}}", "1:10: error[theme-invalid]: {{/lst}} 没有对应的开头"),
      ("{{#list}}", "1:1: error[theme-invalid]: {{#list}} 没有对应的 {{/list}}"),
      (
        "a\nb {{heading",
        "2:3: error[theme-invalid]: 模板只能用 {{名称}}、{{{名称}}}、{{#名称}}、{{^名称}}、{{/名称}}、{{>片段}} 和 {{! 注释}}，并应以 }} 结束"
      ),
      (
        "{{=<% %>=}}",
        "1:1: error[theme-invalid]: 模板只能用 {{名称}}、{{{名称}}}、{{#名称}}、{{^名称}}、{{/名称}}、{{>片段}} 和 {{! 注释}}，并应以 }} 结束"
      ),
    ])
  func refused(template: String, finding: String) throws {
    let (theme, findings) = try theme(["templates/results.mustache": template])
    #expect(theme == nil)
    #expect(findings == ["T/templates/results.mustache:" + finding])
  }

  @Test("partials that use themselves, directly or through others, are refused with the circle")
  func circle() throws {
    let (theme, findings) = try theme(["partials/head.mustache": "{{>a}}", "partials/a.mustache": "\n{{>head}}"])
    #expect(theme == nil)
    #expect(
      findings == [
        "T/partials/a.mustache:2:1: error[theme-invalid]: 片段“head”引用了自己（templates/layout → head → a → head）"
      ])
  }

  @Test("labels keep the places to fill in, and nothing is left over")
  func labels() throws {
    let (theme, findings) = try theme(["labels.yaml": "asOf: 到\nrankOf: 名次\nskp: 跳\n", "templates/x.txt": ""])
    #expect(theme == nil)
    #expect(
      findings == [
        "T/labels.yaml:2:9: error[theme-invalid]: 文字“rankOf”应恰好含有 {1}",
        "T/labels.yaml:3:6: warning[theme-unused]: 没有模板用到文字“skp”，是不是“skip”？",
        "T/templates/x.txt:1:1: warning[theme-unused]: 主题中不会用到此文件；应是 labels.yaml、templates/、partials/ 或 assets/ 之下的文件",
      ])
  }

  @Test(
    "absurd templates are refused, not rendered",
    arguments: [
      String(repeating: "{{#list}}", count: 10_000), String(repeating: "{{{", count: 50_000),
      String(repeating: "{{>head}}", count: 3_000), "\u{0}{{\u{0}}}", "{{" + String(repeating: "}{", count: 50_000),
      String(repeating: " ", count: 100_000) + "{{>head}}", String(repeating: "{{! }} \t", count: 50_000) + "{{.}}",
    ])
  func hostile(template: String) throws {
    let (theme, findings) = try theme(["templates/results.mustache": template])
    #expect(theme == nil)
    #expect(findings.count >= 1)
  }

  @Test("words changed after the theme was made stand in the pages, a theme's own beside them")
  func speaking() throws {
    let small = try #require(
      try theme(["templates/results.mustache": "{{label.ours}}", "labels.yaml": "ours: 己\n"]).theme)
    let labels = Labels(Dictionary(uniqueKeysWithValues: Label.allCases.map { ($0, "<\($0.rawValue)>") }))
    let page = String(decoding: small.speaking(labels).render(Self.page), as: UTF8.self)
    #expect(page.contains(">\n己\n</main>") && page.contains(">&lt;skip&gt;</a>"))
    #expect(!String(decoding: small.render(Self.page), as: UTF8.self).contains("&lt;skip&gt;"))
  }

  @Test("fills labels without looking at what was filled in")
  func filling() {
    let labels = Labels([.earlierRound: "{1}/{2}{3}{4}", .asOf: "a{b}{9}{"])
    #expect(labels(.earlierRound, "{2}", "x", "", "y") == "{2}/xy")
    #expect(labels(.asOf, "v") == "a{b}{")
  }

  @Test("a layout without the line of the security policy, or with it within a section, is refused")
  func security() {
    func lines(_ name: String, _ change: (String) -> String) -> [String] {
      let path = "templates/\(name).mustache"
      let text = String(decoding: ThemeFiles.standard.bytes[path] ?? [], as: UTF8.self)
      var findings = Findings()
      _ = Theme(ThemeFiles([path: Array(change(text).utf8)], prefix: "T/"), findings: &findings)
      return findings.sorted().map(\.line)
    }
    let line = "<meta http-equiv=\"Content-Security-Policy\" content=\"{{security}}\">"
    for name in ["layout", "standalone"] {
      let missing =
        "T/templates/\(name).mustache:1:1: error[theme-invalid]: 缺少 \(line)，每页都要有这一行，原样写在 <head> 里：没有它，网页会运行和载入不该有的东西"
      #expect(lines(name) { $0 } == [])
      #expect(lines(name) { $0.replacing(line, with: "") } == [missing])
      #expect(lines(name) { $0.replacing(line, with: "{{#draft}}" + line + "{{/draft}}") } == [missing])
      #expect(lines(name) { $0.replacing(line, with: "<!-- {{security}} -->") } == [missing])
      #expect(lines(name) { $0.replacing(line, with: "{{#notice}}x{{/notice}}" + line) } == [])
    }
  }
}
