import ContentTestSupport
import Editions
import PaperTexts
import Papers
import Rubric
import Testing

/// The answers to objections, the notice of the results, and proposals after a veto.
@Suite struct AnswerPapersTests {
  @Test("an objection is answered with the decision, the reply and the score")
  func objection() throws {
    let paper = try PaperFolder.papers().paper(.objection, "u2-A1")
    #expect(paper.said(.opinion) == "药品已退库")
    #expect(paper.said(.decision) == "不采纳你单位的意见")
    #expect(paper.said(.reply) == "期限从通报之日起算")
    // 10 − 2 × 1 − 2 × 2 − 1.
    #expect(paper.said(.score) == "3")
    #expect(paper.said(.scoreBefore) == "")
    #expect(paper.said(.scoreKept) == "", "no earlier round has it")
  }

  @Test("an objection is of the round before the one in whose folder it lies, with both scores whatever follows")
  func laterRounds() throws {
    let plan = PaperFolder.files["assessments/2025/assessment.yaml", default: ""].replacing(
      "asOf: 2025-06-30}]",
      with: "asOf: 2025-06-30}, {id: b, name: 终评, folder: 2, asOf: 2025-07-31}, "
        + "{id: c, name: 复议, folder: 3, asOf: 2025-08-31}]")
    let papers = try PaperFolder.papers([
      "assessments/2025/assessment.yaml": plan,
      "assessments/2025/2/feedback.csv": "单位,指标,确认,意见,处理,答复,日期\n乙科,A1,否,药品已退库,采纳,属实,2025-07-05\n",
      "assessments/2025/2/evidence.csv": "单位,指标,事项,编号,内容,审核\n乙科,A1,问题,W-3,,退回\n",
      "assessments/2025/3/feedback/u1.csv": "单位,指标,确认,意见,日期\n甲科,A1,否,仍有异议,2025-08-05\n",
      "assessments/2025/3/feedback/u3.csv": "单位,指标,确认,意见,日期\n丙科,A1,否,又有异议,2025-09-05\n",
    ])
    let paper = try papers.paper(.objection, "u2-A1_2")
    #expect(paper.said(.round) == "初评" && paper.said(.scoreBefore) == "3" && paper.said(.score) == "9")
    #expect(paper.markdown.contains("得分由3分改为9分"))
    #expect(paper.said(.day) == "2025年7月5日", "the day of the decision")
    let kept = try PaperFolder.papers([
      "assessments/2025/assessment.yaml": plan,
      "assessments/2025/2/feedback.csv": "单位,指标,确认,意见,处理,答复\n甲科,A1,否,偏低,不采纳,属实\n",
    ]).paper(.objection, "u1-A1")
    #expect(kept.markdown.contains("得分维持\(kept.said(.score))分。"))
    #expect(kept.said(.scoreKept) == kept.said(.score) && kept.said(.scoreBefore) == "")
    #expect(try papers.paper(.objection, "u1-A1").said(.round) == "终评")
    #expect(try papers.paper(.objection, "u3-A1").said(.round) == "复议", "the result of this round was there by then")
  }

  @Test("the office's notice has all units, vetoed ones without a rank")
  func results() throws {
    #expect(try PaperFolder.papers().of(.results).isEmpty, "not before they are approved")
    let plan = "assessments/2025/assessment.yaml"
    let approved = "\napproval: {by: 委员会, date: 2025-07-05, document: 纪要}\n"
    let paper = try PaperFolder.papers([plan: PaperFolder.files[plan, default: ""] + approved]).paper(.results)
    #expect(paper.said(.approval) == "委员会2025年7月5日审定" && paper.said(.day) == "2025年7月5日")
    #expect(paper.said(.vetoes) == "丙科")
    #expect(
      paper.said(.table).split(separator: "\n").dropFirst(2) == [
        "| 1 | 甲科 | 26 | 1 | 　 |", "| 2 | 乙科 | 23 | 2 | 　 |", "| 3 | 丙科 | 22 | — | 一票否决 |",
      ])
    #expect(paper.said(.key) == "A 方面（30分）")
  }

  @Test(
    "a published notice has what the publication lists, and no more",
    arguments: [("[total]", "| 序号 | 单位 | 总分 | 备注 |", ""), ("[rank]", "| 序号 | 单位 | 名次 |", "")])
  func published(show: String, head: String, further: String) throws {
    let plan = try #require(PaperFolder.files["assessments/2025/assessment.yaml"])
    let tail = "\napproval: {by: 委员会, date: 2026-01-08}\npublication: {date: 2026-01-10, show: \(show)}\n"
    let folder = PaperFolder.folder(["assessments/2025/assessment.yaml": plan + tail])
    let site = try RenderedSite(folder, .site)
    #expect(site.pages.keys.filter { $0.hasPrefix("papers") } == ["papers/2025/results.html"])
    let page = try site.text("papers/2025/results.html")
    for cell in head.split(separator: "|").map({ $0.filter { $0 != " " } }) where !cell.isEmpty {
      #expect(page.contains(">\(cell)</th>"), "\(cell)")
    }
    #expect(page.contains("委员会2026年1月8日审定"))
    #expect(!page.contains("各方面得分一览表"))
    #expect(page.contains("一票否决") == (show == "[total]"))
    #expect(site.pages(containing: "瞒报") == [])
  }

  @Test("before its publication the public edition has no paper")
  func unpublished() throws {
    let site = try RenderedSite(PaperFolder.folder(), .site)
    #expect(site.pages.keys.filter { $0.hasPrefix("papers") } == [])
    #expect(site.pages(containing: "papers/") == [])
  }

  @Test("a veto has a proposal with its situation, the basis and the measures")
  func accountability() throws {
    let paper = try PaperFolder.papers().paper(.accountability, "u3")
    #expect(paper.said(.situationText) == "造成严重后果的")
    #expect(paper.said(.basis) == "《p》第2条")
    #expect(paper.said(.measures) == "予以通报。")
    #expect(paper.markdown.contains("2025年4月1日，瞒报。问责文件：某函〔2025〕1 号。"))
  }
}
