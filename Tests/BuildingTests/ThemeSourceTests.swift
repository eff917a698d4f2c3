import Building
import ContentFiles
import Diagnostics
import Testing
import Theming
import Wording

/// Where themes come from.
struct ThemeSourceTests {
  @Test("a folder's files are laid over the program's own theme, and its faults are named by its name")
  func folder() throws {
    var findings = Findings()
    let standard = try #require(ThemeSource.standard.theme(findings: &findings))
    #expect(findings.all.isEmpty)
    let files = ["assets/colours.css": Array(":root { --accent: #0a5; }\n".utf8)]
    let source = ThemeSource.folder(ContentFolder(memory: files), name: "主题")
    let theme = try #require(source.theme(findings: &findings))
    #expect(findings.all.isEmpty)
    #expect(theme.assets[0].bytes == standard.assets[0].bytes + files["assets/colours.css", default: []])
    // A folder of the program's own name is a folder like any other.
    let words = ContentFolder(memory: ["labels.yaml": Array("navHome: 公示首页\nnavHmoe: 甲\n".utf8)])
    let usual = try #require(ThemeSource.folder(words, name: "Themes/default").theme(findings: &findings))
    #expect(usual.labels[.navHome] == "公示首页")
    #expect(
      findings.all.map(\.line) == [
        "Themes/default/labels.yaml:2:10: warning[theme-unused]: 没有模板用到文字“navHmoe”，是不是“navHome”？"
      ])
    let faulty = ContentFolder(memory: ["templates/home.mustache": Array("{{nothing}}".utf8)])
    #expect(ThemeSource.folder(faulty, name: "主题").theme(findings: &findings) == nil)
    let others = findings.all.dropFirst()
    #expect(others.allSatisfy { $0.location.path == "主题/templates/home.mustache" } && findings.hasErrors)
  }
}
