import ContentTestSupport
import Editions
import Testing

/// The pages of calendars.
struct CalendarPagesTests {
  @Test("the page marks weekends, holidays and days made up, month by month")
  func page() throws {
    let page = try RenderedSite.sample(.site).text("calendar/2025.html")
    #expect(page.contains("<p>2025\u{A0}年共 248\u{A0}个工作日"))
    #expect(
      page.contains(
        "<strong><time datetime=\"2025-12-20\">12 月 20 日</time></strong> <span class=\"weekday\">周六</span> <span class=\"mark off\">休息日，不顺延</span>"
      ))
    #expect(page.contains("放假：春节 2\u{A0}月 1\u{A0}日（周六）至 2\u{A0}月 4\u{A0}日（周二）"))
    #expect(page.contains("调休上班：4\u{A0}月 27\u{A0}日（周日）"))
    #expect(page.contains("主要负责人变更后 10 个工作日内"))
    // 春节: from 27 January, the third and tenth working day.
    let cells = [("起算日", "1 月 27 日（周一）"), ("3 个工作日", "2 月 7 日（周五）"), ("10 个工作日", "2 月 17 日（周一）")]
    #expect(page.contains(cells.map { "<td data-column=\"\($0)\"><div>\($1)</div></td>" }.joined()))
    #expect((1...12).allSatisfy { page.contains("id=\"month-2025-\($0)\"") })
  }

  @Test("twelve months lead to the entries of their days and to the months' lists")
  func grid() throws {
    let page = try RenderedSite.sample(.site).text("calendar/2025.html")
    #expect(page.matches(of: /<caption><a href="#month-2025-\d+">/).count == 12)
    let label = "12 月 20 日：补充考核材料提交截止（补充材料截止）"
    #expect(page.contains("<td class=\"off\"><a class=\"due\" href=\"#day-2025-12-20\" aria-label=\"\(label)"))
    #expect(page.matches(of: /id="day-2025-12-20"/).count == 1)
    #expect(page.contains("<li class=\"office-only\""))
    // Lists of deadlines on other pages have none of it.
    #expect(!(try RenderedSite.sample(.site).text("index.html").contains("office-only")))
  }

  @Test("days off in the week and weekends that are worked have marks, and a key says what marks and colours stand for")
  func marks() throws {
    let page = try RenderedSite.sample(.site).text("calendar/2025.html")
    #expect(page.contains("<td data-mark=\"班\">26</td>") && page.contains("<td class=\"off\" data-mark=\"休\">28</td>"))
    let key = try #require(page.firstMatch(of: /<ul class="key calendar-key"[^>]*>([\s\S]*?)<\/ul>/)?.1)
    for words in ["休息日", "各单位有事项到期", "</span> 放假", "</span> 调休上班"] { #expect(key.contains(words)) }
    // The group's meetings are others', and the first day on which a summary may come is no deadline.
    #expect(key.contains("其他部门的事项") && key.contains("不是截止日"))
    #expect(page.contains("<a class=\"due noted\" href=\"#day-2025-12-1\""))
    #expect(page.contains("<a class=\"due office-only\""))
  }

  @Test("a month in which something goes on says until when, and only one without anything says so")
  func running() throws {
    let page = try RenderedSite.sample(.site).text("calendar/2025.html")
    let months = page.split(separator: "<section class=\"month\"")
    func month(_ number: Int) throws -> Substring {
      try #require(months.first { $0.hasPrefix(" id=\"month-2025-\(number)\"") })
    }
    for number in [1, 2, 4, 5, 7, 8, 10, 11] {
      #expect(try month(number).contains("正在进行：<a href=\"#day-2025-"), "\(number)")
      #expect(try !month(number).contains("本月没有到期的事项"), "\(number)")
    }
    #expect(try month(2).contains("（第 1 季度）</a>（至 3\u{A0}月 31\u{A0}日）"))
    // What ends in a month is in its list alone.
    #expect(try !month(3).contains("正在进行"))
  }

  @Test("a year whose working days are not known says so and guesses nothing")
  func unknownDays() throws {
    let page = try RenderedSite(CalendarFolder.folder(), .site).text("calendar/2025.html")
    #expect(page.contains("2025\u{A0}年的放假和调休尚未录入"))
    #expect(!page.contains("class=\"mark"))
  }
}
