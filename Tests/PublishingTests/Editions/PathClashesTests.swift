import Publishing
import TestSupport
import Testing

@Suite struct PathClashesTests {
  @Test("names both sources of one path")
  func duplicate() throws {
    let folder = try TemporaryFolder()
    let lines = refusal {
      try publish([page("p/a.html", from: "一.md"), page("b.html"), page("p/a.html", from: "二.md")], in: folder)
    }
    #expect(
      lines == ["site/p/a.html:1:1: error[duplicate-path]: “p/a.html”由两处生成：“一.md”和“二.md”；请改其中一处的名称。"])
    #expect(!folder.exists("Output"))
  }

  @Test(
    "refuses names that Windows cannot tell apart",
    arguments: [
      ("a.html", "A.html"), ("\u{E9}.html", "e\u{301}.html"), ("É.html", "e\u{301}.html"),
      ("Straße.html", "STRASSE.html"),
    ])
  func similar(first: String, second: String) throws {
    let folder = try TemporaryFolder()
    let lines = refusal { try publish([page(first), page(second)], in: folder) }
    #expect(
      lines == [
        "site/\(second):1:1: error[similar-path]: “\(second)”（由“\(second).md”生成）与“\(first)”（由“\(first).md”生成）"
          + "只差大小写或字符写法，在 Windows 上是同一个名称；请改其中一处的名称。"
      ])
  }

  @Test("refuses folders that differ only in case, once, and a file where a folder is")
  func folders() throws {
    let folder = try TemporaryFolder()
    let similar = refusal { try publish([page("Results/a.html"), page("results/b.html")], in: folder) }
    #expect(similar.count == 1)
    #expect(similar.first?.hasPrefix("site/results:1:1: error[similar-path]: “results”") == true)
    let mixed = refusal { try publish([page("a/b.html"), page("a")], in: folder) }
    #expect(
      mixed == ["site/a:1:1: error[duplicate-path]: “a”既是文件又是文件夹：“a/b.html.md”和“a.md”；请改其中一处的名称。"])
  }

  @Test("keeps the manifest's name to itself", arguments: ["manifest.json", "Manifest.JSON", "manifest.json/a"])
  func manifest(path: String) throws {
    let folder = try TemporaryFolder()
    let lines = refusal { try publish([page(path)], in: folder) }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("“公示的清单”") == true)
  }
}
