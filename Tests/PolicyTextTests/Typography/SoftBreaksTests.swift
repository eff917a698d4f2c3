import Testing

@testable import PolicyText

@Suite("Soft breaks")
struct SoftBreaksTests {
  @Test(
    "joins lines between wide characters only",
    arguments: [
      ("网络\n安全", "网络安全"), ("安全，\n加强", "安全，加强"), ("（\n甲", "（甲"), ("全\n（甲", "全（甲"), ("全角Ａ\n１", "全角Ａ１"),
      ("カナ\nかな", "カナかな"), ("𠮷\n𠮷", "𠮷𠮷"), ("甲\u{E0100}\n乙", "甲\u{E0100}乙"),
      ("a\nb", "a\nb"), ("甲\nb", "甲\nb"), ("a\n乙", "a\n乙"), ("2024\n年", "2024\n年"), ("한국\n한국", "한국\n한국"),
      ("甲\n한", "甲\n한"),
      ("甲.\n乙", "甲.\n乙"),
    ])
  func joins(source: String, expected: String) { #expect(html(source) == paragraph(expected)) }

  @Test(
    "joins lines at Chinese punctuation of ambiguous width beside a wide character",
    arguments: [
      ("负责”\n的原则", "负责”的原则"), ("按照\n“谁", "按照“谁"), ("等……\n其他", "等……其他"), ("甲\n——乙", "甲——乙"), ("a”\nb", "a”\nb"),
      ("”\n“", "”\n“"),
    ])
  func ambiguous(source: String, expected: String) { #expect(html(source) == paragraph(expected)) }

  @Test(
    "sees through markup",
    arguments: [
      ("**网络**\n安全", "<strong>网络</strong>安全"), ("网*络\n安*全", "网<em>络安</em>全"),
      ("[网](a)\n`安`", "<a href=\"a\">网</a><code>安</code>"),
      ("网<b>\n</b>安", "网安"), ("网  \n安", "网<br />\n安"), ("网\\\n安", "网<br />\n安"),
      ("![图\n片](a)", "<img src=\"a\" alt=\"图片\" />"),
    ])
  func markup(source: String, expected: String) { #expect(html(source) == paragraph(expected)) }

  @Test("joins nothing across blocks and leaves code alone")
  func blocks() {
    #expect(html("网\n\n安") == "<p>网</p>\n<p>安</p>\n")
    #expect(html("```\n网\n安\n```") == "<pre><code>网\n安\n</code></pre>\n")
    #expect(html("- 网\n  络\n- 安") == "<ul>\n<li>网络</li>\n<li>安</li>\n</ul>\n")
  }

  @Test("joins the plain text likewise and leaves a space elsewhere")
  func plainText() {
    #expect(parse("网\n络 a\nb  \n安").text == "网络 a b\n安")
  }
}
