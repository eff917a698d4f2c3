import TestSupport
import Testing

@testable import PolicyText

@Suite("Pasted text")
struct PastedTextTests {
  @Test(
    "indented by four blanks or a tab is a paragraph, with a finding",
    arguments: [
      (
        "    第一条 甲", "1:5",
        "<p class=\"article\" id=\"article-1\"><a class=\"number\" href=\"#article-1\">第一条</a> 甲</p>\n"
      ),
      ("\t甲", "1:2", "<p>甲</p>\n"), ("        甲\n    乙", "1:5", "<p>甲乙</p>\n"),
      ("    # 甲", "1:5", "<h2 id=\"甲\">甲</h2>\n"),
      ("- 甲\n\n      乙", "3:7", "<ul>\n<li>\n<p>甲</p>\n<p>乙</p>\n</li>\n</ul>\n"),
      (">     甲", "1:7", "<blockquote>\n<p>甲</p>\n</blockquote>\n"),
    ])
  func indented(source: String, place: String, expected: String) {
    #expect(html(source) == expected)
    #expect(findings(source).count == 1)
    #expect(findings(source).first?.hasPrefix("\(place): warning[policy-lead]: “") == true)
  }

  @Test("that is code stays code", arguments: ["    gongshi build", "```\n    甲\n```", "```\n\n甲\n```"])
  func code(source: String) {
    #expect(html(source).hasPrefix("<pre><code>"))
    #expect(findings(source) == [])
  }

