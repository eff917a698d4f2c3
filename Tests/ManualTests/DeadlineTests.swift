import ContentTestSupport
import Diagnostics
import Manual
import Rubric
import RubricBooks
import SiteContent
import Testing

/// The last days that the page of deadlines gives are those that the program computes.
@Suite struct DeadlineTests {
  @Test("three working days, over a make-up day, a holiday and New Year")
  func workdays() throws {
    var findings = Findings()
    let content = Content(try sampleContent(), scope: .everything, findings: &findings)
    let section = try #require(try ManualText("deadlines").sections(2).first { $0.heading == "三种期限" })
    #expect(section.table.count == 4)
    for row in section.table {
      let start = try #require(parseISODay(String(row[0].prefix(10))))
      let last = try #require(parseISODay(String(row[1].prefix(10))))
      #expect(content.calendar.day(3, workdaysAfter: start) == .day(last), "\(row)")
    }
  }
}
