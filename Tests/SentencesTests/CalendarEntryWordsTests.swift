import Calendars
import ContentTestSupport
import Testing

@testable import Editions
@testable import Sentences

/// What a calendar says of its entries.
struct CalendarEntryWordsTests {
  @Test("titles and remarks that are not the content's own have words of the interface")
  func entries() throws {
    let folder = CalendarFolder.folder(
      """
      dates: {收件: 2025-12-21}
      cutoff: 2025-12-30
      approval: {by: 领导小组, date: 2026-01-08, document: 纪要}
      publication: {date: 2026-01-10, show: [total]}
      """)
    let calendar = try CalendarFolder.calendar(2025, folder)
    #expect(
      calendar.entries.map { "\($0.title(in: YearFolder.labels))：\($0.note(in: YearFolder.labels))" } == [
        "收件：", "2025 年 12 月 30 日之后收到的材料不再审核。：", "考核事项的时间范围：", "初评的登记截至日：该轮结果按到这一天为止的登记计算。",
        "考核结果审定：领导小组，纪要", "考核结果公布：",
      ])
    #expect(calendar.relative.map { $0.title(in: YearFolder.labels) } == ["事件"])
  }
}
