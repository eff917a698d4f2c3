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