  @Test(
    "under a rule is a heading only where it can be one",
    arguments: [
      ("第一章 总则\n---", "<h2 class=\"chapter\" id=\"chapter-1\">第一章 总则</h2>\n"), ("甲乙\n===", "<h2 id=\"甲乙\">甲乙</h2>\n"),
      ("甲。\n---", "<p>甲。</p>\n<hr />\n"), ("甲。\n===", "<p>甲。</p>\n<hr />\n"), ("（一）甲\n---", "<p>（一）甲</p>\n<hr />\n"),
      ("2026 年 1 月 5 日\n---", "<p>2026 年 1 月 5 日</p>\n<hr />\n"), ("甲\n乙\n---", "<p>甲乙</p>\n<hr />\n"),
    ])
  func rule(source: String, expected: String) { #expect(html(source) == expected) }

  @Test(
    "that the parser would swallow is kept",
    arguments: [
      ("[注]: 另行通知。", "<p>[注]: 另行通知。</p>\n"), ("2024. 5. 29", "<p>2024. 5. 29</p>\n"),
      ("[a]: b.md\n\n[a]", "<p><a href=\"b.html\">a</a></p>\n"),
      ("[表]: 申请表.docx\n\n[表]", "<p><a href=\"%E7%94%B3%E8%AF%B7%E8%A1%A8.docx\">表</a></p>\n"),
    ])
  func kept(source: String, expected: String) { #expect(html(source) == expected) }

  @Test("without what nobody sees, line ends of Word read as such")
  func invisible() {
    #expect(html("\u{200B}第\u{AD}一条 甲\u{FEFF}") == html("第一条 甲"))
    #expect(html("甲。\u{0B}第一条 乙\u{2028}\u{2029}丙") == html("甲。\n第一条 乙\n\n丙"))
    #expect(findings("\u{200B}甲\n\n乙**丙") == ["3:2: \(findings("乙**丙")[0].dropFirst("1:2: ".count))"])
  }

  @Test("has Han characters for the radicals of a PDF")
  func radicals() {
    let document = parse("第⼆条 ⽹络由⺠主⻓管")
    #expect(document.text == "第二条 网络由民主长管" || document.text == "第二条 网络由民主镸管")
    #expect(document.articles.map(\.label) == ["第二条"])
    #expect(findings("甲⽂\n\n⽹⼯").first?.hasPrefix("1:2: warning[policy-lead]: 这里起有 3 个字是从 PDF 复制来的部首") == true)
  }

  @Test(
    "takes a sign at the beginning of a line for what it is, or says so",
    arguments: [
      ("> 60 分", "1:1: warning[policy-lead]: 行首的“>”表示引文"), ("~~~~~\n甲", "1:1: warning[policy-lead]: “~~~~~”开始的代码没有结束"),
      ("#甲", "1:1: warning[policy-lead]: “#甲”不是标题"), ("甲\n\n##第一章 乙", "3:1: warning[policy-lead]: “##第一章 乙”不是标题"),
      ("＃ 甲", "1:1: warning[policy-lead]: “＃ 甲”不是标题"), ("10*5*2", "1:3: error[policy-digits]: 数字之间的星号"),
      ("（__）和（__）", "1:2: warning[policy-markup]: 下划线被当作"),
      ("~~甲~~", "1:1: warning[policy-markup]: “~~”会照原样显示"), ("甲 ==乙==", "1:3: warning[policy-markup]: “==”会照原样显示"),
      ("- [ ] 甲", "1:3: warning[policy-markup]: “[ ]”会照原样显示"), ("[TOC]", "1:1: warning[policy-markup]: “[TOC]”会照原样显示"),
      ("甲\n: 乙", "2:1: warning[policy-markup]: “: ”会照原样显示"), ("甲<o:p>", "1:2: warning[policy-markup]: “<”会照原样显示"),
      ("甲\t乙\n丙\t丁", "2:1: warning[policy-table]: 这几行用制表符分格"),
      ("甲\n\n— 2 —", "3:1: warning[policy-lead]: “— 2 —”像是从 PDF 带来的页码"),
      ("\u{F06C} 甲", "1:1: warning[policy-markup]: 这里起有 1 个从 Word 带来的专用符号"),
      ("A*B*C", "1:2: warning[policy-markup]: 字母或数字之间的星号"),
      ("|甲|乙|\n\n|-|-|", "3:1: warning[policy-table]: 这几行用竖线分格"),
      ("| 甲 | 乙 |\n| 丙 | 丁 |", "2:1: warning[policy-table]: 这几行用竖线分格"),
    ])
  func signs(source: String, finding: String) {
    #expect(findings(source).first?.hasPrefix(finding) == true, "\(findings(source))")
  }

  @Test(
    "is not suspected without cause",
    arguments: [
      "\\#甲", "#1 号楼", "甲 # 乙", "`~~甲~~`", "5*3", "甲~~", "a == b", "约 3~5 天~~", "> 引文", "~~~\n甲\n~~~", "<60 分",
      "（____）", "A|B",
      "第一条 甲：1、乙；2、丙。", "[甲](b.md)", "- 甲\n- 乙", "甲\\\n乙", "&lt;o:p>",
    ])
  func sound(source: String) { #expect(findings(source) == []) }

  @Test("loses no word, whatever it is pasted from", arguments: 0..<40)
  func words(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "甲", "乙。", "第一条 丙", "（一）丁", "1、戊", "2. 己", "一、庚", "附件：1. 辛", "附件 2", "2026 年 1 月 5 日", "\n", "\n\n", "\n\n",
      "    ", "\t", "　　",
      "<p>", "</p>", "<div align=\"x\">", "</div>", "<br>", "<td>", "<tr>", "<b>", "</b>", "<h2>", "</h2>", "<li>",
      "<details>", "<sup>注</sup>", "<p",
      "[^1]", "[^1]: 壬", "[注]: 癸", "---\n", "===\n", "- ", "1. ", "> ", "**", "# ", "#", "|", "|-|-|\n", "~~~\n",
      "```\n", "&nbsp;", "\u{200B}", "\u{0B}",
    ]
    for _ in 0..<80 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
      let document = parse(text)
      let page = html(document)
      #expect(tagFault(page) == nil, "\(text.debugDescription)")
      for word in "甲乙丙丁戊己庚辛壬癸附件".unicodeScalars {
        let count = text.unicodeScalars.count { $0 == word }
        // What stands in a tag that is not closed, as `<p 甲>`, is part of the tag.
        guard !text.contains("<p\n"), !text.contains(/<p[^>]*[甲乙丙丁戊己庚辛壬癸附件]/) else { continue }
        #expect(page.unicodeScalars.count { $0 == word } >= count, "\(word) of \(text.debugDescription) in \(page)")
      }
    }
  }
}
