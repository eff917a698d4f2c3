import ContentTestSupport
import Testing

@testable import Editions

/// The page of a rubric, which names days though it holds for years.
struct RubricPageTests {
  @Test("it says of which year the days in its rules are")
  func dates() throws {
    let page = try RenderedSite.sample(.site).text("rubric/2024.html")
    #expect(page.contains("1.1</a> 签订网络安全责任书<br>各单位主要负责人应签订"))
    let note = try #require(page.firstRange(of: "各指标计分规则里写出的日期是"))
    let day = try #require(page.firstRange(of: "（2025 年 4 月 30 日）"))
    #expect(note.lowerBound < day.lowerBound)
  }
}
