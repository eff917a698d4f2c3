import ContentTestSupport
import Diagnostics
import SiteContent
import Testing

@testable import Editions
@testable import Pages
@testable import Policies
@testable import Wording

/// Where the links of policies and guides lead, and what is found where they lead nowhere.
@Suite struct TextLinksTests {
  private static let texts = [
    "policies/q.md": "# 办法\n\n**第一条** 甲。\n\n**第二条** 甲。\n\n**第三条** 乙：\n\n（一）丙；\n\n（二）丁。\n\n## 附则",
    "policies/办法.md": "**第一条** 甲。",
    "guides/A1.md": "## 怎么做\n\n甲。",
    "guides/a2.md": "---\nitem: A2\n---\n## 怎么做\n\n乙。",
    "guides/dim.md": "---\ndimension: A\n---\n## 怎么做\n\n丙。",
  ]

  private func folder(_ path: String, _ text: String) -> TextFolder {
    TextFolder(TextLinksTests.texts.merging([path: text]) { $1 })
  }

  @Test(
    "lead from a policy to other texts, and to their places in the text's own words",
    arguments: [
      ("q.md", "q.html"), ("./q.md", "q.html"), ("../policies/q.md", "q.html"), ("Q.md", "q.html"),
      ("q.html", "q.html"),
      ("/policies/q.md", "q.html"), ("q.md#第三条", "q.html#article-3"), ("q.md#article-3", "q.html#article-3"),
      ("q.md#%E7%AC%AC%E4%B8%89%E6%9D%A1（二）", "q.html#article-3-2"), ("q.html#附则", "q.html#%E9%99%84%E5%88%99"),
      ("%E5%8A%9E%E6%B3%95.md", "%E5%8A%9E%E6%B3%95.html"), ("办法.md#第一条", "%E5%8A%9E%E6%B3%95.html#article-1"),
      ("../guides/A1.md", "../guide/A1.html"), ("../guides/A1.md#怎么做", "../guide/A1.html#%E6%80%8E%E4%B9%88%E5%81%9A"),
      ("../guide/A2.html#怎么做", "../guide/A2.html#%E6%80%8E%E4%B9%88%E5%81%9A"),
      ("../guides/dim.md#怎么做", "../guide/A1.html#dim-%E6%80%8E%E4%B9%88%E5%81%9A"),
      ("#第七条", "#article-7"), ("p.md#第七条", "p.html#article-7"), ("#top", "#top"), ("#", "#"),
      ("../index.html", "../index.html"), ("../calendar/2025.html", "../calendar/2025.html"),
      ("../rubric/r.html#item-A2", "../rubric/r.html#item-A2"),
      ("../results/index.html#top", "../results/index.html#top"),
    ])
  func policies(target: String, address: String) throws {
    let folder = folder("policies/p.md", "**第七条** 见[甲](<\(target)>)。")
    #expect(folder.lines == [])
    #expect(try folder.page("policies/p.html").contains("见<a href=\"\(address)\">甲</a>。"))
  }

  @Test(
    "lead from a guide as well",
    arguments: [
      ("../policies/q.md#第三条", "../policies/q.html#article-3"), ("a2.md", "A2.html"),
      ("A1.md#怎么做", "A1.html#%E6%80%8E%E4%B9%88%E5%81%9A"),
      ("../selfcheck/2025.html", "../selfcheck/2025.html"), ("A2.html", "A2.html"),
    ])
  func guides(target: String, address: String) throws {
    let folder = folder("guides/A1.md", "## 怎么做\n\n见[甲](\(target))。")
    #expect(folder.lines == [])
    #expect(try folder.page("guide/A1.html").contains("见<a href=\"\(address)\">甲</a>。"))
  }

  @Test(
    "that lead nowhere are found at their line, with what may have been meant",
    arguments: [
      ("qq.md", "dead-link]: 链接“qq.md”没有对应的制度或指南，是不是“q.md”？"),
      ("A1.md", "dead-link]: 链接“A1.md”没有对应的制度或指南，是不是“../guides/A1.md”？"),
      ("完全不同.md", "dead-link]: 链接“完全不同.md”没有对应的制度或指南，请核对文件名；路径从本文件所在的文件夹算起"),
      ("q.md#第十三条", "dead-anchor]: 链接“q.md#第十三条”的位置“第十三条”在 policies/q.md 里没有，是不是“第三条”？"),
      ("#第十三条", "dead-anchor]: 链接“#第十三条”的位置“第十三条”在 policies/p.md 里没有，请写那里有的条、章或标题，如 #第三条"),
      ("q.md#无此处", "dead-anchor]: 链接“q.md#无此处”的位置“无此处”在 policies/q.md 里没有，请写那里有的条、章或标题，如 #第三条"),
      ("../../q.md", "dead-link]: 链接“../../q.md”指到了内容文件夹之外；请把文件复制到 policies 或 guides 文件夹，再改路径"),
      ("../guides/", "dead-link]: 链接“../guides/”指向文件夹；请写出文件名，如 kaohe.md"),
      ("", "dead-link]: 链接或图片没有写地址；请在括号里写上文件或网址，或去掉标记只留文字"),
      (
        "../results/2024/index.html",
        "dead-link]: 链接“../results/2024/index.html”没有目标：网站里没有“results/2024/index.html”；请核对，链接制度和指南请写它们的 .md 文件名"
      ),
      ("../manual/index.html", "dead-link]: 链接“../manual/index.html”只在内部版里有，公开版的读者打不开；请去掉链接，或改为公开的网页"),
      (
        "../rubric/r.html#item-B",
        "dead-anchor]: 链接“../rubric/r.html#item-B”的位置“item-B”在网页“rubric/r.html”里没有；请核对 # 后面的部分"
      ),
      ("../guides/old.md", "dead-link]: 链接“../guides/old.md”没有网页：guides/old.md 的指标或方面不在当前的评分细则里；请改链接，或改那份指南的 item"),
    ])
  func dead(target: String, message: String) {
    var folder = folder("policies/p.md", "# 甲\n\n乙[丙](<\(target)>)")
    folder.files["guides/old.md"] = Array("---\nitem: Z9\n---\n甲".utf8)
    #expect(folder.lines.filter { !$0.contains("unknown-item") } == ["policies/p.md:7:2: error[\(message)"])
  }

