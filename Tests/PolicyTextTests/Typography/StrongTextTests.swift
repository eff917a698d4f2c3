import Testing

@testable import PolicyText

@Suite("Strong text beside Chinese punctuation")
struct StrongTextTests {
  @Test(
    "is bold as a reader means it",
    arguments: [
      ("**重要：**请", "<strong>重要：</strong>请"), ("请**（重要）**看", "请<strong>（重要）</strong>看"),
      ("按**“谁主管谁负责”**的", "按<strong>“谁主管谁负责”</strong>的"), ("**《办法》**第", "<strong>《办法》</strong>第"),
      ("**甲：**乙。**丙：**丁", "<strong>甲：</strong>乙。<strong>丙：</strong>丁"), ("**重要!**请", "<strong>重要!</strong>请"),
      ("**重\n要：**请", "<strong>重要：</strong>请"), ("见**[甲](a)。**乙", "见<strong><a href=\"a\">甲</a>。</strong>乙"),
      ("> 引\n**重要：**请", nil),
      ("a\\***重要：**请", "a*<strong>重要：</strong>请"), ("&amp;**重要：**请", "&amp;<strong>重要：</strong>请"),
    ] as [(String, String?)])
  func bold(source: String, expected: String?) {
    let quoted = "<blockquote>\n<p>引<strong>重要：</strong>请</p>\n</blockquote>\n"
    #expect(html(source) == (expected.map(paragraph) ?? quoted))
    #expect(findings(source) == [])
  }

  @Test("applies in headings, lists and table cells")
  func blocks() {
    #expect(html("# **甲：**乙") == "<h2 id=\"甲-乙\"><strong>甲：</strong>乙</h2>\n")
    #expect(html("- **甲：**乙") == "<ul>\n<li><strong>甲：</strong>乙</li>\n</ul>\n")
    #expect(html("|**甲：**乙|\n|-|").contains("<th scope=\"col\"><strong>甲：</strong>乙</th>"))
  }

  @Test(
    "touches nothing that CommonMark reads, nor code, escapes or references",
    arguments: [
      ("**重要**：请", "<strong>重要</strong>：请"), ("`**重要：**请`", "<code>**重要：**请</code>"), ("\\*\\*重要：\\*\\*请", "**重要：**请"),
      ("&#42;&#42;重要：&#42;&#42;请", "**重要：**请"), ("**\\*重**", "<strong>*重</strong>"),
    ])
  func untouched(source: String, expected: String) {
    #expect(html(source) == paragraph(expected))
    #expect(findings(source) == [])
  }

  @Test(
    "reports asterisks that stay",
    arguments: [
      ("剩 **一个", "1:3", "“**一个”"), ("**甲 **乙", "1:1", "“**甲 **乙”"), ("a**\"b\"**c", "1:2", "“**\"b\"**c”"),
      ("> 引 **一", "1:5", "“**一”"), ("&amp;\\*甲 **乙", "1:10", "“**乙”"), ("第一行\n　　第二 **乙", "2:6", "“**乙”"),
    ])
  func literal(source: String, place: String, quotation: String) {
    #expect(
      findings(source).first == "\(place): warning[policy-asterisks]: \(quotation)开头的星号没有配成粗体，会照原样显示；"
        + "粗体应写成 **文字**，星号内侧不留空格，要显示星号本身请写 \\*")
  }

  @Test("reports bold text within bold text, which a wrong pair makes")
  func nested() {
    #expect(
      findings("**甲：**乙**丙**丁") == [
        "1:5: warning[policy-asterisks]: 粗体里又套着粗体，可能是前面的“**”配错了对；请检查本段的星号，标点放到“**”之外再试"
      ])
  }
}
