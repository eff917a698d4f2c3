import Diagnostics
import Testing

@testable import Layouts
@testable import Theming
@testable import Wording

/// What a theme's files come to, laid over the default theme's.
struct ThemeCheckTests {
  private func check(_ files: [String: String], prefix: String = "T/") -> ThemeCheck {
    ThemeCheck(ThemeFiles(files.mapValues { Array($0.utf8) }, prefix: prefix))
  }

  /// Everything that is found in a theme, by line.
  private func findings(_ files: [String: String]) -> [String] {
    var findings = Findings()
    _ = Theme(ThemeFiles(files.mapValues { Array($0.utf8) }, prefix: "T/"), findings: &findings)
    return findings.sorted().map(\.line)
  }

  @Test("files, partials and words that nothing uses are named with what was probably meant, and no other")
  func unused() {
    #expect(
      findings([
        "templates/result.mustache": "x", "templates/zzz.mustache": "x", "label.yaml": "",
        "partials/header.mustache": "", "partials/mine.mustache": "", "labels.yaml": "skip: 跳\nscorecard: 单\n",
      ]) == [
        "T/label.yaml:1:1: warning[theme-unused]: 主题中不会用到此文件，是不是“labels.yaml”？",
        "T/labels.yaml:2:12: warning[theme-unused]: 没有模板用到文字“scorecard”",
        "T/partials/header.mustache:1:1: warning[theme-unused]: 没有模板引用片段“header”，是不是“head”？",
        "T/partials/mine.mustache:1:1: warning[theme-unused]: 没有模板引用片段“mine”，要用的，在模板里写 {{>mine}}",
        "T/templates/result.mustache:1:1: warning[theme-unused]: 没有叫“result”的模板，是不是“results”？",
        "T/templates/zzz.mustache:1:1: warning[theme-unused]: 没有叫“zzz”的模板，有哪些见使用手册的“模板里能用的名称”",
      ])
  }

  @Test("pictures, fonts and scripts are of use where a template, a style sheet or another script names them")
  func assets() {
    let unused = "warning[theme-unused]: 没有模板、样式或脚本用到此文件；要用的，在样式里写 url(…)，或在模板里写 {{root}}"
    #expect(
      findings([
        "templates/home.mustache": "<script src=\"{{root}}assets/ours.js\" defer></script>",
        "assets/ours.js": "fetch('data.json')", "assets/data.json": "", "assets/logo.png": "",
        "assets/a.css": "a { background: url(%E5%9B%BE.png) }", "assets/图.png": "", "assets/search.js": "",
        "assets/alone.js": "// alone.js",
      ]) == [
        "T/assets/alone.js:1:1: \(unused)assets/alone.js；标志另写在 site.yaml 的 logo",
        "T/assets/logo.png:1:1: \(unused)assets/logo.png；标志另写在 site.yaml 的 logo",
      ])
  }

  @Test("what a page neither runs nor loads is found in templates, and links to other hosts are not")
  func markup() {
    let template = """
      <!-- <script>x</script> --><p title="<script>">{{heading}}</p>
      <p style="color: red" class=a onclick='go()'>甲</p>
      <script>if (a<b) { "<p style=x>" }</script><style>p {}</style>
      <script type="application/json">{}</script><a href="https://example.org/">乙</a>
      <img alt="" src="https://cdn.example.org/a.png"><link rel="license" href="https://example.org/">
      <link rel="stylesheet" href="//cdn.example.org/a.css"><script src={{root}}a.js></script>{{{list}}}
      """
    let unused = "warning[theme-unused]: "
    let elsewhere = "error[theme-invalid]: 不能引用别的网站上的东西："
    #expect(
      findings(["templates/results.mustache": template]) == [
        "T/templates/results.mustache:2:4: \(unused)style=\"…\" 不起作用：网页的安全策略不用它；请写 class，样式写在 assets 里的 .css 文件中",
        "T/templates/results.mustache:2:31: \(unused)onclick=\"…\" 不起作用：网页的安全策略不让它运行；请写在 assets 里的脚本文件中",
        "T/templates/results.mustache:3:1: \(unused)写在模板里的脚本不起作用：网页的安全策略不让它运行；请写在 assets 里的脚本文件中",
        "T/templates/results.mustache:3:44: \(unused)写在模板里的样式不起作用：网页的安全策略不用它；请写在 assets 里的 .css 文件中",
        "T/templates/results.mustache:5:13: \(elsewhere)“https://cdn.example.org/a.png”；网页要在没有网络的地方也一样，请把文件放进 assets",
        "T/templates/results.mustache:6:24: \(elsewhere)“//cdn.example.org/a.css”；网页要在没有网络的地方也一样，请把文件放进 assets",
      ])
  }

  @Test("addresses, imports and custom properties of a theme's sheets are looked up")
  func sheets() {
    let sheet = """
      /* url(no.png) { */ @import url("https://example.org/a.css");
      :root { --acent: #0a5; --own: 1; --accent: #0a5 }
      a:hover { color: var(--own); content: "url(no.png) {"; background: url( 'hd.png' ) }
      b { background: url(图%20.png?1), url(./x/../hdd.png), url(data:image/png;base64,AA), url(#a), url(../logo.png) }
      """
    #expect(
      findings(["assets/a.css": sheet, "assets/hdd.png": "", "assets/图 .png": ""]) == [
        "T/assets/a.css:1:21: warning[theme-unused]: @import 不起作用：assets 里的样式会接成一份，另一份样式也直接放进 assets",
        "T/assets/a.css:1:33: error[theme-invalid]: 不能引用别的网站上的东西：“https://example.org/a.css”；网页要在没有网络的地方也一样，请把文件放进 assets",
        "T/assets/a.css:2:9: warning[theme-unused]: 没有样式用到变量“--acent”，是不是“--accent”？",
        "T/assets/a.css:3:73: error[theme-invalid]: assets 里没有文件“hd.png”，是不是“hdd.png”？",
      ])
  }

  @Test(
    "braces and comments that do not end are found at their beginning",
    arguments: [
      ("a { b: c }\n/* x", "2:1: error[theme-invalid]: 注释没有以 */ 结束，后面的样式都不起作用"),
      ("a { b: c }\n  b { c: \"}\"", "2:5: error[theme-invalid]: 大括号没有配对：这里的 { 没有对应的 }，后面的样式会不起作用"),
      ("@media print { a { b: c } }\n}", "2:1: error[theme-invalid]: 大括号没有配对：这里的 } 没有对应的 {"),
    ])
  func ends(sheet: String, finding: String) {
    #expect(findings(["assets/a.css": sheet]) == ["T/assets/a.css:" + finding])
  }

  @Test("the program's own theme, copied, has nothing to be found")
  func copied() {
    var findings = Findings()
    let changed = ThemeFiles.standard.bytes.mapValues { $0 + [0x0A] }.filter { !$0.key.hasPrefix("scripts/") }
    _ = Theme(ThemeFiles(changed, prefix: "Themes/default/"), findings: &findings)
    #expect(findings.text() == "")
  }

  private func lines(_ check: ThemeCheck) -> [String] { check.findings.sorted().map(\.line) }

  @Test("the sheet of the site comes first, those of the default theme follow, those that a theme adds override all")
  func order() {
    let own = ["assets/site.css": "1", "assets/a.css": "3", "assets/z.css": "4", "assets/a.txt": "5"]
    let sheet = String(decoding: check(own).stylesheet(), as: UTF8.self)
    #expect(sheet.hasPrefix("1") && sheet.hasSuffix("34"))
    // Everything between is the default theme's, in the order of names.
    let usual = String(decoding: check([:]).stylesheet(), as: UTF8.self)
    let site = String(decoding: ThemeFiles.standard.bytes["assets/site.css"] ?? [], as: UTF8.self)
    #expect(usual == site + sheet.dropFirst().dropLast(2))
  }

  @Test("the sheets of standalone pages are not those of the site, and each kind has its own")
  func standalone() throws {
    let sheets = Set(PageKind.allCases.flatMap { $0.standalone?.sheets ?? [] }).sorted()
    try #require(!sheets.isEmpty)
    let own = Dictionary(uniqueKeysWithValues: sheets.map { ("assets/\($0).css", "/*own \($0)*/") })
    var check = check(own)
    #expect(!String(decoding: check.stylesheet(), as: UTF8.self).contains("/*own "))
    for kind in PageKind.allCases {
      guard let standalone = kind.standalone else { continue }
      let style = String(decoding: check.inlineParts(kind, standalone).style, as: UTF8.self)
      for sheet in sheets {
        #expect(style.contains("/*own \(sheet)*/") == standalone.sheets.contains(sheet), "\(kind) \(sheet)")
      }
    }
    #expect(lines(check) == [])
  }

  @Test("style and scripts that would end their element within a page are refused by their file")
  func unfit() throws {
    let kind = try #require(PageKind.allCases.first { $0.standalone != nil && !$0.scripts.isEmpty })
    let standalone = try #require(kind.standalone)
    let script = try #require(kind.scripts.first)
    var check = check(["assets/a.css": "</style", "assets/\(script).js": "'<!--'"])
    _ = check.inlineParts(kind, standalone)
    #expect(
      lines(check) == [
        "T/assets:1:1: error[theme-invalid]: 样式表要写进单个文件的网页，应是 UTF-8 编码，不能含有 </style 或 <!--",
        "T/assets/\(script).js:1:1: error[theme-invalid]: 脚本要写进单个文件的网页，应是 UTF-8 编码，不能含有 </script 或 <!--",
      ])
  }

  @Test("a script is named by its bytes, the theme's before the default's, and no others beside")
  func scripts() throws {
    let name = try #require(ThemeCheck.scripts.first)
    let check = check(["assets/\(name).js": "own()", "assets/logo.svg": "<svg/>", "assets/other.js": "x"])
    let own = try #require(check.script(name))
    #expect(own.path == "assets/\(name)-\(fingerprint(Array("own()".utf8))).js" && own.bytes == Array("own()".utf8))
    #expect(check.script("none") == nil)
    let others = check.otherAssets().map(\.path)
    #expect(others.contains("assets/logo.svg") && others.contains("assets/other.js"))
    #expect(!others.contains("assets/\(name).js") && !others.contains { $0.hasSuffix(".css") })
  }

  @Test("words of the theme stand before the default's; the places to fill in decide, not their order or number")
  func words() {
    var check = check(["labels.yaml": "rankOf: \"{1}，{1}\"\nskip: \"{1}\"\nours: 己\n"])
    let words = check.labels()
    #expect(words.known[.rankOf] == "{1}，{1}" && words.known[.skip]?.contains("{1}") == false)
    #expect(words.own == ["ours": "己"])
    #expect(lines(check) == ["T/labels.yaml:2:7: error[theme-invalid]: 文字“skip”不应有要填入的位置"])
  }

  @Test("a word that says another changes with it, in the default's words and in the theme's own")
  func references() {
    var check = check([
      "labels.yaml":
        "navResults: 成绩公布\nours: 在“{navResults}”里\nrankOf: \"{1} {navResult}\"\nnavHome: \"{rankOf} {x} {\"\n"
    ])
    let words = check.labels()
    #expect(words.known[.missingWay]?.contains("在“成绩公布”里") == true && words.own == ["ours": "在“成绩公布”里"])
    #expect(words.known[.navHome] == "{rankOf} {x} {")
    #expect(
      lines(check) == [
        "T/labels.yaml:3:9: error[theme-invalid]: 文字“rankOf”：没有文字“navResult”可以填入，是不是“navResults”、“noResults”？",
        "T/labels.yaml:4:10: error[theme-invalid]: 文字“navHome”：文字“rankOf”自己有要填入的位置，不能填到别的文字里",
        "T/labels.yaml:4:10: error[theme-invalid]: 文字“navHome”：没有文字“x”可以填入",
      ])
  }

  @Test("the default theme's words refer to each other without fault")
  func ownReferences() {
    var check = check([:])
    let words = check.labels()
    #expect(lines(check) == [])
    let names = Set(Label.allCases.map(\.rawValue))
    #expect(!words.known.values.contains { text in names.contains { text.contains("{\($0)}") } })
  }

  @Test("a partial is known by its path below its folder, and a theme's stands for the default's")
  func sources() {
    var check = check(["partials/a/b.mustache": "甲", "partials/foot.mustache": "乙"])
    let sources = check.sources()
    #expect(
      sources.partials["a/b"]?.text == Array("甲".utf8) && sources.partials["foot"]?.path == "T/partials/foot.mustache")
    #expect(sources.partials["head"]?.path == "Themes/default/partials/head.mustache")
    #expect(sources.templates["home"]?.name == "templates/home")
    #expect(lines(check) == [])
  }
}
