import Components
import Editions
import Layouts
import Sentences
import Wording

extension SearchEntries {
  /// Returns a year's calendar as one entry, with everything that falls due in it.
  func calendar(_ calendar: YearCalendar) -> SearchEntry {
    let lines = (calendar.entries + calendar.relative + calendar.open).flatMap { entry in
      [entry.title(in: labels), entry.note(in: labels)]
    }
    var seen: Set<String> = []
    return SearchEntry(
      .calendar, at: .calendar(year: calendar.year), title: labels(.calendarTitle, "\(calendar.year)"), heading: "",
      text: lines.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "\n"))
  }
}
