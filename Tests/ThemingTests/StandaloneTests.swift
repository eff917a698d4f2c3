import Diagnostics
import Digests
import Foundation
import Testing

@testable import Layouts
@testable import Theming

/// Pages that hold their style and scripts within themselves.
struct StandaloneTests {
  private func theme(_ files: [String: String]) -> (theme: Theme?, findings: [String]) {
    var findings = Findings()
    let theme = Theme(ThemeFiles(files.mapValues { Array($0.utf8) }, prefix: "T/"), findings: &findings)
    return (theme, findings.sorted().map(\.line))
  }

  private func rendered(_ theme: Theme, logo: String? = nil) -> String {
    let layout = TemplateValues(
      PageKind.standaloneFields,
      [
        "language": .text("zh-CN"), "title": .text("题 & 名"), "site": .text("站"), "running": .text("甲 · 初评"),
        "logo": logo.map { .text($0) },
      ])
    let card = TemplateValues(PageKind.scorecard.fields, ["heading": .text("甲 <院>")])
    let values = TemplateValues(
      PageKind.packet.fields,
      ["heading": .text("甲"), "receipt": .html(Array("<p>回执</p>".utf8)), "card": .body(.scorecard, card)])
    let page = StandalonePage(kind: .packet, values: values, layout: layout)
    return String(decoding: theme.render(page), as: UTF8.self)
  }

  private func hash(_ text: String) -> String {
    "&#39;\(FileDigest(of: Array(text.utf8)).policySource)&#39;"
  }

  @Test("a theme's own style and script stand in the page, with the hashes of what a browser makes of them")
  func own() throws {
    let (made, findings) = theme([
      "assets/colours.css": ":root { --accent: #0a5; }\r\n", "assets/packet.js": "own()\r\n// 甲\r",
    ])
    #expect(findings == [])
    let page = rendered(try #require(made))
    #expect(page.contains(":root { --accent: #0a5; }\n</style>"))
    #expect(page.contains("<script>own()\n// 甲\n</script>") && page.contains(hash("own()\n// 甲\n")))
    let style = page.components(separatedBy: "<style>")[1].components(separatedBy: "</style>")[0]
    #expect(page.contains("style-src \(hash(style));") && !page.contains("\r"))
    // What only linked pages need is not carried along.
    #expect(style.contains(".receipt-table") && !style.contains(".search-results"))
    #expect(page.contains("<h1>甲 &lt;院&gt;</h1>") && page.contains("<p>回执</p>") && page.contains("甲 · 初评"))
  }

  @Test("what only these pages have is no file of the linked editions")
  func assets() throws {
    let assets = try #require(theme([:]).theme).assets
    #expect(!assets.contains { $0.path.contains("packet") || $0.path.contains("standalone") })
    #expect(!assets.contains { String(decoding: $0.bytes, as: UTF8.self).contains(".receipt-table") })
  }

  @Test("pictures are let in where the page holds one")
  func logo() throws {
    let theme = try #require(theme([:]).theme)
    #expect(!rendered(theme).contains("img-src"))
    let page = rendered(theme, logo: "data:image/png;base64,AAAA")
    #expect(page.contains("; img-src data:;") && page.contains("src=\"data:image/png;base64,AAAA\""))
  }

  @Test(
    "refuses what would end the element it stands in",
    arguments: [
      ("assets/packet.js", "a = '</SCRIPT>'", "T/assets/packet.js:1:1"),
      ("assets/packet.js", "<!-- a", "T/assets/packet.js:1:1"), ("assets/own.css", "a { } </style>", "T/assets:1:1"),
      ("assets/packet.js", "a\0b", "T/assets/packet.js:1:1"),
    ])
  func refused(path: String, text: String, place: String) {
    let (theme, findings) = theme([path: text])
    #expect(theme == nil)
    // It is said once for each kind of page that holds the file.
    #expect(Set(findings).count == 1 && findings[0].hasPrefix("\(place): error[theme-invalid]: "), "\(findings)")
  }

  @Test("the layout around them is checked like the others")
  func layout() {
    let (theme, findings) = theme(["templates/standalone.mustache": "{{{content}}}{{home}}"])
    #expect(theme == nil)
    #expect(findings.count == 1 && findings[0].hasPrefix("T/templates/standalone.mustache:1:14: error[theme-invalid]"))
  }
}
