import Rubric
import Testing

@testable import Editions
@testable import Sentences
@testable import Wording

/// What a calendar says of its entries.
struct CalendarEntryWordsTests {
  @Test("titles and remarks that are not the content's own have words of the interface")
  func entries() throws {
    let folder = YearCalendarTests.folder(
      """
      dates: {收件: 2025-12-21}
      cutoff: 2025-12-30
      approval: {by: 领导小组, date: 2026-01-08, document: 纪要}
      publication: {date: 2026-01-10, show: []}
      """)
    let calendar = try YearCalendarTests().calendar(2025, folder)
    #expect(
      calendar.entries.map { "\($0.title(in: YearFolder.labels))：\($0.note(in: YearFolder.labels))" } == [
        "收件：", "2025 年 12 月 30 日之后收到的材料不再审核。：", "考核事项的时间范围：", "初评的登记截至日：该轮结果按到这一天为止的登记计算。",
        "考核结果审定：领导小组，纪要", "考核结果公布：",
      ])
    #expect(calendar.relative.map { $0.title(in: YearFolder.labels) } == ["事件"])
  }

  @Test("days are said with their year where it is not the calendar's own, limits with what they run from")
  func days() throws {
    let words = DayWords(
      calendar: WorkCalendar(years: [], exceptions: []), names: [:], labels: YearFolder.labels)
    let day = try #require(Day(year: 2025, month: 12, day: 31))
    let next = day.adding(days: 2)
    #expect(words.span(day...day, in: 2025) == "12 月 31 日")
    #expect(words.span(day...next, in: 2025) == "12 月 31 日至 2026 年 1 月 2 日")
    #expect(words.long(day) == "12 月 31 日（周三）" && words.mark(day) == nil)
    #expect(words.words(for: .hours(24), from: "收到通报") == "收到通报后 24 小时内")
    #expect(words.words(for: .days(2), from: "变更") == "变更后 2 天内")
  }
}
