import Testing

@testable import PolicyText

/// The ways a text is written: on a page of its own, beside others on one page, and on paper.
struct HTMLStyleTests {
  private func html(_ markdown: String, _ style: HTMLStyle) -> String {
    let targets = ReferenceTargets(notSupplied: ["国家标准"])
    return String(decoding: parse(markdown).linked(to: targets).html(style), as: UTF8.self)
  }

  @Test(
    "a prefix begins the ids of a text and the links to them, and nothing else",
    arguments: [
      ("# 附则", "<h2 id=\"甲-附则\">附则</h2>\n"),
      (
        "第一条 见本办法第一条。",
        "<p class=\"article\" id=\"甲-article-1\"><a class=\"number\" href=\"#甲-article-1\">第一条</a> 见<a class=\"reference\" "
          + "href=\"#甲-article-1\">本办法第一条</a>。</p>\n"
      ),
      (
        "[下](#附则) [上](#top) [外](a.html#附则)\n\n# Top",
        "<p><a href=\"#甲-%E9%99%84%E5%88%99\">下</a> <a href=\"#top\">上</a> "
          + "<a href=\"a.html#%E9%99%84%E5%88%99\">外</a></p>\n<h2 id=\"top\">Top</h2>\n"
      ),
      (
        "文[^1]\n\n[^1]: 注",
        "<p>文<sup><a class=\"footnote\" href=\"#甲-footnote-1\">〔1〕</a></sup></p>\n"
          + "<p class=\"footnote\" id=\"甲-footnote-1\">〔1〕注</p>\n"
      ),
    ])
  func prefix(markdown: String, expected: String) { #expect(html(markdown, HTMLStyle(prefix: "甲-")) == expected) }

  @Test(
    "a printed text has no ids, links and pictures; their words stay",
    arguments: [
      ("# 附则", "<h2>附则</h2>\n"), ("第一条 甲", "<p class=\"article\">第一条 甲</p>\n"),
      ("[甲](a.md \"题\")、![乙<丙](b.png \"题\")", "<p>甲、乙&lt;丙</p>\n"), ("甲  \n乙", "<p>甲<br>\n乙</p>\n"),
      ("甲\n\n***", "<p>甲</p>\n<hr>\n"),
      ("《国家标准》", "<p><span class=\"not-supplied\" title=\"本站未收录\">《国家标准》</span></p>\n"),
      ("文[^1]\n\n[^1]: 注", "<p>文<sup>〔1〕</sup></p>\n<p class=\"footnote\">〔1〕注</p>\n"),
      (
        "|甲|\n|-:|\n|1|",
        """
        <div class="table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-right">甲</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-right">1</td>
        </tr>
        </tbody>
        </table>
        </div>

        """
      ),
    ])
  func printed(markdown: String, expected: String) { #expect(html(markdown, .printed) == expected) }

  @Test("in texts about commands options and placeholders are kept whole, and elsewhere nothing is")
  func commands() {
    let text = "`gongshi build --edition office`、`--title <标题>`、`Content`"
    #expect(
      html(text, .commands)
        == "<p><code>gongshi build <span class=\"whole\">--edition</span> office</code>、"
        + "<code><span class=\"whole\">--title</span> "
        + "<span class=\"whole\">&lt;标题&gt;</span></code>、<code>Content</code></p>\n")
    #expect(!html(text, HTMLStyle()).contains("<span"))
  }

  @Test("a printed official document has no links of its own, and tells whether a table is in it")
  func official() {
    let text = parse("# 责任书\n\n## 一、要求\n\n甲。\n").linked().official(title: "责任书", issuer: nil)
    #expect(String(decoding: text.text(.printed), as: UTF8.self) == "<h2 class=\"clause\">一、要求</h2>\n<p>甲。</p>\n")
    #expect(!text.hasTable)
    #expect(parse("# 责任书\n\n|甲|\n|-|\n").linked().official(title: "责任书", issuer: nil).hasTable)
  }
}
