import Diagnostics
import Testing

@testable import PolicyText

@Suite("Articles")
struct ArticleTests {
  @Test(
    "begin with their number, bold or plain, set off by white space",
    arguments: [
      ("第一条 甲", "<a class=\"number\" href=\"#article-1\">第一条</a> 甲"),
      ("第一条　甲", "<a class=\"number\" href=\"#article-1\">第一条</a>　甲"),
      ("**第一条** 甲", "<strong><a class=\"number\" href=\"#article-1\">第一条</a></strong> 甲"),
      ("**第一条　目的** 甲", "<strong><a class=\"number\" href=\"#article-1\">第一条</a>　目的</strong> 甲"),
      ("第1条 甲", "<a class=\"number\" href=\"#article-1\">第1条</a> 甲"),
      ("第 1 条 甲", "<a class=\"number\" href=\"#article-1\">第 1 条</a> 甲"),
      ("　　第一条　甲", "<a class=\"number\" href=\"#article-1\">第一条</a>　甲"),
      ("第一条\n甲", "<a class=\"number\" href=\"#article-1\">第一条</a>\n甲"),
      ("**第一条**\n甲", "<strong><a class=\"number\" href=\"#article-1\">第一条</a></strong>\n甲"),
      ("第一条", "<a class=\"number\" href=\"#article-1\">第一条</a>"),
    ])
  func begin(source: String, content: String) {
    #expect(html(source) == "<p class=\"article\" id=\"article-1\">\(content)</p>\n")
    #expect(parse(source).articles.map(\.number) == [1])
  }

  @Test(
    "do not begin within a sentence, a quotation, a list or a cell",
    arguments: [
      "第一条所称", "第一条、第二条 甲", "见第一条 甲", "> 第一条 甲", "- 第一条 甲", "第条 甲", "第一款 甲", "`第一条` 甲", "[第一条](a) 甲", "|第一条 甲|\n|-|",
    ])
  func none(source: String) { #expect(parse(source).articles.isEmpty) }

  @Test("set off by bold type or a colon are read, others that come next are reported")
  func setOff() {
    #expect(parse("**第一条**甲").articles.map(\.number) == [1])
    #expect(parse("第一条：甲").articles.map(\.number) == [1])
    #expect(
      findings("第一条为规范管理，制定本办法。\n\n第二条本办法适用于全校。\n\n第三条所称乙") == [
        "1:1: warning[policy-lead]: “第一条”后面没有空格，没有当作条文，不能引用；请在它后面空一格",
        "3:1: warning[policy-lead]: “第二条”后面没有空格，没有当作条文，不能引用；请在它后面空一格",
      ])
    #expect(findings("第一条 甲\n\n第二条本办法适用于全校。").count == 1)
    #expect(findings("第一条命令建一个文件夹。") == [])
  }

  @Test("have all text up to the next article, heading, rule or attachment")
  func extent() {
    let document = parse(
      """
      # 名称

      前言。

      **第一条** 甲，
      乙。

      丙 `丁`。

      - 戊

      |己|庚|
      |-|-|
      |辛||

      第二条 壬。

      ## 第二章 责任

      癸。

      ### 第三条 子

      丑。

      附件：1.《寅》
      """, firstLine: 6)
    #expect(document.articles.map(\.text) == ["第一条 甲，乙。\n丙 丁。\n戊\n己\t庚\n辛\t", "第二条 壬。", "第三条 子\n丑。"])
    #expect(document.articles.map(\.id) == ["article-1", "article-2", "article-3"])
    #expect(document.articles.map(\.label) == ["第一条", "第二条", "第三条"])
    #expect(document.articles.map(\.line) == [10, 21, 27])
    #expect(document.headings.map(\.id) == ["名称", "chapter-2", "article-3"])
    #expect(document.text.hasPrefix("名称\n前言。\n第一条 甲，乙。\n") && document.text.hasSuffix("附件：1.《寅》"))
    #expect(parse("第一条 甲\n\n***\n\n乙").articles.map(\.text) == ["第一条 甲"])
  }

  @Test("have items with ids of their own")
  func items() {
    let document = parse("第五条 责任：\n\n（一）甲。\n\n续甲。\n\n(二) 乙。\n\n第六条 丙：\n\n**（一）** 丁。\n\n（1）戊。")
    #expect(document.articles[0].items.map(\.id) == ["article-5-1", "article-5-2"])
    #expect(document.articles[0].items.map(\.text) == ["（一）甲。\n续甲。", "(二) 乙。"])
    #expect(document.articles[0].items.map(\.line) == [3, 7])
    #expect(document.articles[1].items.map(\.text) == ["（一） 丁。\n（1）戊。"])
    #expect(
      html(document).contains(
        "<p class=\"item\" id=\"article-5-2\"><a class=\"number\" href=\"#article-5-2\">(二)</a> 乙。</p>"))
  }

  @Test("in a tight list carry the id on a span")
  func tightItems() {
    #expect(
      html("第五条 责任：\n- （一）甲").contains(
        "<li><span class=\"item\" id=\"article-5-1\"><a class=\"number\" href=\"#article-5-1\">（一）</a>甲</span></li>"))
  }

  @Test("of one number are told apart and reported")
  func repeated() {
    let document = parse("第一条 甲\n\n（一）乙\n\n第一条 丙", firstLine: 5)
    #expect(document.articles.map(\.id) == ["article-1", "article-1_2"])
    #expect(
      document.findings.text()
        == "policies/a.md:9:1: warning[policy-articles]: “第一条”在第 5 行已经有了，引用只会指到前一处；请改正编号，附件自带条文的请另存为一份文件\n")
  }

  @Test(
    "and items that begin a line without an empty line above are reported",
    arguments: [
      ("甲\n第二条 乙", "2:1", "第二条"), ("甲\n（二）乙", "2:1", "（二）"), ("甲\n二、乙", "2:1", "二、"), ("甲\n2、乙", "2:1", "2、"),
      ("甲\n（2）乙", "2:1", "（2）"),
      ("甲\n　　第二章 总则", "2:1", "第二章"),
    ])
  func missingBlankLine(source: String, place: String, number: String) {
    #expect(findings(source) == ["\(place): warning[policy-paragraph]: “\(number)”上面没有空行，会接在上一段后面；请在它上面空一行"])
  }

  @Test(
    "are not suspected in plain wrapped text",
    arguments: ["见\n第二条的规定", "甲\n（试行）乙", "第\n一、二款", "共\n1、2 两项", "版本\n1.2", "甲\n2026 年"])
  func wrapped(source: String) { #expect(findings(source) == []) }
}
