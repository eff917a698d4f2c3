import ContentTestSupport
import Editions
import Layouts
import Pages
import Testing

/// The papers as pages of the office's edition: each with an address of its own, and all of a kind on one page.
struct PaperPagesTests {
  @Test("the list leads to every kind of paper, and home and navigation to the list")
  func list() throws {
    let office = try RenderedSite.sample(.office)
    let list = try office.text("papers/index.html")
    for kind in [
      "cases", "rectification", "incident", "meeting", "attendance", "absences", "reminder", "quarter",
    ] {
      #expect(list.contains("href=\"2025/\(kind).html\""), "\(kind)")
    }
    #expect(list.contains("href=\"2024/results.html\"") && !list.contains("href=\"2025/results.html\""))
    #expect(try office.text("index.html").contains("<a href=\"papers/index.html\">公文与表格</a>"))
    #expect(list.contains("<li aria-current=\"true\"><a href=\"../papers/index.html\">公文</a></li>"))
  }

  @Test("a paper is set as an official document, with its form below the cut")
  func sheet() throws {
    let page = try RenderedSite.sample(.office).text("papers/2025/rectification/szjs-5.1-ld-2025-020.html")
    #expect(page.contains("<h1 id=\"关于限期处置-漏洞-的通知\"") || page.contains("class=\"title\""))
    #expect(page.contains("<p class=\"addressees\">数字技术学院：</p>"))
    #expect(page.contains("请于2025年12月23日以前处置。期限自2025年12月18日的次日起算，3个工作日，其间12月20日至21日休息，不计。"))
    #expect(
      page.contains(
        "<div class=\"signed\">\n<p>常州工程职业技术学院网络安全领导小组办公室</p>\n<p>2025年12月18日</p>\n</div>\n<hr />"))
  }

  @Test("all sheets of a kind are on one page, with ids of their own")
  func whole() throws {
    let page = try RenderedSite.sample(.office).text("papers/2025/reminder.html")
    #expect(page.ranges(of: "<article class=\"document paper paper-reminder\">").count == 18)
    let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test("the text of a reminder can be copied, and its message and calendar be sent")
  func reminder() throws {
    let page = try RenderedSite.sample(.office).text("papers/2025/reminder/szjs.html")
    #expect(page.contains("<pre>数字技术学院：\n\n"))
    #expect(page.contains("data-copy=\"复制\""))
    #expect(page.contains("href=\"../../../downloads/reminders-2025/szjs.eml\""))
    #expect(page.contains("href=\"../../../downloads/reminders-2025/szjs.ics\""))
  }

  @Test("the report on the year has a chart with its figures in words")
  func chart() throws {
    let page = try RenderedSite.sample(.office).text("papers/2025/quarter/year.html")
    #expect(page.contains("<figure class=\"paper-chart\">"))
    #expect(page.contains("第一季度 4（2）；第二季度 3（0）；第三季度 3（1）；第四季度 4（1）</title>"))
    #expect(!page.contains("⟦"))
  }

  @Test("the search finds papers by unit and reference")
  func search() throws {
    let entries = try RenderedSite.sample(.office).entries
    #expect(
      entries.contains {
        $0.address == .paper("rectification", year: 2025) && $0.text.contains("LD-2025-020")
      })
    let site = try RenderedSite.sample(.site).entries
    #expect(!site.contains { $0.address.path.hasPrefix("papers/") })
  }
}
