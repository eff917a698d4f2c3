import Building
import ContentFiles
import Diagnostics
import Testing
import Theming

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
    let faulty = ContentFolder(memory: ["templates/home.mustache": Array("{{nothing}}".utf8)])
    #expect(ThemeSource.folder(faulty, name: "主题").theme(findings: &findings) == nil)
    #expect(findings.all.allSatisfy { $0.location.path == "主题/templates/home.mustache" } && findings.hasErrors)
  }
}