  @Test("to guides are not dead because no rubric can be read")
  func faultyRubric() {
    var folder = folder("policies/p.md", "见[甲](../guides/A1.md#怎么做)和[乙](../guides/A3.md)。")
    for path in folder.files.keys where path.hasPrefix("rubrics/") { folder.files[path] = Array("id：r\n".utf8) }
    let lines = folder.lines
    let dead = lines.filter { $0.contains("[dead-link]") }
    #expect(dead.count == 1 && dead.allSatisfy { $0.contains("“../guides/A3.md”没有对应的") }, "\(dead)")
  }

  @Test("that show a page as a picture, and pictures without words, are found")
  func pictures() {
    var folder = folder("policies/p.md", "![甲](q.md)\n\n![](图.png)")
    folder.files["policies/图.png"] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    #expect(
      folder.lines == [
        "policies/p.md:5:1: error[dead-link]: 图片“q.md”指向网页；请去掉前面的感叹号写成链接，或换成图片文件",
        "policies/p.md:7:1: note[policy-alt]: 图片“图.png”没有说明文字，听网页的人不知道画的是什么；请写在方括号里，如 ![整改流程图](…)",
      ])
  }

  @Test("guides are checked at their own lines, as policies are")
  func guideFindings() {
    let folder = folder("guides/A1.md", "## 怎么做\n\n见[样式](yangshi.md)、《q标题》第九条。\n\n<i>甲</i>")
    let lines = folder.lines
    #expect(lines.first == "guides/A1.md:6:2: error[dead-link]: 链接“yangshi.md”没有对应的制度或指南，请核对文件名；路径从本文件所在的文件夹算起")
    #expect(
      lines.contains { $0.hasPrefix("guides/A1.md:6:") && $0.contains("warning[policy-reference]: 引用的“《q标题》第九条”不存在") })
    #expect(lines.contains { $0.hasPrefix("guides/A1.md:8:1: warning[policy-html]") })
  }

  @Test("references of guides lead to policies")
  func guideReferences() throws {
    let page = try folder("guides/A1.md", "依照《q标题》第三条办理。").page("guide/A1.html")
    #expect(page.contains("依照<a class=\"reference\" href=\"../policies/q.html#article-3\">《q标题》第三条</a>办理。"))
  }

  @Test("several guides of one page have ids of their own")
  func severalGuides() throws {
    let page = try folder("guides/A1-2.md", "---\nitem: A1\n---\n## 怎么做\n\n[回到](#怎么做)").page("guide/A1.html")
    for id in ["怎么做", "A1-怎么做", "dim-怎么做"] {
      #expect(page.split(separator: " id=\"\(id)\"", omittingEmptySubsequences: false).count == 2, "\(id)")
    }
    // Files are read in byte order, so the first of an item keeps its ids.
    #expect(page.contains("<a href=\"#%E6%80%8E%E4%B9%88%E5%81%9A\">回到</a>"))
  }

  @Test("an edition has the files that the texts of its pages name, and no others")
  func files() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    var folder = folder("policies/p.md", "![甲](图/1.png)\n\n[乙](表.docx)")
    folder.files["policies/图/1.png"] = png
    folder.files["policies/图/2.png"] = png + [1]
    folder.files["policies/表.docx"] = [0x50, 0x4b, 0x03, 0x04]
    folder.files["guides/图.png"] = png + [2]
    folder.files["guides/A1.md"] = Array("---\nitem: A1\n---\n![丙](图.png)".utf8)
    var findings = Findings()
    let content = Content(folder.folder, scope: .everything, findings: &findings)
    let shelf = PolicyShelf(content, findings: &findings)
    #expect(!findings.hasErrors)
    for edition in [Edition.site, .office] {
      let plan = SiteFiles(content, shelf: shelf, labels: Labels([:]), edition: edition, focus: nil)
      #expect(plan.textFiles.map(\.path) == ["policies/图/1.png", "guides/图.png", "policies/表.docx"])
    }
    let page = try folder.page("policies/p.html")
    #expect(page.contains("<p class=\"picture\"><img src=\"../files/1-"))
    #expect(page.contains("<a href=\"../files/%E8%A1%A8-"))
  }
}
