import Testing

@testable import PolicyText

@Suite("Raw HTML")
struct RawHTMLTests {
  @Test(
    "leaves its words as paragraphs",
    arguments: [
      ("<p>甲</p>", "<p>甲</p>\n"),
      ("<p>甲</p><p>乙</p>", "<p>甲</p>\n<p>乙</p>\n"),
      ("<p align=\"right\">安全办负责解释。</p>", "<p>安全办负责解释。</p>\n"),
      ("<div align=\"center\">\n\n**甲**\n\n</div>", "<p><strong>甲</strong></p>\n"),
      ("<div>\n    甲。\n    乙。\n</div>", "<p>甲。乙。</p>\n"),
      ("<center>第一章 总则</center>", "<p class=\"chapter\" id=\"chapter-1\">第一章 总则</p>\n"),
      ("<h2>附则</h2>", "<h2 id=\"附则\">附则</h2>\n"),
      ("<p>甲<br>乙</p>", "<p>甲<br />\n乙</p>\n"),
      ("<details>\n<summary>甲</summary>\n\n乙\n\n</details>", "<p>甲</p>\n<p>乙</p>\n"),
      ("<table>\n<tr><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td></tr>\n</table>", "<p>甲　乙</p>\n<p>丙</p>\n"),
      ("<ul><li>甲</li><li>乙</li></ul>", "<ul>\n<li>\n<p>甲</p>\n</li>\n<li>\n<p>乙</p>\n</li>\n</ul>\n"),
      ("- <p>甲</p><p>乙</p>", "<ul>\n<li>\n<p>甲</p>\n<p>乙</p>\n</li>\n</ul>\n"),
      ("> <p>甲</p><p>乙</p>", "<blockquote>\n<p>甲</p>\n<p>乙</p>\n</blockquote>\n"),
    ])
  func blocks(source: String, expected: String) {
    #expect(html(source) == expected)
    #expect(findings(source).count == 1)
    #expect(findings(source).first?.contains("warning[policy-html]: HTML 代码“<") == true)
  }

  @Test(
    "of lines is read where it means something",
    arguments: [
      ("甲<br>乙", "甲<br />\n乙"), ("甲<br/>\n乙", "甲<br />\n乙"), ("甲<br>", "甲"), ("10m<sup>2</sup>", "10m²"),
      ("10<sup>-6</sup>", "10⁻⁶"), ("CO<sub>2</sub>", "CO₂"), ("甲<!-- 待核 -->乙", "甲乙"), ("<!-- 甲 -->\n\n乙", "乙"),
    ])
  func read(source: String, content: String) {
    #expect(html(source) == paragraph(content))
    #expect(findings(source) == [])
  }

  @Test("in a cell ends the line")
  func cell() {
    let source = "|甲|\n|-|\n|缺一次扣 1 分<br>缺两次扣 3 分|"
    #expect(html(source).contains("<td>缺一次扣 1 分<br />\n缺两次扣 3 分</td>"))
    #expect(parse(source).text == "甲\n缺一次扣 1 分 缺两次扣 3 分")
  }

  @Test("that would join digits is an error", arguments: ["10<sup>6次</sup>", "<p>10<sup>6次</sup></p>"])
  func joined(source: String) {
    #expect(
      findings(source).contains {
        $0.hasSuffix("error[policy-digits]: 上标或下标去掉以后，前后的数字会连成另一个数；请改写，如 10² 直接写成“10²”或“10 的 2 次方”")
      })
  }

  @Test(
    "of scripts and style sheets is an error, and its words are not shown",
    arguments: [
      "<script>\n密码\n</script>\n\n甲", "甲<script>密码</script>", "<div><STYLE>密码</STYLE>甲</div>", "甲<style>密码",
      "甲\n\n<script>密码\n\n乙",
    ])
  func hidden(source: String) {
    #expect(!html(source).contains("密码") && html(source).contains("甲"))
    #expect(findings(source).contains { $0.contains("error[policy-script]: 正文里有“<") })
  }

  @Test("that is not closed hides nothing", arguments: ["<!-- 甲\n\n乙", "<div\n\n乙", "<p class=\"\n\n乙", "<?甲\n\n乙"])
  func open(source: String) { #expect(html(source).contains("乙")) }

  @Test("of every kind is dropped from a line")
  func dropped() {
    #expect(html("甲<b>乙</b><!-- c --><?p?><![CDATA[d]]>丙") == paragraph("甲乙丙"))
    #expect(!html("甲 <img src=x onerror=y>").contains("img"))
    #expect(html("甲</p><p>乙") == paragraph("甲<br />\n乙"))
  }
}
