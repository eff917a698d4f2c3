import Testing

@testable import PolicyText

/// A text set as an official document.
struct OfficialTextTests {
  private func set(
    _ markdown: String, title: String = "管理办法", issuer: String? = "学院", remarks: [String: String] = [:]
  ) -> (opening: String, text: String, stops: [ContentsStop]) {
    let text = parse(markdown).linked().official(title: title, issuer: issuer)
    func words(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    return (words(text.opening()), words(text.text(remarks: remarks.mapValues { Array($0.utf8) })), text.stops)
  }

  @Test(
    "sets paragraphs by what they are",
    arguments: [
      ("各部门：", "<p>各部门：</p>\n"),
      ("学院\n\n2024 年 5 月 28 日", "<div class=\"signed\">\n<p>学院</p>\n<p>2024 年 5 月 28 日</p>\n</div>\n"),
      ("二〇二四年五月二十八日", "<div class=\"signed\">\n<p>二〇二四年五月二十八日</p>\n</div>\n"), ("学院的规定", "<p>学院的规定</p>\n"),
      ("自 2024 年 5 月 28 日", "<p>自 2024 年 5 月 28 日</p>\n"), ("24 年 5 月 28 日", "<p>24 年 5 月 28 日</p>\n"),
      (
        "学院办公室 2024 年 5 月 28 日印发",
        "<p class=\"imprint\"><span>学院办公室 </span><span>2024 年 5 月 28 日印发</span></p>\n"
      ), ("2024 年 5 月 28 日印发", "<p>2024 年 5 月 28 日印发</p>\n"), ("已于去年 5 月 28 日印发", "<p>已于去年 5 月 28 日印发</p>\n"),
      (
        "附件：1.甲\n\n2.乙\n\n其余\n\n3.丙",
        "<p class=\"annex\">附件：1.甲</p>\n<p class=\"annex further\">2.乙</p>\n<p>其余</p>\n<p>3.丙</p>\n"
      ), ("附件齐全。", "<p>附件齐全。</p>\n"), ("甲 & <乙>", "<p>甲 &amp; &lt;乙&gt;</p>\n"),
    ])
  func paragraphs(markdown: String, html: String) {
    #expect(set(markdown).text == html)
    #expect(set(markdown).opening == "")
  }

  @Test("a text that begins with its title gives the page's heading, and its other headings move up")
  func opening() {
    let (opening, text, stops) = set("附件 1\n\n# 管理 办法\n\n各部门：\n\n## 说明\n\n各部门：\n")
    #expect(
      opening == "<p class=\"attachment\" id=\"attachment-1\">附件 1</p>\n<h1 class=\"title\" id=\"管理-办法\">管理 办法</h1>\n")
    #expect(
      text == """
        <p class="addressees">各部门：</p>
        <h2 id="说明"><a class="self" href="#说明">说明</a></h2>
        <p>各部门：</p>

        """)
    #expect(stops == [ContentsStop(level: 2, id: "说明", text: "说明")])
  }

  @Test("the notice's title is the page's heading, and that of what it issues stays a heading of its own")
  func notice() {
    let (opening, text, _) = set("# 关于印发《学院管理办法》的通知\n\n附件\n\n# 学院管理办法\n\n## 第一章 总则\n", title: "学院管理办法")
    #expect(
      opening == """
        <h1 class="title" id="关于印发-学院管理办法-的通知"><span class="phrase">关于印发《学院</span><span class="phrase">管理办法》的通知</span></h1>

        """)
    #expect(
      text.contains("<h2 class=\"title\" id=\"学院管理办法\"><a class=\"self\" href=\"#学院管理办法\"><span class=\"phrase\">学院"))
    #expect(
      text.hasSuffix("<h3 class=\"chapter\" id=\"chapter-1\"><a class=\"self\" href=\"#chapter-1\">第一章 总则</a></h3>\n"))
  }

  @Test("a text without its title keeps its headings")
  func untitled() {
    let (opening, text, _) = set("# 总则\n\n管理办法如下。\n")
    #expect(opening == "")
    #expect(text.hasPrefix("<h2 id=\"总则\">"))
  }

  @Test("remarks follow their article, before what comes after it")
  func remarks() {
    let markdown = "**第一条** 甲：\n\n（一）乙\n\n**第二条** 丙\n\n附件：丁\n"
    let (_, text, stops) = set(markdown, remarks: ["article-1": "[1]\n", "article-2": "[2]\n"])
    #expect(
      text == """
        <p class="article" id="article-1"><strong><a class="number" href="#article-1">第一条</a></strong> 甲：</p>
        <p class="item" id="article-1-1"><a class="number" href="#article-1-1">（一）</a>乙</p>
        [1]
        <p class="article" id="article-2"><strong><a class="number" href="#article-2">第二条</a></strong> 丙</p>
        [2]
        <p class="annex">附件：丁</p>

        """)
    #expect(stops.map(\.text) == ["第一条", "第二条"])
  }

  @Test("what stands in a quotation or a list ends no article, and is set as it would be outside")
  func nested() {
    let (_, text, stops) = set(
      "**第一条** 甲\n\n> ### 格式\n>\n> 各部门：\n>\n> 学院\n\n- 乙\n\n**第二条** 丙\n", remarks: ["article-1": "[1]\n"])
    #expect(
      text == """
        <p class="article" id="article-1"><strong><a class="number" href="#article-1">第一条</a></strong> 甲</p>
        <blockquote>
        <h2 id="格式"><a class="self" href="#格式">格式</a></h2>
        <p class="addressees">各部门：</p>
        <div class="signed">
        <p>学院</p>
        </div>
        </blockquote>
        <ul>
        <li>乙</li>
        </ul>
        [1]
        <p class="article" id="article-2"><strong><a class="number" href="#article-2">第二条</a></strong> 丙</p>

        """)
    #expect(stops.map(\.text) == ["第一条", "格式", "第二条"])
  }

  @Test("a signature is the names above a date, and ends with it")
  func signature() {
    #expect(
      set("甲部门\n\n2024 年 5 月 28 日\n\n联系人：乙").text == """
        <div class="signed">
        <p>甲部门</p>
        <p>2024 年 5 月 28 日</p>
        </div>
        <p>联系人：乙</p>

        """)
    #expect(set("甲部门。\n\n2024 年 5 月 28 日\n").text.hasPrefix("<p>甲部门。</p>\n<div class=\"signed\">"))
  }

  @Test("an imprint keeps the markup before its date, and a date within markup makes none")
  func imprint() {
    #expect(
      set("**学院**办公室 2024 年 5 月 28 日印发").text
        == "<p class=\"imprint\"><span><strong>学院</strong>办公室 </span><span>2024 年 5 月 28 日印发</span></p>\n")
    #expect(
      set("**学院办公室 2024 年 5 月 28 日印发**").text == "<p><strong>学院办公室 2024 年 5 月 28 日印发</strong></p>\n")
  }

  @Test("pictures alone in a paragraph are set as such, and a heading with a link in it has none to itself")
  func picturesAndLinks() {
    #expect(set("![图](a.png)").text == "<p class=\"picture\"><img src=\"a.png\" alt=\"图\" /></p>\n")
    #expect(set("图 ![图](a.png)").text == "<p>图 <img src=\"a.png\" alt=\"图\" /></p>\n")
    #expect(
      set("## [甲](https://example.edu)").text == "<h2 id=\"甲\"><a href=\"https://example.edu\">甲</a></h2>\n")
  }

  @Test("the empty lines of code stay")
  func code() { #expect(set("```\na\n\nb\n```").text == "<pre><code>a\n\nb\n</code></pre>\n") }

  @Test(
    "the remark on the last clause of a letter stands before the blocks to sign, and the contents name clauses by number"
  )
  func lastClause() {
    let (_, text, stops) = set(
      "一、甲。\n\n二、乙。\n\n| 学院（盖章） | 单位（盖章） |\n|---|---|\n| 年 月 日 | 年 月 日 |\n", title: "责任书",
      remarks: ["clause-2": "<p>注</p>\n"])
    let remark = text.firstRange(of: "<p>注</p>")
    let table = text.firstRange(of: "<table>")
    #expect(remark.flatMap { remark in table.map { remark.upperBound <= $0.lowerBound } } == true)
    #expect(stops.map(\.text) == ["一", "二"])
  }

  @Test("a table within an article stands before the remark on it")
  func tableOfArticle() {
    let text = set("第一条 甲。\n\n|乙|\n|-|\n|丙|\n\n第二条 丁。\n", remarks: ["article-1": "<p>注</p>\n"]).text
    let remark = text.firstRange(of: "<p>注</p>")
    let table = text.firstRange(of: "</table>")
    #expect(remark.flatMap { remark in table.map { $0.upperBound <= remark.lowerBound } } == true)
  }
}
