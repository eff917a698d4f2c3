import Calendars
import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The calendars of the years: the deadlines of each month, and examples of limits that run over holidays.
struct CalendarPages: Sendable {
  let frame: PageFrame
  /// The years, ascending.
  let calendars: [YearCalendar]
  let citations: Citations

  private var labels: Labels { frame.labels }

  var pages: [SitePage] {
    calendars.map { calendar in
      let address = Address.calendar(year: calendar.year)
      return SitePage(address, from: "calendar") {
        frame.page(
          .calendar, title: labels(.calendarTitle, "\(calendar.year)"), at: address, part: .calendar
        ) { parts(of: calendar, $0) }
      }
    }
  }

  private func parts(of calendar: YearCalendar, _ context: PageContext) -> PageParts {
    let words = DayWords(calendar: calendar.calendar, names: calendar.dayNames, labels: labels)
    let list = DueList(calendar: calendar, citations: citations, words: words, context: context, isCalendar: true)
    let whole = calendar.entries.filter { $0.days.map(calendar.isWholeYear) ?? false }
    let dated = calendar.entries.filter { !($0.days.map(calendar.isWholeYear) ?? false) }
    return [
      "lead": html { writeLead(calendar, words, &$0, context) },
      "grid": html { CalendarGrid(calendar: calendar, entries: dated, words: words, context: context).write(&$0) },
      "whole": html { list.write(whole, &$0) },
      "months": html { writeMonths(dated, calendar, list, &$0) },
      "relative": html { list.write(calendar.relative, &$0) },
      "examples": html { LimitExamples(calendar: calendar, words: words, context: context).write(&$0) },
      "open": html { list.write(calendar.open, &$0) },
    ]
  }

  private func writeLead(_ calendar: YearCalendar, _ words: DayWords, _ html: inout HTMLBuffer, _ context: PageContext)
  {
    let count = (1...12).compactMap { Day.month($0, of: calendar.year) }.compactMap { words.workdays($0) }
    html.line(
      "p",
      count.isEmpty
        ? labels(.calendarUnknownDays, "\(calendar.year)")
        : labels(.calendarWorkdays, "\(calendar.year)", "\(count.reduce(0, +))"))
    html.raw("<ul class=\"calendar-links\">\n")
    for other in calendars.reversed() where other.year != calendar.year {
      html.raw("<li>")
      html.link(to: .calendar(year: other.year), labels(.calendarTitle, "\(other.year)"), context)
      html.raw("</li>\n")
    }
    html.raw("<li>")
    html.link(to: .download(.deadlines(year: calendar.year)), labels[.calendarDownload], context)
    html.raw("</li>\n</ul>\n")
  }

  /// Writes every month of the year, and those outside it in which entries end.
  private func writeMonths(
    _ entries: [CalendarEntry], _ calendar: YearCalendar, _ list: DueList, _ html: inout HTMLBuffer
  ) {
    let own = (1...12).map { MonthKey(year: calendar.year, month: $0) }
    let months = Set(own + entries.compactMap { $0.days.map { MonthKey($0.upperBound) } })
    for month in months.sorted(by: { ($0.year, $0.month) < ($1.year, $1.month) }) {
      guard let days = Day.month(month.month, of: month.year) else { continue }
      html.raw("<section class=\"month\"")
      html.id(.calendar(year: calendar.year, part: .month(month.month, year: month.year)))
      html.raw(">\n<h2>")
      html.text(
        month.year == calendar.year
          ? labels(.calendarMonth, "\(month.month)") : labels(.calendarMonthOf, "\(month.year)", "\(month.month)"))
      if let count = list.words.workdays(days) {
        html.raw(" ")
        html.element("span", class: "fact", labels(.calendarMonthWorkdays, "\(count)"))
      }
      html.raw("</h2>\n")
      writeHolidays(days, list.words, &html)
      let own = entries.filter { $0.days.map { MonthKey($0.upperBound) } == month }
      list.write(own, &html, leadsDays: true)
      let running = entries.filter {
        $0.days.map { $0.lowerBound <= days.upperBound && $0.upperBound > days.upperBound } ?? false
      }
      list.write(running: running, &html)
      if own.isEmpty, running.isEmpty { html.line("p", class: "quiet", labels[.calendarNothing]) }
      html.raw("</section>\n")
    }
  }

  private func writeHolidays(_ month: ClosedRange<Day>, _ words: DayWords, _ html: inout HTMLBuffer) {
    func list(_ runs: [(name: String, days: ClosedRange<Day>)], isNamed: Bool) -> String {
      runs.map { run in
        let days = run.days
        let span =
          days.count == 1
          ? words.long(days.lowerBound) : labels(.daySpan, words.long(days.lowerBound), words.long(days.upperBound))
        return run.name.isEmpty || !isNamed ? span : "\(run.name) \(span)"
      }.joined(separator: "；")
    }
    let off = words.runs(month, worked: false)
    let worked = words.runs(month, worked: true)
    if !off.isEmpty { html.line("p", class: "holidays", labels(.calendarOff, list(off, isNamed: true))) }
    if !worked.isEmpty { html.line("p", class: "holidays", labels(.calendarMadeUp, list(worked, isNamed: false))) }
  }
}

/// A month of a year.
private struct MonthKey: Hashable {
  let year: Int
  let month: Int

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  init(_ day: Day) {
    let civil = day.civil
    year = civil.year
    month = civil.month
  }
}
