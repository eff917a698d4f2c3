import Diagnostics
import Testing

@testable import PolicyText

@Suite("Pipe tables")
struct PipeTableTests {
  @Test("renders head, body and alignment")
  func whole() {
    let source = "| 序号 | 内容 | 分值 | 注 |\n|:--|:--:|--:|---|\n| 1 | 领导责任 | 4 | 无 |\n| 2 | 队伍 | 4 | / |"
    #expect(
      html(source) == """
        <div class="table" tabindex="0" role="region" aria-label="表格">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">序号</th>
        <th scope="col" class="align-center">内容</th>
        <th scope="col" class="align-right">分值</th>
        <th scope="col">注</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">1</td>
        <td class="align-center">领导责任</td>
        <td class="align-right">4</td>
        <td>无</td>
        </tr>
        <tr>
        <td class="align-left">2</td>
        <td class="align-center">队伍</td>
        <td class="align-right">4</td>
        <td>/</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(parse(source).text == "序号\t内容\t分值\t注\n1\t领导责任\t4\t无\n2\t队伍\t4\t/")
    #expect(findings(source) == [])
  }

  @Test("the cells of a table that is too wide for a narrow window have the names of their columns")
  func wide() {
    let wide = html(
      "| 序号 | 工作要求 | 评分细则 | 分值 |\n|:-:|---|---|---|\n| 1 | 年底按时间要求上交*总结*。 | 超时或未交不得分。 | 3 |\n| | 及时更新“数据”。 | 不更新不得分。 | 5 |"
    )
    #expect(wide.contains("<table class=\"stacked worded\">\n"))
    #expect(wide.contains("<th scope=\"col\">工作要求</th>\n"))
    #expect(wide.contains("<td class=\"align-center\" data-column=\"序号\">1</td>\n<td data-column=\"工作要求\">年底"))
    #expect(wide.contains("<td class=\"align-center\" data-column=\"序号\"></td>\n<td data-column=\"工作要求\">及时"))
    // Four short columns fit, and so do two long ones.
    for narrow in ["|甲|乙|丙|丁|\n|-|-|-|-|\n|第一学院|12|3.5|满分|", "|要求|办法|\n|-|-|\n|年底按时间要求上交总结。|超时或未交不得分。|"] {
      #expect(!html(narrow).contains("stacked") && !html(narrow).contains("data-column"))
    }
    let printed = parse("|序号|工作要求|评分细则|分值|\n|-|-|-|-|\n|1|年底按时间要求上交总结。|超时或未交不得分。|3|").linked().html(.printed)
    #expect(!String(decoding: printed, as: UTF8.self).contains("data-column"))
  }

  @Test(
    "keeps what stands in a cell",
    arguments: [
      ("a\\|b", "a|b"), ("`a\\|b`", "<code>a|b</code>"), ("**甲**", "<strong>甲</strong>"),
      ("**重要：**请", "<strong>重要：</strong>请"),
      ("[甲](b.md)", "<a href=\"b.html\">甲</a>"), ("[甲][r]", "<a href=\"u\">甲</a>"), ("# 甲", "# 甲"), ("甲 #", "甲 #"),
      ("#", "#"),
      ("- 甲", "- 甲"), ("1. 甲", "1. 甲"), ("> 甲", "&gt; 甲"), ("甲　乙", "甲　乙"), ("　甲", "　甲"), ("", ""), ("\\\\", "\\"),
      ("5*3", "5*3"),
      ("第一条 甲", "第一条 甲"), ("2 &lt; 3", "2 &lt; 3"), ("---", "---"), ("![图](a.png)", "<img src=\"a.png\" alt=\"图\" />"),
      ("[r]: v", "<a href=\"u\">r</a>: v"), ("甲\\", "甲|"),
    ])
  func cell(source: String, expected: String) {
    let table = "|h|k|\n|-|-|\n|\(source)|x|\n\n[r]: u"
    let page = html(table)
    if source == "甲\\" {
      // The backslash escapes the pipe, so that the row is one cell.
      #expect(page.contains("<td>甲|x</td>\n<td></td>"))
    } else {
      #expect(page.contains("<tr>\n<td>\(expected)</td>\n<td>x</td>\n</tr>"), "\(page)")
    }
  }

  @Test("never reads emphasis across cells")
  func across() {
    #expect(html("|5*3|4*2|\n|-|-|\n|**a|b**|").contains("<th scope=\"col\">5*3</th>\n<th scope=\"col\">4*2</th>"))
    #expect(html("|5*3|4*2|\n|-|-|\n|**a|b**|").contains("<td>**a</td>\n<td>b**</td>"))
  }

  @Test("fills short rows up and keeps long ones, with a warning")
  func ragged() {
    let source = "a|b\n-|-\nc\nd|e|f"
    #expect(html(source).contains("<td>c</td>\n<td></td>\n</tr>\n<tr>\n<td>d</td>\n<td>e</td>\n<td>f</td>"))
    #expect(findings(source) == ["4:5: warning[policy-table]: 这一行有 3 格，表头只有 2 列；请删去多余的“|”，单元格里的竖线请写成 \\|"])
  }

  @Test("reports a delimiter row that does not fit the line above it")
  func mismatch() {
    #expect(html("|a|b|\n|-|") == "<p>|a|b|\n|-|</p>\n")
    #expect(
      findings("x\n\n|a|b|\n|-|") == [
        "4:1: warning[policy-table]: 表头有 2 列，下面的分隔行有 1 列，没有当作表格；请把分隔行改成 2 列，如 |---|---|"
      ])
  }

  @Test("begins below the text of a paragraph and ends at the next block")
  func inParagraph() {
    let page = html("前文**重\n要**\n    - 续\n|a|\n|-|\n|b|\n# 后")
    #expect(page.hasPrefix("<p>前文<strong>重要</strong>\n- 续</p>\n<div class=\"table\""))
    #expect(page.contains("<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>"))
    #expect(page.hasSuffix("<td>b</td>\n</tr>\n</tbody>\n</table>\n</div>\n<h2 id=\"后\">后</h2>\n"))
  }

  @Test(
    "is found in quotations and lists",
    arguments: ["> |a|\n> |-|\n> |b|", "- |a|\n  |-|\n  |b|", "> - |a|\n>   |-|\n>|b|"])
  func nested(source: String) {
    #expect(html(source).contains("<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>"))
  }

  @Test(
    "is nothing but a paragraph or code elsewhere",
    arguments: [
      "|a|", "a\n|b|", "```\n|a|\n|-|\n```", "    |a|\n    |-|", "|a|\n\n|-|", "|a|\n|:|", "|a|\n|-x|", "`|a|`\n`|-|`",
    ])
  func noTable(source: String) { #expect(!html(source).contains("<table>")) }

  @Test("has findings and links at their place in the file")
  func places() {
    let document = parse("> 前\n>\n> |a|\n> |-|\n> | 甲 [乙](c.md) <b> |", firstLine: 11)
    #expect(document.links == [PolicyLink(target: "c.md", line: 15, column: 7, isImage: false, text: "乙")])
    #expect(document.findings.all.map(\.location.line) == [15])
    #expect(document.findings.all.map(\.location.column) == [17])
  }
}
