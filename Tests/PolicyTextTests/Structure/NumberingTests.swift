import Testing

@testable import PolicyText

@Suite("Numbers that follow each other")
struct NumberingTests {
  /// The lines of the findings on numbers of a text whose blocks stand on every other line.
  private func lines(_ blocks: [String]) -> [Int] {
    findings(blocks.joined(separator: "\n\n")).filter { $0.contains("warning[policy-articles]") }.compactMap {
      $0.split(separator: ":").first.flatMap { Int($0) }.map { ($0 + 1) / 2 }
    }
  }

  @Test(
    "are no finding",
    arguments: [
      ["第一条 甲", "## 第二章 乙", "第二条 丙"], ["第十三条 甲", "第十三条之一 乙", "第十三条之二 丙", "第十四条 丁"],
      ["第一条 甲", "（一）乙", "（二）丙", "第二条 丁", "（一）戊"], ["第一条 甲", "（一）乙", "又：", "（一）丙"],
      ["一、甲", "（一）乙", "1. 丙", "（1）丁", "（2）戊", "（二）己", "1、庚", "二、辛"],
      ["# 通知", "一、甲", "# 办法", "第一条 乙", "一、丙"], ["第一条 甲", "附件 1", "第一条 乙", "附件 2", "第一条 丙"],
      ["第一条 甲：（一）乙；", "（二）丙"], ["> 第五条 甲", "第一条 乙"], ["| 第五条 |\n|-|\n| （三） |", "第一条 乙"], ["- （三）甲"], ["1. 甲\n1. 乙"],
      ["5. 甲\n6. 乙"],
    ])
  func follow(blocks: [String]) { #expect(lines(blocks) == []) }

  @Test(
    "and do not are one, at the number",
    arguments: [
      (["第一条 甲", "第三条 乙", "第四条 丙"], [2]), (["第一条 甲", "第二条 乙", "第二条 丙", "第三条 丁"], [3]),
      (["第一条 甲", "第二条 乙", "第十三条 丙", "第四条 丁"], [3]), (["第一条 甲", "第二条 乙", "第四条 丙", "第三条 丁", "第五条 戊"], [3, 4]),
      (["第一条 甲", "## 第二章 乙", "第一条 丙", "第三条 丁"], [3]), (["第三条 甲", "第三条之二 乙", "第四条 丙"], [2]),
      (["第三条 甲", "第四条 乙", "第三条之一 丙"], [3]), (["第一条 甲", "（一）乙", "（三）丙", "（四）丁"], [3]),
      (["第一条 甲", "（二）乙"], [2]), (["## 第一章 甲", "## 第三章 乙", "## 第四章 丙"], [2]), (["第一条 甲", "（一）乙", "（一）丙"], [3]),
      (["一、甲", "三、乙"], [2]), (["1、甲", "3、乙"], [2]),
      (["# 通知", "第一条 甲", "# 办法", "第一条 乙", "第二条 丙", "第四条 丁"], [4, 6]),
    ])
  func faults(blocks: [String], expected: [Int]) { #expect(lines(blocks) == expected) }

  @Test("say what is wrong")
  func words() {
    #expect(
      findings("第一条 甲\n\n第三条 乙\n\n（一）丙\n\n（一）丁\n\n第四条 戊\n\n（二）己\n\n1. 庚\n3. 辛") == [
        "3:1: warning[policy-articles]: “第三条”跟在“第一条”后面，编号不连续；请核对是不是漏了一段，或写错了编号",
        "7:1: warning[policy-articles]: “（一）”接连出现两次；请改正编号",
        "11:1: warning[policy-articles]: “（二）”前面没有第一项；请核对是不是漏了一段，或写错了编号",
        "14:1: warning[policy-articles]: “3”跟在“1”后面，编号不连续；请核对是不是漏了一段，或写错了编号",
      ])
  }

  @Test("of list entries are kept as written")
  func list() {
    #expect(
      html("1. 甲\n2. 乙\n5. 丙\n6. 丁") == "<ol>\n<li>甲</li>\n<li>乙</li>\n<li value=\"5\">丙</li>\n<li>丁</li>\n</ol>\n")
    #expect(html("1. 甲\n1. 乙") == "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>\n")
  }
}
