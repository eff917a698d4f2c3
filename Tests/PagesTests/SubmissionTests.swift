import Assessment
import Components
import ContentTestSupport
import Diagnostics
import Layouts
import Markup
import Pages
import Rubric
import RubricBooks
import SiteContent
import Testing
import Wording

/// What is to be handed in for an item.
struct SubmissionTests {
  private static let rubric = """
    id: r
    title: 细则
    total: 5
    dimensions:
      - id: A
        name: 方面
        items:
          - id: A1
            name: 总结
            points: 5
            facts: {报送: {kind: date}}
            rules: [{deduct: 1, date: 报送, before: 最早}, {deduct: 1, date: 报送, after: 截止}]
    """

  /// The submission of the item by guides with such front matter.
  private func submission(_ guides: String..., dates: String = "截止: 2025-12-15, 最早: 2025-12-01") throws -> Submission {
    var texts = [
      "rubrics/r.yaml": Self.rubric,
      "assessments/2025/assessment.yaml": """
      year: 2025
      title: 年度
      rubric: r
      window: {from: 2025-01-01, to: 2025-12-31}
      dates: {\(dates)}
      rounds: [{id: first, name: 初评, folder: 1, asOf: 2025-12-31}]
      cutoff: 2025-12-20
      """,
    ]
    for (number, guide) in guides.enumerated() { texts["guides/g\(number).md"] = "---\nitem: A1\n\(guide)\n---\n甲\n" }
    var findings = Findings()
    let content = Content(TextFolder(texts).folder, scope: .everything, findings: &findings)
    let year = try #require(content.years.first)
    let words = DayWords(
      calendar: WorkCalendar(years: [], exceptions: []), names: [:], labels: YearFolder.labels)
    return Submission(
      item: ItemID(0), rubric: year.rubric, guides: content.guides, plan: year.plan, words: words,
      context: PageContext(labels: YearFolder.labels, alone: .guides))
  }

  /// The terms and what is said of them, without elements.
  private func lines(_ submission: Submission) -> [String] {
    String(decoding: html { submission.write(&$0) }.bytes, as: UTF8.self).split(separator: "\n")
      .map { String($0.replacing(#/<[^>]*>/#, with: "")) }.filter { !$0.isEmpty }
  }

  @Test("due is what the rules compare with, then what guides name beside it, once each, then days and limits")
  func dues() throws {
    let submission = try submission(
      "due: [截止, 12-20]", "due: [3 workdays, 会议日, 截止]\nfrom: 收到通知",
      dates: "截止: 2025-12-15, 最早: 2025-12-01, 会议日: 2025-11-03")
    #expect(
      submission.dues == [
        "不早于 2025 年 12 月 1 日（周一）", "截止：2025 年 12 月 15 日（周一）", "会议日：2025 年 11 月 3 日（周一）", "12 月 20 日",
        "收到通知后 3 个工作日内",
      ])
  }

  @Test("where nothing is asked for, there is neither form nor cutoff, yet the time stands")
  func nothing() throws {
    #expect(
      lines(try submission("seal: 是")) == [
        "交什么", "评分细则和指南都没有列出要交的材料。拿不准的，请问考核办公室。", "何时", "不早于 2025\u{A0}年 12\u{A0}月 1\u{A0}日（周一）",
        "截止：2025\u{A0}年 12\u{A0}月 15\u{A0}日（周一）", Self.ofYear,
      ])
  }

  /// What stands below days that hold in one year.
  private static let ofYear = "日期是 2025 年度的；以后各年以通知为准。".unparted

  @Test("what one of several guides asks for is asked for; what none speaks of is not said")
  func several() throws {
    let both = lines(try submission("form: [总结]\nseal: 否\npaper: 否", "form: [名单, 照片]\nseal: 是\npaper: 否"))
    #expect(
      both.prefix(8) == ["交什么", "总结", "名单", "照片", "形式", "扫描件", "盖章", "加盖单位公章"])
    #expect(Array(both.dropFirst(8).prefix(2)) == ["交到哪里", "通知写明的邮箱或平台；不清楚的，请问考核办公室"])
    #expect(both.last == Self.ofYear)
    #expect(both.suffix(3).first == "补充材料" && both.dropLast().last?.contains("2025 年 12 月 20 日（周六）".unparted) == true)
    let silent = lines(try submission("form: [总结]"))
    #expect(silent.prefix(3) == ["交什么", "总结", "交到哪里"])
    #expect(
      lines(try submission("form: [总结]\nseal: 否\npaper: 是")).prefix(6).suffix(4) == [
        "形式", "扫描件，另有列明的纸质原件", "盖章", "指标说明未作要求",
      ])
  }
}
