import Building
import Components
import ContentFiles
import ContentTestSupport
import Editions
import Testing
import Theming

/// What the editions that are not public say once a result is published.
struct PublishedYearTests {
  private static let answers = [
    "assessments/2023/2/feedback.csv": Array("单位,指标,确认,处理\nu1,,否,\nu3,A1,是,采纳\n".utf8)
  ]

  private static func folder(_ show: String?) -> ContentFolder { YearFolder.folder(show: show, adding: answers) }

  @Test("a packet asks for a confirmation while the result is a draft, and not once it is published")
  func packets() throws {
    let draft = try RenderedPackets(Self.folder(nil)).text("u1")
    #expect(draft.contains("id=\"receipt\"") && draft.contains("签字盖章后交考核办公室。</p>"))
    #expect(draft.contains("<p class=\"label\">") == false, "nothing is left to hand in")
    let published = try RenderedPackets(Self.folder("[total]")).text("u1")
    #expect(!published.contains("id=\"receipt\"") && !published.contains("href=\"#receipt\""))
    #expect(published.contains("不再征求确认") && published.contains("有异议　尚未处理"))
  }

  @Test("a receipt names the last day for answers where one is set")
  func lastDay() throws {
    let plan = try #require(YearFolder.files(show: nil)["assessments/2023/assessment.yaml"])
    let named = String(decoding: plan, as: UTF8.self)
      .replacing("asOf: 2023-12-31}", with: "asOf: 2023-12-31, feedback: 2024-01-05}")
    let folder = YearFolder.folder(show: nil, adding: ["assessments/2023/assessment.yaml": Array(named.utf8)])
    #expect(try RenderedPackets(folder).text("u1").contains("签字盖章后，在 2024\u{A0}年 1\u{A0}月 5\u{A0}日"))
  }

  @Test("the office's list tells what is left after the publication, and what became of the answers")
  func tasks() throws {
    let draft = try RenderedSite(Self.folder(nil), .office).text("results/2023/tasks.html")
    #expect(draft.contains("到公布还差什么（到"))
    let site = try RenderedSite(Self.folder("[total]"), .office)
    let text = try site.text("results/2023/tasks.html")
    #expect(text.contains("<h2>公布以后还要办</h2>") && text.contains("<h2>已经办完的各步</h2>"))
    #expect(text.contains("结果已公布，10\u{A0}个单位始终没有反馈"))
    #expect(try site.text("index.html").contains("<h2>2023\u{A0}年：公布以后还要办</h2>"))
  }

  @Test("the briefing asks for no approval that was given, and counts as contested what units objected to")
  func briefing() throws {
    let build = try EditionBuild(of: Self.folder("[total]"))
    let text = try #require(
      build.standalone(.briefing).first.map { String(decoding: build.theme.render($0.compose()), as: UTF8.self) })
    #expect(text.contains("已于 2024\u{A0}年 1\u{A0}月 8\u{A0}日经领导小组审定，2024\u{A0}年 1\u{A0}月 10\u{A0}日公布"))
    #expect(!text.contains("class=\"approval\"") && !text.contains("提请审定"))
    #expect(text.contains("单位提出的异议 1\u{A0}条") && text.contains("有异议 1\u{A0}个"))
  }
}
