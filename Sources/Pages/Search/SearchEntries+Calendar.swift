import Calendars
import Components
import Editions
import Layouts
import Rubric
import Sentences
import Wording

extension SearchEntries {
  /// Returns the entries of a year's calendar: the page, and what falls due in it, each with its day and at its month.
  func entries(of calendar: YearCalendar) -> [SearchEntry] {
    let words = DayWords(calendar: calendar.calendar, names: calendar.dayNames, labels: labels)
    let title = labels(.calendarTitle, "\(calendar.year)")
    var seen: Set<SearchEntry> = []
    let page = SearchEntry(.calendar, at: .calendar(year: calendar.year), title: title, heading: "", text: "")
    return [page]
      + (calendar.entries + calendar.relative + calendar.open).map { entry in
        SearchEntry(
          .calendar, at: .calendar(year: calendar.year, part: part(of: entry)), title: title,
          heading: entry.title(in: labels),
          text: [entry.when.words(words, in: calendar.year, labels), entry.note(in: labels)].joined(separator: "\n"))
      }.filter { seen.insert($0).inserted }
  }

  /// Returns the part of the calendar's page in which an entry stands, or nil if it has no part of its own.
  private func part(of entry: CalendarEntry) -> Address.CalendarPart? {
    switch entry.when {
    case .days(let days): .month(days.upperBound.civil.month, year: days.upperBound.year)
    case .limit: .relative
    case .open: nil
    }
  }
}
