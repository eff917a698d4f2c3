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

  @Test("lead where they are told to, and leave the text of those that lead nowhere")
  func led() {
    let source = "[甲](a.md) [**乙**](b.md) ![丙](c.png) ![丁](d.png) [戊](http://e.f) [己](C:/g)"
    let rendered = parse(source).linked(addresses: ["a.md": "../x/a.html#y", "c.png": "../files/c-1.png"])
    #expect(
      String(decoding: rendered.html(), as: UTF8.self)
        == paragraph(
          "<a href=\"../x/a.html#y\">甲</a> <strong>乙</strong> <img src=\"../files/c-1.png\" alt=\"丙\" /> 丁 "
            + "<a href=\"http://e.f\">戊</a> 己"))
  }

  @Test("say of a file on somebody's computer what to do with it")
  func local() {
    #expect(
      findings("[甲](C:/甲.docx)\n![乙](file:///D:/乙.png)\n![丙](\\\\\\\\host\\丙.png)") == [
        "1:1: warning[policy-url]: 地址“C:/甲.docx”是某台电脑上的文件，别人打不开，链接已去掉，文字保留；请把文件放进 policies 或 guides 文件夹，用相对路径引用，如 files/申请表.docx",
        "2:1: warning[policy-url]: 图片“file:///D:/乙.png”是某台电脑上的文件，别人看不到，已改为显示其说明文字；请把图片放进 policies 或 guides 文件夹，用相对路径引用，如 图片/1.png",
        "3:1: warning[policy-url]: 图片“\\\\host\\丙.png”是某台电脑上的文件，别人看不到，已改为显示其说明文字；请把图片放进 policies 或 guides 文件夹，用相对路径引用，如 图片/1.png",
      ])
  }

  @Test(
    "that are none, for a blank or a full-width bracket, are reported",
    arguments: [
      (
        "见![图](现场 照片.png)。",
        "1:5: warning[policy-url]: 地址“现场 照片.png”里有空格，没有读成链接或图片，会照原样显示；请用尖括号括住地址，写成 [文字](<现场 照片.png>)，或去掉空格"
      ),
      (
        "[图](C:\\Users\\张 三\\1.png)",
        "1:3: warning[policy-url]: 地址“C:\\Users\\张 三\\1.png”是某台电脑上的文件，又有空格，没有读成链接或图片，会照原样显示；请把文件放进 policies 或 guides 文件夹，文件名去掉空格，用相对路径引用"
      ),
      ("**[表]（申请表.docx）**", "1:5: warning[policy-url]: 地址“申请表.docx”用了全角括号，没有读成链接或图片，会照原样显示；请改用半角括号，写成 [文字](申请表.docx)"),
      ("【表】(申请表.docx)", "1:3: warning[policy-url]: 地址“申请表.docx”用了全角括号，没有读成链接或图片，会照原样显示；请改用半角括号，写成 [文字](申请表.docx)"),
      ("见![[图.png]]", "1:10: warning[policy-url]: “[[图.png]]”没有读成链接或图片，会照原样显示；请写成 [文字](文件名)，图片写成 ![说明](文件名)"),
      ("见[[kaohe]]。", "1:9: warning[policy-url]: “[[kaohe]]”没有读成链接或图片，会照原样显示；请写成 [文字](文件名)，图片写成 ![说明](文件名)"),
      ("![图][1]", "1:4: warning[policy-url]: 图片没有地址，会照原样显示：没有哪一行以 [1]: 开头写明“[1]”是什么；请直接写成 ![说明](文件名)"),
      (
        "[表]（https://a.b/c）",
        "1:3: warning[policy-url]: 地址“https://a.b/c”用了全角括号，没有读成链接或图片，会照原样显示；请改用半角括号，写成 [文字](https://a.b/c)"
      ),
    ])
  func attempts(source: String, expected: String) { #expect(findings(source) == [expected]) }

  @Test(
    "are not looked for where nobody meant one",
    arguments: [
      "[注](见 第 3 条)", "见[1]（2024.12.31）", "[甲] (乙.docx)", "`[甲](乙 丙.md)`", "[甲](<乙 丙.md>)", "[2]（甲、乙。丙）", "]](", "](）",
      "甲[1][2]", "【甲】（乙）", "[[]]",
    ])
  func noAttempts(source: String) { #expect(findings(source) == []) }

  @Test("list the places of the site they lead to")
  func list() {
    let document = parse("前[甲](a.md#b) [乙](http://c) ![丙](d.png)\n\n- [丁](#戊)", firstLine: 7)
    #expect(
      document.links == [
        PolicyLink(target: "a.md#b", line: 7, column: 2, isImage: false, text: "甲"),
        PolicyLink(target: "d.png", line: 7, column: 28, isImage: true, text: "丙"),
        PolicyLink(target: "#戊", line: 9, column: 3, isImage: false, text: "丁"),
      ])
  }
}
