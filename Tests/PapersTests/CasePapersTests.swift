import PaperTexts
import Papers
import Rubric
import Testing

/// The papers about open cases: what is open, until when, how that was counted, and what is overdue.
@Suite struct CasePapersTests {
  @Test("the list has every open case by its last day, with what is overdue")
  func list() throws {
    let list = try PaperFolder.papers().paper(.cases)
    #expect(list.said(.count) == "3")
    #expect(list.said(.overdueCount) == "2")
    let rows = list.said(.table).split(separator: "\n").dropFirst(2)
    #expect(
      rows.map(String.init) == [
        "| 1 | 甲科 | W\\-2 | A1 问题：标识\\|脱落 | 4月29日 | 5月6日 | 39个工作日 |",
        "| 2 | 乙科 | J\\-1 | A1 加急：停电 | 6月29日9时00分 | 6月30日9时00分 | 不到1日 |",
        "| 3 | 丙科 | W\\-4 | A1 问题：台账缺页 | 6月27日 | 7月10日 | 　 |",
      ])
  }

  @Test(
    "each has a notice with its deadline in words",
    arguments: [
      (
        "u1-A1-w-2", "2025年5月6日", "期限自2025年4月29日的次日起算，3个工作日，其间5月1日至4日休息，不计", "2025年4月29日"
      ),
      ("u2-A1-j-1", "2025年6月30日9时00分", "期限自2025年6月29日9时00分起算，24小时，休息日和夜间计入", "2025年6月29日"),
      ("u3-A1-w-4", "2025年7月10日", "本件另行规定了期限", "2025年6月27日"),
    ])
  func notices(name: String, deadline: String, reckoning: String, day: String) throws {
    let paper = try PaperFolder.papers().paper(.rectification, name)
    #expect(paper.said(.deadline) == deadline)
    #expect(paper.said(.reckoning) == reckoning)
    #expect(paper.said(.day) == day)
    #expect(paper.said(.signature) == "示例医院质量管理办公室")
  }

  @Test("a day at a weekend that was worked is said to count")
  func madeUp() throws {
    let files = ["assessments/2025/1/evidence.csv": "单位,指标,事项,编号,开始\n甲科,A1,问题,W-9,2025-04-25\n"]
    let paper = try PaperFolder.papers(files).paper(.rectification, "u1-A1-w-9")
    #expect(paper.said(.deadline) == "2025年4月29日")
    #expect(paper.said(.reckoning) == "期限自2025年4月25日的次日起算，3个工作日，其间4月26日休息，不计，4月27日调休上班，计入")
  }

  @Test("the overdue are reminded, and the others are not")
  func overdue() throws {
    let papers = try PaperFolder.papers()
    #expect(papers.of(.overdue).map(\.name) == ["u1-A1-w-2", "u2-A1-j-1"])
    #expect(try papers.paper(.overdue, "u1-A1-w-2").markdown.contains("期限已过39个工作日，仍未办结"))
    #expect(papers.of(.rectification).map(\.name) == ["u1-A1-w-2", "u2-A1-j-1", "u3-A1-w-4"])
  }

  @Test("names are fit for files, and cases alike have names of their own")
  func names() throws {
    let rows = ["甲/乙", "甲/乙", "A_b", ""].map { "甲科,A1,问题,\($0),2025-04-01\n" }
    let files = ["assessments/2025/1/evidence.csv": "单位,指标,事项,编号,开始\n" + rows[1...].joined()]
    let papers = try PaperFolder.papers(files)
    #expect(papers.of(.rectification).map(\.name) == ["u1-A1", "u1-A1_2", "u1-A1_3"])
  }

  @Test("the words of a register are no Markdown of the paper's")
  func escaped() throws {
    let paper = try PaperFolder.papers().paper(.rectification, "u1-A1-w-2")
    #expect(paper.markdown.contains("标识\\|脱落"))
    #expect(paper.plainText.contains("标识|脱落"))
  }

  @Test("an office's own words take the place of the program's")
  func own() throws {
    let text = "---\ntitle: 督办{{编号}}\nnumber: 质管〔2025〕　号\n---\n\n{{单位}}速办。\n"
    let paper = try PaperFolder.papers(["papers/overdue.md": text]).paper(.overdue, "u1-A1-w-2")
    #expect(paper.title == "督办W-2")
    #expect(paper.number == "质管〔2025〕　号")
    #expect(paper.markdown == "# 督办W\\-2\n\n\n甲科速办。\n")
  }
}
