package import Calendars
import Layouts
package import Markup
import Rubric
import Sentences
package import Wording

/// A list of calendar entries: the time, the matter, the role, the clauses it rests on, and the items it concerns.
package struct DueList: Sendable {
  let calendar: YearCalendar
  let citations: Citations
  /// The words for days and limits.
  package let words: DayWords
  let context: PageContext
  /// True if the list is a part of the calendar itself, where what concerns the office alone is told apart.
  let isCalendar: Bool

  private var labels: Labels { context.labels }

  /// Creates a due list from its parts.
  package init(
    calendar: YearCalendar, citations: Citations, words: DayWords, context: PageContext, isCalendar: Bool = false
  ) {
    self.isCalendar = isCalendar
    self.calendar = calendar
    self.citations = citations
    self.words = words
    self.context = context
  }

  /// Writes entries, with the places of days if the list is the one that they lead to.
  package func write(_ entries: [CalendarEntry], _ html: inout HTMLBuffer, leadsDays: Bool = false) {
    guard !entries.isEmpty else { return }
    html.raw("<ul class=\"dues\">\n")
    let leading = leadsDays ? DueList.leading(entries) : [:]
    for (index, entry) in entries.enumerated() {
      html.raw("<li")
      if isCalendar, !entry.concernsUnits { html.raw(" class=\"office-only\"") }
      if let day = entry.days?.upperBound, leading[day] == index {
        html.id(.calendar(year: calendar.year, part: CalendarGrid.part(of: day)))
      }
      html.raw(">\n<p class=\"when\">")
      write(entry, &html)
    }
    html.raw("</ul>\n")
  }

  /// Writes the entries that have begun by a month's end and go on after it, with links to the days on which they end.
  package func write(running entries: [CalendarEntry], _ html: inout HTMLBuffer) {
    guard !entries.isEmpty else { return }
    html.raw("<ul class=\"running\">\n")
    for entry in entries {
      guard let last = entry.days?.upperBound else { continue }
      html.raw(entry.concernsUnits ? "<li>" : "<li class=\"office-only\">")
      html.text(labels[.calendarRunning])
      html.link(
        to: .calendar(year: calendar.year, part: CalendarGrid.part(of: last)), entry.title(in: labels), context)
      html.figures(labels(.calendarUntil, words.span(last...last, in: calendar.year)))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Returns the index of the entry of each day that is led to: the first one that concerns units, which may be alone to
  /// be seen, or else the first.
  private static func leading(_ entries: [CalendarEntry]) -> [Day: Int] {
    var leading: [Day: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let day = entry.days?.upperBound else { continue }
      if let first = leading[day], entries[first].concernsUnits || !entry.concernsUnits { continue }
      leading[day] = index
    }
    return leading
  }

  private func write(_ entry: CalendarEntry, _ html: inout HTMLBuffer) {
    writeWhen(entry, &html)
    html.raw("</p>\n<div>\n")
    html.line("p", class: "what", entry.title(in: labels))
    for line in entry.note(in: labels).split(separator: "\n") { html.line("p", String(line)) }
    if let role = entry.role { html.line("p", class: "quiet", labels(.calendarRole, role)) }
    if !entry.basis.isEmpty {
      html.raw("<p class=\"quiet\">")
      html.text(labels[.basisLead])
      for (index, basis) in entry.basis.enumerated() {
        if index > 0 { html.text("、") }
        citations.write(basis, &html, context)
      }
      html.raw("</p>\n")
    }
    if !entry.items.isEmpty {
      html.raw("<div class=\"quiet\">")
      html.text(labels[.situationItems])
      citations.write(items: entry.items, &html, context)
      html.raw("</div>\n")
    }
    html.raw("</div>\n</li>\n")
  }

  private func writeWhen(_ entry: CalendarEntry, _ html: inout HTMLBuffer) {
    switch entry.when {
    case .limit(let limit, let from): html.element("strong", words.words(for: limit, from: from))
    case .open: html.element("strong", labels[.calendarOpenDay])
    case .days(let days) where days.count > 1: html.element("strong", words.span(days, in: calendar.year))
    case .days(let days):
      let day = days.lowerBound
      html.raw("<strong><time datetime=\"\(day.iso)\">")
      html.text(words.span(days, in: calendar.year))
      html.raw("</time></strong> ")
      html.element("span", class: "weekday", words.weekday(day))
      guard let mark = words.mark(day) else { return }
      // Deadlines are not moved to a workday, so a rest day is pointed out.
      let isRest = words.calendar.isWorkday(day) == false && entry.isDeadline
      html.raw(" ")
      html.element("span", class: isRest ? "mark off" : "mark", isRest ? labels(.calendarNotMoved, mark) : mark)
    }
  }
}
