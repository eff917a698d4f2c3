import Testing

@testable import PolicyText

@Suite("Links")
struct LinksTests {
  @Test(
    "rewrite pages of the site and keep other addresses",
    arguments: [
      ("[a](b.md)", "<a href=\"b.html\">a</a>"),
      ("[a](../x/b.md#article-3)", "<a href=\"../x/b.html#article-3\">a</a>"),
      ("[a](b.MD?q)", "<a href=\"b.html?q\">a</a>"), ("[a](#附则)", "<a href=\"#%E9%99%84%E5%88%99\">a</a>"),
      ("[a](.md)", "<a href=\".md\">a</a>"),
      ("[a](b.md.txt)", "<a href=\"b.md.txt\">a</a>"), ("[a](HTTPS://b.c/d.md)", "<a href=\"HTTPS://b.c/d.md\">a</a>"),
      ("[a](mailto:b@c.de)", "<a href=\"mailto:b@c.de\">a</a>"), ("[a](b/c:d)", "<a href=\"b/c:d\">a</a>"),
      ("![图](a.png \"题\")", "<img src=\"a.png\" alt=\"图\" title=\"题\" />"),
    ])
  func kept(source: String, expected: String) {
    #expect(html(source) == paragraph(expected))
    #expect(findings(source) == [])
  }

  @Test(
    "are dropped, their text kept, where they lead to anything else",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:x", "java&#10;script:x", "&#1;javascript:x", "javascript&colon;x",
      "data:text/html,x", "vbscript:x",
      "file:///etc/passwd", "ftp://a.b", "//a.b/c", "\\\\\\\\a.b", "/\\\\a", "C:\\x", "x-y+z:1", ":x",
    ])
  func dropped(address: String) {
    #expect(html("甲[乙](\(address))丙") == paragraph("甲乙丙"))
    #expect(findings("甲[乙](\(address))丙").count == 1)
    #expect(findings("甲[乙](\(address))丙").first?.hasPrefix("1:2: warning[policy-url]: 地址“") == true)
    #expect(html("![*图*](\(address))") == paragraph("<em>图</em>"))
  }

  @Test("report what was dropped")
  func findingTexts() {
    #expect(
      findings("甲\n\n乙 <b>丙 [丁](javascript:x) ![戊](http://a/b.png)\n\n<div>\n己\n</div>") == [
        "3:3: warning[policy-html]: HTML 代码“<b>”不会出现在网页里，已略去，里面的文字保留；请改用 Markdown 写法，要显示“<”本身请写 \\<",
        "3:8: warning[policy-url]: 地址“javascript:x”不能用在网页里，链接已去掉，文字保留；请改成 http://、https://、mailto: 开头的地址或本站内的相对路径",
        "3:26: warning[policy-url]: 图片“http://a/b.png”在别的网站上，离线时看不到，已改为显示其说明文字；请把图片放进内容文件夹，用相对路径引用",
        "5:1: warning[policy-html]: HTML 代码“<div>”不会出现在网页里，已略去，里面的文字保留；请改用 Markdown 写法，要显示“<”本身请写 \\<",
      ])
  }

  @Test("list the places of the site they lead to")
  func list() {
    let document = parse("前[甲](a.md#b) [乙](http://c) ![丙](d.png)\n\n- [丁](#戊)", firstLine: 7)
    #expect(
      document.links == [
        PolicyLink(target: "a.md#b", line: 7, column: 2, isImage: false),
        PolicyLink(target: "d.png", line: 7, column: 28, isImage: true),
        PolicyLink(target: "#戊", line: 9, column: 3, isImage: false),
      ])
  }
}
