import Testing

@testable import PolicyText

@Suite("Anchors")
struct AnchorTests {
  @Test(
    "of headings keep letters and digits",
    arguments: [
      ("# 总则", "总则"), ("# 考核 指标：说明", "考核-指标-说明"), ("# About *This* & That", "about-this-that"), ("# 2024 年", "2024-年"),
      ("# ！？", "heading"),
      ("#", "heading"), ("# 第一章 总则", "chapter-1"), ("# 第十二章总则", "chapter-12"), ("# 附件 2 责任书", "attachment-2"),
      ("# 附件", "attachment"),
      ("# 附件材料", "附件材料"), ("# 三、要求", "clause-3"), ("# 第七条", "article-7"), ("# Article 7", "heading-article-7"),
      ("# a\u{301}\u{202E}b", "a\u{301}b"),
      ("# （一）甲", "一-甲"),
    ])
  func heading(source: String, id: String) {
    #expect(parse(source).headings.map(\.id) == [id])
    #expect(parse(source).ids == [id])
  }

  @Test("are unique")
  func unique() {
    #expect(
      parse("# 甲\n# 甲\n# 甲-2\n# 甲\n# ！\n# ？").headings.map(\.id) == [
        "甲", "甲-2", "甲-2-2", "甲-3", "heading", "heading-2",
      ])
    #expect(
      parse("# 第一章 甲\n# 第一节 乙\n# 第二章 丙\n# 第一节 丁").headings.map(\.id) == [
        "chapter-1", "chapter-1-section-1", "chapter-2", "chapter-2-section-1",
      ])
    #expect(parse("# 第一章 甲\n# 第一章 甲").headings.map(\.id) == ["chapter-1", "chapter-1_2"])
  }

  @Test("are cut at sixty characters")
  func long() {
    let id = parse("# " + String(repeating: "长", count: 200)).headings.first?.id
    #expect(id == String(repeating: "长", count: 60))
  }

  @Test("let the highest heading of a body be h2")
  func levels() {
    #expect(parse("## 甲\n#### 乙\n### 丙").headings.map(\.level) == [2, 4, 3])
    #expect(parse("# 甲\n###### 乙").headings.map(\.level) == [2, 6])
    #expect(html("### 甲") == "<h2 id=\"甲\">甲</h2>\n")
    #expect(html("# 第一章 总则") == "<h2 class=\"chapter\" id=\"chapter-1\">第一章 总则</h2>\n")
  }

  @Test("stand on chapter titles that are no headings in the source")
  func chapterParagraphs() {
    let document = parse("第一条 甲\n\n**第二章　组织**\n\n乙")
    #expect(document.headings == [PolicyHeading(level: 2, id: "chapter-2", text: "第二章　组织")])
    #expect(document.articles.map(\.text) == ["第一条 甲"])
    #expect(html(document).contains("<p class=\"chapter\" id=\"chapter-2\"><strong>第二章　组织</strong></p>"))
    #expect(parse("第二章 规定了各单位的责任。").headings.isEmpty)
  }

  @Test("stand on the clauses of a letter and their items")
  func clauses() {
    let document = parse("## 附件 2\n\n责任书\n\n一、甲。\n\n（一）乙。\n\n十、丙。\n\n签字：", firstLine: 3)
    #expect(document.clauses.map(\.id) == ["clause-1", "clause-10"])
    #expect(document.clauses.map(\.text) == ["一、甲。\n（一）乙。", "十、丙。\n签字："])
    #expect(document.clauses.map(\.line) == [7, 11])
    #expect(document.ids == ["attachment-2", "clause-1", "clause-1-1", "clause-10"])
    #expect(
      html(document).contains("<p class=\"clause\" id=\"clause-1\"><a class=\"number\" href=\"#clause-1\">一、</a>甲。</p>")
    )
  }

  @Test("drop indentation by ideographic spaces")
  func indentation() {
    #expect(html("　　甲\n\n&emsp;乙") == "<p>甲</p>\n<p>乙</p>\n")
  }
}
