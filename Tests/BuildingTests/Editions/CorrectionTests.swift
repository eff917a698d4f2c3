import Assessment
import ContentFiles
import ContentTestSupport
import Editions
import Testing

/// What pages say of corrections after publication: of which units, what, and under which approval.
@Suite struct CorrectionTests {
  private func changed(_ show: Set<String>, _ old: String, _ new: String) -> Fixture {
    PublishedFolder.fixture(show).recording().editing("~/1-preliminary/scores.csv", old, new).recording()
  }

  private func page(_ fixture: Fixture, _ path: String, _ edition: Edition = .site) throws -> String {
    try RenderedSite(ContentFolder(memory: fixture.files), edition).text("results/2024/\(path).html")
  }

  private let heading = "公布后第 1 次更正（审定：领导小组，2025-01-08）"

  @Test("the year's page, its dashboard and the card say what was corrected, and under which approval")
  func shown() throws {
    let fixture = changed(["total", "rank"], "hqc,5.2,7", "hqc,5.2,5.5")
    let year = try page(fixture, "index")
    #expect(year.contains("<p>\(heading)</p>"))
    #expect(year.contains(">后勤处</a>：总分 97 → 95.5，名次 1 → 2</li>"))
    #expect(year.contains("<li>另有 1 个单位只有名次变动</li>"))
    #expect(year.contains("；公布后更正 1 次，涉及 1 个单位。</p>"))
    #expect(try page(fixture, "hqc").contains("<p>\(heading)：总分 97 → 95.5，名次 1 → 2</p>"))
    #expect(try page(fixture, "xxgc").contains("<p>\(heading)：名次 2 → 1</p>"))
    #expect(try !page(fixture, "jwc").contains("次更正"))
    let digest = try #require(fixture.statement?.shortDigest)
    #expect(year.contains(digest))
  }

  @Test("they name no more than is shown, and nothing where only what is withheld was corrected")
  func withheld() throws {
    let dimensions = changed(["dimensions"], "hqc,5.2,7", "hqc,5.2,5.5")
    #expect(try page(dimensions, "hqc").contains("<p>\(heading)：公布的内容有改动</p>"))
    #expect(try page(dimensions, "hqc", .office).contains("总分 97 → 95.5"))
    for (old, new) in [("张三", "李三"), ("逐项核对", "逐项核实")] {
      #expect(try !page(changed(["total"], old, new), "index").contains("次更正"))
    }
    let items = changed(["items"], "hqc,5.2,7", "hqc,5.2,5.5")
    #expect(try page(items, "index").contains("：指标 5.2 得分 7 → 5.5</li>"))
    let reasons = changed(["items", "reasons"], "逐项核对", "逐项核实")
    #expect(try page(reasons, "jwc").contains("：指标 5.2 的理由或依据有改动</p>"))
  }

  @Test("the briefing shows the digest, and the corrections")
  func briefing() throws {
    let fixture = changed(["total"], "hqc,5.2,7", "hqc,5.2,5.5")
    let digest = try #require(fixture.statement?.shortDigest)
    let values = try #require(try YearFolder.values(of: ContentFolder(memory: fixture.files), for: .briefing).first)
    #expect(values.digest == digest && values.corrections.count == 1)
  }
}
