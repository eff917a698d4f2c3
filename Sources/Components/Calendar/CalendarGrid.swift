package import Calendars
package import Layouts
package import Markup
package import Rubric
import Sentences
package import Wording

/// A year at a glance: twelve small months, in which days off are told apart and days on which something falls due lead
/// to it.
package struct CalendarGrid: Sendable {
  let calendar: YearCalendar
  /// The entries that are marked, by their last days.
  let entries: [Day: [CalendarEntry]]
  let words: DayWords
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates the grid of a year from the entries that it marks.
  package init(calendar: YearCalendar, entries: [CalendarEntry], words: DayWords, context: PageContext) {
    self.calendar = calendar
    let dated = entries.compactMap { entry in entry.days.map { (day: $0.upperBound, entry: entry) } }
    self.entries = Dictionary(grouping: dated, by: \.day).mapValues { $0.map(\.entry) }
    self.words = words
    self.context = context
  }

  /// Returns the part of a calendar's page at which a day's first entry stands.
  package static func part(of day: Day) -> Address.CalendarPart {
    let civil = day.civil
    return .day(year: civil.year, month: civil.month, day: civil.day)
  }

  /// Writes the months; scripts find them by the year that the element carries.
  package func write(_ html: inout HTMLBuffer) {
    html.raw("<div class=\"year-grid\" data-year=\"\(calendar.year)\">\n")
    for month in 1...12 {
      if let days = Day.month(month, of: calendar.year) { write(month, days, &html) }
    }
    html.raw("</div>\n")
    writeKey(&html)
  }

  /// Writes what the colours and marks that occur stand for.
  private func writeKey(_ html: inout HTMLBuffer) {
    let days = (1...12).compactMap { Day.month($0, of: calendar.year) }.flatMap(\.days)
    let due = days.compactMap { entries[$0] }
    html.raw("<ul class=\"key calendar-key\" aria-label=\"")
    html.text(labels[.mapKey])
    html.raw("\">\n")
    let marks = Set(due.map(CalendarGrid.mark))
    for (name, label, occurs) in [
      ("off", Label.calendarKeyOff, true), ("due", .calendarKeyDue, marks.contains("due")),
      ("noted", .calendarKeyNoted, marks.contains("due noted")),
      ("office-only", .calendarKeyOther, marks.contains("due office-only")),
    ] where occurs {
      html.raw("<li><span class=\"swatch \(name)\" aria-hidden=\"true\"></span>")
      html.text(labels[label])
      html.raw("</li>\n")
    }
    for (mark, label) in [(Label.calendarMarkOff, Label.calendarKeyHoliday), (.calendarMarkWorked, .calendarKeyWorked)]
    where days.contains(where: { self.mark($0) == mark }) {
      html.raw(mark == .calendarMarkOff ? "<li><span class=\"mark holiday\">" : "<li><span class=\"mark\">")
      html.text(labels[mark])
      html.raw("</span> ")
      html.text(labels[label])
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Returns the classes of a day's mark: something falls due for units, something else concerns them, or neither.
  private static func mark(_ entries: [CalendarEntry]) -> String {
    if entries.contains(where: { $0.concernsUnits && $0.isDeadline }) { return "due" }
    return entries.contains(where: \.concernsUnits) ? "due noted" : "due office-only"
  }

  /// True if nobody works on a day; weekends, where its year is not known.
  private func isOff(_ day: Day) -> Bool { calendar.calendar.isWorkday(day).map { !$0 } ?? (day.weekday > 4) }

  /// The mark of a day that is off in the week, or worked at a weekend.
  private func mark(_ day: Day) -> Label? {
    isOff(day) == (day.weekday > 4) ? nil : isOff(day) ? .calendarMarkOff : .calendarMarkWorked
  }

  private func write(_ month: Int, _ days: ClosedRange<Day>, _ html: inout HTMLBuffer) {
    html.raw("<table>\n<caption>")
    html.link(
      to: .calendar(year: calendar.year, part: .month(month, year: calendar.year)), labels(.calendarMonth, "\(month)"),
      context)
    html.raw("</caption>\n<thead><tr>")
    for name in labels[.weekdays].split(separator: " ") { html.element("th", String(name)) }
    html.raw("</tr></thead>\n<tbody>\n<tr>")
    for _ in 0..<days.lowerBound.weekday { html.raw("<td></td>") }
    for day in days.days {
      if day.weekday == 0, day > days.lowerBound { html.raw("</tr>\n<tr>") }
      write(day, &html)
    }
    for _ in days.upperBound.weekday..<6 { html.raw("<td></td>") }
    html.raw("</tr>\n</tbody>\n</table>\n")
  }

  private func write(_ day: Day, _ html: inout HTMLBuffer) {
    html.raw(isOff(day) ? "<td class=\"off\"" : "<td")
    if let mark = mark(day) {
      html.raw(" data-mark=\"")
      html.text(labels[mark])
      html.raw("\"")
    }
    html.raw(">")
    let number = "\(day.civil.day)"
    if let entries = entries[day] {
      let titles = entries.map { $0.title(in: labels) }.joined(separator: "；")
      html.link(
        to: .calendar(year: calendar.year, part: CalendarGrid.part(of: day)), number, context,
        class: CalendarGrid.mark(entries),
        label: "\(words.short(day))：\(titles)")
    } else {
      html.raw(number)
    }
    html.raw("</td>")
  }
}
