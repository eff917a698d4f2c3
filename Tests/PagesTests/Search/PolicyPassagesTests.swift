import ContentFiles
import ContentTestSupport
import Diagnostics
import Markdown
import PolicyText
import Testing

@testable import Pages

/// Policies cut into the parts a reader can be led to.
struct PolicyPassagesTests {
  private func passages(_ text: String) -> [[String]] {
    PolicyPassages(PolicyDocument(Array(text.utf8), path: "p.md")).passages.map {
      [$0.anchor ?? "", $0.heading, $0.text]
    }
  }

  @Test("gives articles with their items, headings with what follows, and the rest to the page")
  func parts() {
    let text = """
      各部门：

      ## 第一章 总则

      本章说明。

      第一条 为了安全。

      第二条 分两项：

      （一）甲；

      （二）乙。

      ***

      某某办公室
      """
    #expect(
      passages(text) == [
        ["", "", "各部门：\n某某办公室"], ["chapter-1", "第一章 总则", "本章说明。"], ["article-1", "第一条", "第一条 为了安全。"],
        ["article-2", "第二条", "第二条 分两项：\n（一）甲；\n（二）乙。"],
      ])
  }

  @Test("an article that is a heading is one part; headings and repeated lines inside an article stay in it")
  func nested() {
    #expect(
      passages("### 第一条\n\n甲\n\n### 第二条\n\n甲\n\n> ### 引\n\n甲") == [
        ["", "", ""], ["article-1", "第一条", "第一条\n甲"], ["article-2", "第二条", "第二条\n甲\n引\n甲"],
      ])
  }

  @Test("clauses of a letter are parts without a name, cells of a table lines")
  func letter() {
    let found = passages("一、签订责任书。\n\n二、报送材料。\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n")
    #expect(found.map { $0[0] } == ["", "clause-1", "clause-2"])
    #expect(found.map { $0[1] } == ["", "", ""])
    #expect(found[2][2] == "二、报送材料。\n甲\t乙\n丙\t丁")
  }

  @Test("loses no line of the sample's policies, and gives none twice")
  func whole() throws {
    let folder = try sampleContent()
    var findings = Findings()
    for path in ["kaohe-2024-50", "kaohe-2024-50-fujian-1", "kaohe-2024-50-fujian-2", "zerenzhi-2024-48"] {
      let file = folder.bytes(of: "policies/\(path).md", limit: 1 << 20, findings: &findings)
      let document = PolicyDocument(FrontMatter(try #require(file)).body, path: path)
      let passages = PolicyPassages(document).passages
      func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
      let headings = passages.filter { !($0.anchor ?? "article-").hasPrefix("article-") }.map(\.heading)
      #expect(
        (passages.flatMap { lines($0.text) } + headings.filter { !$0.isEmpty }).sorted()
          == lines(document.text).sorted())
    }
  }
}
