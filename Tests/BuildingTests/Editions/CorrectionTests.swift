import Assessment
import Building
import Components
import ContentFiles
import ContentTestSupport
import Editions
import Markup
import Testing
import Theming

/// What pages say of corrections after publication: of which units, what, and under which approval.
@Suite struct CorrectionTests {
  private func changed(_ show: Set<String>, _ old: String, _ new: String) -> Fixture {
    PublishedFolder.fixture(show).recording().editing("~/1-preliminary/scores.csv", old, new).recording()
  }

  private func page(_ fixture: Fixture, _ path: String, _ edition: Edition = .site) throws -> String {
    try RenderedSite(ContentFolder(memory: fixture.files), edition).text("results/2024/\(path).html")
  }

  private let heading = "公布后第 1 次更正（没有新的审定，仍是原来的：领导小组，2025 年 1 月 8 日）"

  @Test("the year's page, its dashboard and the card say what was corrected, and under which approval")
  func shown() throws {
    let fixture = changed(["total", "rank"], "hqc,5.2,7", "hqc,5.2,5.5")
    let year = try page(fixture, "index")
    #expect(year.contains("<p>\(heading)</p>".unparted))
    #expect(year.contains(">后勤处</a>：总分 97 → 95.5，名次 1 → 2</li>"))
    #expect(year.contains("<li>另有 1 个单位只有名次变动</li>".unparted))
    #expect(year.contains("；公布后更正 1 次，涉及 1 个单位。</p>"))
    #expect(try page(fixture, "hqc").contains("<p>\(heading)：总分 97 → 95.5，名次 1 → 2</p>".unparted))
    #expect(try page(fixture, "xxgc").contains("<p>\(heading)：名次 2 → 1</p>".unparted))
    #expect(try !page(fixture, "jwc").contains("次更正"))
    let digest = try #require(fixture.statement?.shortDigest)
    #expect(year.contains(digest))
  }

  @Test("the briefing of a later round asks for the correction of what was published, and waits for no answers")
  func briefingOfLaterRound() throws {
    let fixture = PublishedFolder.fixture(["total"]).recording()
      .editing("~/assessment.yaml", "date: 2025-01-08}", "date: 2025-01-08, round: final}")
      .editing(
        "~/assessment.yaml", "cutoff: ", "  - {id: review, name: 复议, folder: 3-review, asOf: 2025-02-20}\ncutoff: "
      )
      .with("~/3-review/scores.csv", "单位,指标,得分,理由\nhqc,5.2,9,复议\n")
    let build = try EditionBuild(of: ContentFolder(memory: fixture.files))
    let text = try #require(
      build.standalone(.briefing).first.map { String(decoding: build.theme.render($0.compose()), as: UTF8.self) })
    #expect(
      text.contains(
        "2024 年度考核的结果已于 2025 年 1 月 10 日公布。复议以后有更正，改动见“与上一轮相比总分或结论有变动的单位”，现提请审定。".unparted),
      "\(text)")
  }

  @Test("they name no more than is shown, and nothing where only what is withheld was corrected")
  func withheld() throws {
    let dimensions = changed(["dimensions"], "hqc,5.2,7", "hqc,5.2,5.5")
    #expect(try page(dimensions, "hqc").contains("<p>\(heading)：公布的内容有改动</p>".unparted))
    #expect(try page(dimensions, "hqc", .office).contains("总分 97 → 95.5"))
    for (old, new) in [("张三", "李三"), ("逐项核对", "逐项核实")] {
      #expect(try !page(changed(["total"], old, new), "index").contains("次更正"))
    }
    let items = changed(["items"], "hqc,5.2,7", "hqc,5.2,5.5")
    #expect(try page(items, "index").contains("：指标 5.2 得分 7 → 5.5</li>"))
    let reasons = changed(["items", "reasons"], "逐项核对", "逐项核实")
    #expect(try page(reasons, "jwc").contains("：指标 5.2 的理由或依据有改动</p>".unparted))
  }

  @Test("a name that was published stays readable, although the register has it among the aliases now")
  func names() throws {
    let units = PublishedFolder.fixture(["total"]).recording().editing(
      "~/units.csv", "信息工程学院,教学单位,信工", "信息学院,教学单位,信息工程学院")
    let renamed = try EditionBuild(of: ContentFolder(memory: units.recording().files)).prepare(.site)
    #expect(try renamed.leaks() == [])
    #expect(try page(units.recording(), "xxgc").contains("名称 信息工程学院 → 信息学院"))
    // So does that of a unit that takes part no longer.
    let left = PublishedFolder.fixture(["total"]).recording().editing(
      "~/units.csv", "信工,,100", "信工,不参评,100")
    #expect(try EditionBuild(of: ContentFolder(memory: left.recording().files)).prepare(.site).leaks() == [])
    #expect(try page(left.recording(), "index").contains("信息工程学院：不再有这个单位的结果"))
  }

  @Test("the briefing shows the digest, and the corrections")
  func briefing() throws {
    let fixture = changed(["total"], "hqc,5.2,7", "hqc,5.2,5.5")
    let digest = try #require(fixture.statement?.shortDigest)
    let values = try #require(try YearFolder.values(of: ContentFolder(memory: fixture.files), for: .briefing).first)
    #expect(values.digest == digest && values.corrections.count == 1)
  }
}
