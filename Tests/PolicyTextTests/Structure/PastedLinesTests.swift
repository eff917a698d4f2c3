import Testing

@testable import PolicyText

@Suite("Lines without empty lines between")
struct PastedLinesTests {
  private func paragraphs(_ source: String) -> [String] { parse(source).text.split(separator: "\n").map(String.init) }

  @Test(
    "are paragraphs of their own where the one before is over",
    arguments: [
      ("第一条 甲。\n第二条 乙。", ["第一条 甲。", "第二条 乙。"]), ("甲：\n（一）乙；\n（二）丙。", ["甲：", "（一）乙；", "（二）丙。"]),
      ("甲：\n1、乙\n2、丙\n3、丁", ["甲：", "1、乙", "2、丙", "3、丁"]), ("（1）甲\n（2）乙", ["（1）甲", "（2）乙"]),
      ("一、甲\n二、乙", ["一、甲", "二、乙"]), ("甲。\n第二章 附则\n第五条 乙。", ["甲。", "第二章 附则", "第五条 乙。"]),
      ("甲  \n第二条 乙", ["甲", "第二条 乙"]), ("附件 2\n责任书", ["附件 2", "责任书"]),
      ("甲。\n附件：1. 乙\n2. 丙\n3. 丁", ["甲。", "附件：1. 乙", "2. 丙", "3. 丁"]),
      ("附件：1. 甲\n\n2. 乙\n\n3. 丙", ["附件：1. 甲", "2. 乙", "3. 丙"]),
      ("特此通知。\n某某学院\n2026 年 1 月 5 日", ["特此通知。", "某某学院", "2026 年 1 月 5 日"]),
      ("某某学院\n二〇二六年一月五日", ["某某学院", "二〇二六年一月五日"]), ("第三条 甲\n第三条之一 乙", ["第三条 甲", "第三条之一 乙"]),
      ("甲。\n[^1]: 乙", ["甲。", "〔1〕乙"]), ("一、总体要求\n（一）甲", ["一、总体要求", "（一）甲"]),
      ("特此通知。\n甲办公室\n乙中心\n2026年1月5日", ["特此通知。", "甲办公室", "乙中心", "2026年1月5日"]),
      ("关于甲的通知\n各单位：\n现将乙印发。", ["关于甲的通知", "各单位：", "现将乙印发。"]), ("职责：\n• 甲；\n• 乙", ["职责：", "• 甲；", "• 乙"]),
      ("材料包括：\n①甲；\n②乙。", ["材料包括：", "①甲；", "②乙。"]), ("抄送：甲\n乙 2026年1月5日印发", ["抄送：甲", "乙 2026年1月5日印发"]),
    ])
  func apart(source: String, expected: [String]) {
    #expect(paragraphs(source) == expected)
    #expect(findings(source) == [])
  }

  @Test(
    "are one paragraph where a text was only broken",
    arguments: ["依照\n第二条的规定", "甲，\n乙", "截止于\n2026 年 1 月 5 日前", "共\n1、2 两项"])
  func broken(source: String) { #expect(paragraphs(source).count == 1) }

  @Test("in a list end with a line's end")
  func list() { #expect(html("- 甲：\n  （一）乙").contains("甲：<br />\n（一）乙")) }

  @Test("that run together are reported, dates too")
  func reported() {
    #expect(
      findings("各单位要在规定的时间以前，把自查表、佐证材料、责任书和工作总结一并报送到考核办公室\n2026 年 1 月 5 日") == [
        "2:1: warning[policy-paragraph]: 日期“2026 年 1 月 5 日”会接在上一行后面；落款和日期各占一段，请在它上面空一行"
      ])
    #expect(findings("自发布之日起施行。示例学院 2026年1月5日").first?.contains("日期“示例学院 2026年1月5日”") == true)
  }
}
