import Diagnostics
import TestSupport
import Testing

@testable import Markdown
@testable import PolicyText

@Suite("Hostile input")
struct HostileTests {
  @Test(
    "is read by work in proportion to its length",
    arguments: [
      "[", "![", ">", "> ", "- ", "*", "**", "a** ", "中**，", "**重要：**请", "<b>", "|", "|\n", "a|\n-|-\n", "`", "`a``",
      "《", "《甲》第一条、",
      "本办法第一条", "附件1", "第一条 甲\n", "第一条 甲\n\n", "（一）\n\n", "# 甲\n", "中\n", "\\*", "&amp;**", "&emsp;", "一", "\u{301}",
      "[a]: b\n", "\u{0}",
      "[a](b.md) ", "[甲](javascript:a)", "<p>甲", "<p>甲\n", "<!--", "<?", "<a \"", "<script>", "<sup>1</sup>", "<br>",
      "[^1]", "[^1]: 甲\n\n",
      "[^1]: 甲\n", "[甲]: 乙\n", "    甲\n\n", "    甲\n", "甲\n---\n", "甲。\n---\n", "1、甲\n", "1. 甲\n", "（一）甲\n", "~~",
      "==a", "2026 年 1 月 5 日\n",
      "甲\n2026 年 1 月 5 日\n", "附件：1. 甲\n", "⽂", "\u{200B}", "{#", "^[", "<o:p>", "&nbsp", "| a |\n", "> 1\n\n", "~~~\n",
      "- <p>甲\n\n", "甲部门\n\n", "2026 年 1 月 5 日\n\n", "附件：1.甲\n\n", "甲办公室 2026 年 1 月 5 日印发\n\n",
    ])
  func long(piece: String) {
    func text(_ size: Int) -> String { String(repeating: piece, count: size / piece.utf8.count) }
    let growth = Growth(size: 40_000, of: text) { text in
      let document = parse(text)
      #expect(tagFault(html(document)) == nil)
      let official = document.linked().official(title: "甲", issuer: "第一条")
      #expect(tagFault(String(decoding: official.opening() + official.text(), as: UTF8.self)) == nil)
    }
    #expect(growth.isInProportion, "\(growth.factor)")
  }

  @Test("nested as deeply as a file allows does not overflow")
  func deep() {
    let quotations = String(repeating: ">", count: 200_000)
    #expect(html(quotations + "甲").utf8.count > 200_000)
    let lists = (0..<300).map { String(repeating: "  ", count: $0) + "- 甲" }.joined(separator: "\n")
    #expect(tagFault(html(lists)) == nil)
    let cell = String(repeating: "[", count: 50_000)
    #expect(html("|\(cell)|\n|-|\n").utf8.count > 50_000)
  }

  @Test("in a table of many columns does not explode")
  func wideTable() {
    let columns = 2_000
    let table =
      String(repeating: "a|", count: columns) + "\n" + String(repeating: "-|", count: columns) + "\n"
      + String(repeating: "b\n", count: 20_000)
    #expect(html(table).utf8.count < 4_000_000)
  }

