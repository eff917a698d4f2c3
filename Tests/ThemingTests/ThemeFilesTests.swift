import Diagnostics
import Testing

@testable import Layouts
@testable import Theming

/// The files of the default theme, and those of a theme that are no use.
struct ThemeFilesTests {
  @Test("the program carries a template for every kind of page, the layouts, and the words")
  func standard() {
    let files = ThemeFiles.standard
    #expect(files.prefix == "Themes/default/")
    for name in PageKind.allCases.map(\.rawValue) + ["layout", "standalone"] {
      #expect(files.bytes["templates/\(name).mustache"] != nil, "\(name)")
    }
    #expect(files.bytes["labels.yaml"] != nil && files.bytes["assets/site.css"] != nil)
    for kind in PageKind.allCases {
      for script in kind.scripts { #expect(files.bytes["assets/\(script).js"] != nil, "\(script)") }
      for sheet in (kind.standalone?.sheets ?? []) + (kind.standalone?.sharedSheets ?? []) {
        #expect(files.bytes["assets/\(sheet).css"] != nil, "\(sheet)")
      }
    }
  }

  @Test(
    "a file that no page has a use for is named",
    arguments: [
      ("templates/hom.mustache", true), ("templates/home.html", true), ("partials/a.txt", true), ("label.yaml", true),
      ("partials/templates/home.mustache", true), ("assets/a/b.png", true), ("assets/a.js", true),
      ("assets/search.js", false), ("templates/home.mustache", false),
    ])
  func unused(path: String, isNamed: Bool) throws {
    var findings = Findings()
    let made = Theme(ThemeFiles([path: Array("x".utf8)], prefix: "T/"), findings: &findings)
    let theme = try #require(made)
    let lines = findings.sorted().map(\.line)
    #expect(lines.map { $0.hasPrefix("T/\(path):1:1: warning[theme-unused]: ") } == (isNamed ? [true] : []))
    // A partial is no template, whatever its folder is called.
    let page = PageContent(
      kind: .home, values: TemplateValues(PageKind.home.fields, ["heading": .text("首页")]),
      layout: TemplateValues(PageKind.layoutFields), scripts: [])
    let isReplaced = !String(decoding: theme.render(page), as: UTF8.self).contains("<h1>首页</h1>")
    #expect(isReplaced == (path == "templates/home.mustache"))
  }

  @Test("a template that is no UTF-8 is refused by its path")
  func encoding() {
    var findings = Findings()
    let theme = Theme(ThemeFiles(["partials/foot.mustache": [0xFF]], prefix: "T/"), findings: &findings)
    let lines = findings.sorted().map(\.line)
    #expect(theme == nil)
    #expect(lines.contains("T/partials/foot.mustache:1:1: error[theme-invalid]: 模板不是 UTF-8 编码的文本"), "\(lines)")
  }
}
