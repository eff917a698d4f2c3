import Testing

@testable import PolicyText

@Suite("Articles put in between")
struct InsertedArticleTests {
  private let document = parse("第三条 甲\n\n（一）乙\n\n第三条之一 丙\n\n（一）丁\n\n（二）戊\n\n第三条之十二　己")

  @Test("have numbers, labels and ids of their own")
  func parts() {
    #expect(document.articles.map(\.number) == [3, 3, 3])
    #expect(document.articles.map(\.branch) == [0, 1, 12])
    #expect(document.articles.map(\.label) == ["第三条", "第三条之一", "第三条之十二"])
    // The first item of article 3 came first.
    #expect(document.articles.map(\.id) == ["article-3", "article-3-1_2", "article-3-12"])
    #expect(document.articles[1].items.map(\.id) == ["article-3-1_2-1", "article-3-1_2-2"])
    #expect(parse("第十三条 甲\n\n第十三条之一 乙").articles.map(\.id) == ["article-13", "article-13-1"])
  }

  @Test(
    "are what references lead to",
    arguments: [
      ("本办法第三条之一", "article-3-1_2"), ("本办法第三条之一第（二）项", "article-3-1_2-2"), ("本办法第三条之十二", "article-3-12"),
      ("本办法第三条", "article-3"),
      ("本办法第三条第（一）项", "article-3-1"),
    ])
  func references(words: String, id: String) {
    let page = html("第三条 甲\n\n（一）乙\n\n第三条之一 丙\n\n（一）丁\n\n（二）戊\n\n第三条之十二　己\n\n依照\(words)办理")
    #expect(page.hasSuffix("依照<a class=\"reference\" href=\"#\(id)\">\(words)</a>办理</p>\n"))
  }

  @Test("that are not there are no reference to the article before")
  func missing() {
    let source = "第三条 甲\n\n依照本办法第三条之二、第三条办理"
    #expect(html(source).contains("本办法第三条之二、<a class=\"reference\" href=\"#article-3\">第三条</a>办理"))
    #expect(findings(source) == ["3:6: warning[policy-reference]: 引用的“本办法第三条之二”不存在，没有加链接；请核对文件名称和条文编号"])
  }

  @Test("of another document are found by its own ids")
  func other() {
    let targets = ReferenceTargets(documents: [
      .init(title: "甲", address: "a.html", articles: ReferenceTargets.Article.byNumber(document.articles))
    ])
    #expect(
      html(parse("《甲》第三条之一第（二）项"), targets)
        == paragraph("<a class=\"reference\" href=\"a.html#article-3-1_2-2\">《甲》第三条之一第（二）项</a>"))
  }
}
