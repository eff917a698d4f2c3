import ContentTestSupport
import Editions
import Testing

/// The pages of calendars.
struct CalendarPagesTests {
  @Test("the page marks weekends, holidays and days made up, month by month")
  func page() throws {
    let page = try RenderedSite(sampleContent(), .site).text("calendar/2025.html")
    #expect(page.contains("<p>2025 年共 248 个工作日"))
    #expect(
      page.contains(
        "<strong><time datetime=\"2025-12-20\">12 月 20 日</time></strong> <span class=\"weekday\">周六</span> <span class=\"mark off\">休息日，不顺延</span>"
      ))
    #expect(page.contains("放假：春节 2 月 1 日（周六）至 2 月 4 日（周二）"))
    #expect(page.contains("调休上班：4 月 27 日（周日）"))
    #expect(page.contains("主要负责人变更后 10 个工作日内"))
    // 春节: from 27 January, the third and tenth working day.
    #expect(page.contains("<td>1 月 27 日（周一）</td><td>2 月 7 日（周五）</td><td>2 月 17 日（周一）</td>"))
    #expect((1...12).allSatisfy { page.contains("id=\"month-2025-\($0)\"") })
  }

  @Test("a year whose working days are not known says so and guesses nothing")
  func unknownDays() throws {
    let page = try RenderedSite(CalendarFolder.folder(), .site).text("calendar/2025.html")
    #expect(page.contains("2025 年的放假和调休尚未录入"))
    #expect(!page.contains("class=\"mark"))
  }
}
