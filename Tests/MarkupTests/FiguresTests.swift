import Testing

@testable import Markup

/// Figures and citations in sentences.
struct FiguresTests {
  @Test("a figure stays with the Chinese word behind it and with 第 before it; other spaces are as they were")
  func unparted() {
    #expect("平均失 5.58 分，46 个单位失分".unparted == "平均失 5.58\u{A0}分，46\u{A0}个单位失分")
    #expect("2024 年 12 月，见第 6 条".unparted == "2024\u{A0}年 12\u{A0}月，见第\u{A0}6\u{A0}条")
    for text in ["", "分", "3", "3 ", "3 a", "A 分", "3  分", "5.1 ◆", "→ 88", "2024-12-20 12:00", "第 一", "于 3"] {
      #expect(text.unparted == text)
    }
  }

  @Test("lines of text keep figures with what they count")
  func lines() {
    #expect(String(decoding: html { $0.line("p", "共 3 项") }.bytes, as: UTF8.self) == "<p>共 3\u{A0}项</p>\n")
  }

  @Test(
    "a citation may part between its document and its article, and nowhere inside them",
    arguments: [
      ("甲〔2024〕48 号 第 6 条（七）", "甲[〔2024〕48_号] [第_6_条（七）]"), ("甲〔2024〕48 号", "甲[〔2024〕48_号]"),
      ("第 7 条", "[第_7_条]"), ("责任书第四条", "责任书[第四条]"), ("《某办法》第 2 条（一", "《某办法》[第_2_条]（一"),
      ("第一部分 & 其他", "第一部分 &amp; 其他"), ("〔2024〕未编", "〔2024〕未编"), ("", ""),
    ])
  func citations(words: String, expected: String) {
    let found = String(decoding: html { $0.citation(words) }.bytes, as: UTF8.self)
    let marked = expected.replacing("[", with: "<span class=\"whole\">").replacing("]", with: "</span>")
    #expect(found == marked.replacing("_", with: "\u{A0}"))
  }
}