  @Test(
    "of any bytes becomes text",
    arguments: [
      ([0xFF, 0x61], "<p>\u{FFFD}a</p>\n", 1), ([0x61, 0x0A, 0x62, 0xE4, 0xB8], "<p>a\nb\u{FFFD}</p>\n", 2),
      ([0x61, 0x00, 0x1B, 0x07, 0x62], "<p>a\u{FFFD}\u{FFFD}\u{FFFD}b</p>\n", 0), ([], "", 0),
      ([0x61, 0x0D, 0x0A, 0x0D, 0x62], "<p>a</p>\n<p>b</p>\n", 0), ([0xEF, 0xBB, 0xBF], "<p>\u{FEFF}</p>\n", 0),
    ] as [([UInt8], String, Int)])
  func bytes(body: [UInt8], expected: String, faultLine: Int) {
    let document = PolicyDocument(body, path: "a.md")
    let lines = document.findings.all.filter { $0.code == PolicyFinding.encoding }.map(\.location.line)
    #expect(lines == (faultLine == 0 ? [] : [faultLine]))
    if body.count != 3 || body[0] != 0xEF { #expect(html(document) == expected) }
  }

  @Test("that is no UTF-8 is an error at its first fault")
  func encoding() {
    let body = Array("甲\r\n乙".utf8) + [0xB3, 0xA3, 0xD6, 0xDD]
    #expect(
      PolicyDocument(body, path: "policies/a.md", firstLine: 5).findings.text()
        == "policies/a.md:6:2: error[policy-encoding]: 文件从这里起不是 UTF-8 文字，认不出的字节已换成“\u{FFFD}”；请用编辑器把文件另存为 UTF-8 编码\n")
  }

  @Test("beyond the limit is not read")
  func tooLarge() {
    let document = PolicyDocument(Array(repeating: 0x61, count: (16 << 20) + 1), path: "a.md")
    #expect(
      document.findings.text() == "a.md:1:1: error[policy-too-large]: 正文有 16 MiB，超过 16 MiB 的上限，没有读入；请把它拆成几份文件\n")
    #expect(document.text.isEmpty)
  }

  @Test("with a thousand faults of a kind lists a hundred and counts the rest")
  func manyFindings() {
    let all = findings(String(repeating: "<b>\n\n", count: 300))
    #expect(all.count == 101)
    #expect(all.last == "199:1: warning[policy-html]: 同类问题还有 200 处没有列出，请先改好以上各处再检查一次")
  }

  @Test("of random pieces gives sound HTML, findings in the file, and the same twice", arguments: 0..<24)
  func pieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "**", "*", "`", "第一条 ", "第二条　", "（一）", "一、", "第一章 总则", "|", "|-|\n", "|a|\n|-|\n|", "\n", "\n\n", "> ", "- ",
      "1. ", "# ", "《办法》", "本办法",
      "第八条", "第（一）项", "、", "附件1", "附件", "：", "。", "“", "a", " ", "[", "](x.md)", "](javascript:x)", "![", "<b>",
      "<div>\n", "\\",
      "&amp;", "&#42;", "　", "甲乙",
      "  \n", "---\n", "```\n", "    ", "[r]: u\n", "[r]",
    ]
    let targets = ReferenceTargets(documents: [.init(title: "办法", address: "b.html", articles: [8: [1]])])
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
      let document = parse(text)
      let page = document.linked(to: targets)
      #expect(tagFault(String(decoding: page.html(), as: UTF8.self)) == nil, "\(text.debugDescription)")
      let official = page.official(title: "甲乙", issuer: "甲")
      let remarks = Dictionary(official.stops.map { ($0.id, Array("<p>注</p>\n".utf8)) }) { first, _ in first }
      let set = official.opening() + official.text(remarks: remarks)
      #expect(tagFault(String(decoding: set, as: UTF8.self)) == nil, "\(text.debugDescription)")
      let printed = String(decoding: official.text(.printed), as: UTF8.self)
      #expect(!printed.contains("<a ") && !printed.contains(" id=\""), "\(text.debugDescription)")
      let lines = text.utf8.count { $0 == 0x0A } + 1
      for finding in document.findings.all + page.findings.all {
        #expect((1...lines).contains(finding.location.line), "\(finding.line) \(text.debugDescription)")
      }
      #expect(parse(text).linked(to: targets).html() == page.html())
    }
  }

  @Test("of random bytes gives sound HTML", arguments: 0..<12)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let body = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let page = PolicyDocument(body, path: "a.md").linked()
      #expect(String(validating: page.html(), as: UTF8.self) != nil)
      #expect(tagFault(String(decoding: page.html(), as: UTF8.self)) == nil)
      #expect(FrontMatter(body).body.count <= body.count)
    }
  }
}
