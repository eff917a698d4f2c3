import ContentTestSupport
import Rubric
import Testing
import Wording

/// Days and limits in words.
struct DayWordsTests {
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
