package import Calendars
package import Markup
import Rubric
package import Wording

/// Examples of limits in working days that run over a year's holidays, each from the last working day before one.
package struct LimitExamples: Sendable {
  let calendar: YearCalendar
  let words: DayWords
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates the examples from their parts.
  package init(calendar: YearCalendar, words: DayWords, context: PageContext) {
    self.calendar = calendar
    self.words = words
    self.context = context
  }

  /// A holiday with the last working day before it.
  private struct Holiday {
    let name: String
    let start: Day
  }

  /// Writes the table, or nothing if the year has no holidays or no such limits.
  package func write(_ html: inout HTMLBuffer) {
    let counts = Set(
      calendar.relative.compactMap { entry -> Int? in
        if case .limit(.workdays(let count), _) = entry.when { count } else { nil }
      }
    ).sorted()
    let holidays = holidays
    guard !counts.isEmpty, !holidays.isEmpty else { return }
    html.openRegion(labels[.calendarExamples])
    html.raw("<table class=\"examples stacked\">\n")
    html.line("caption", labels[.calendarExamplesNote])
    html.raw("<thead><tr>")
    html.columns(
      [(labels[.calendarHoliday], false), (labels[.calendarStart], false)]
        + counts.map { (labels(.limitWorkdays, "\($0)"), false) })
    html.raw("</tr></thead>\n<tbody>\n")
    for holiday in holidays {
      html.raw("<tr><th scope=\"row\">")
      html.text(holiday.name)
      html.raw("</th>")
      html.cell(labels[.calendarStart]) { $0.text(words.long(holiday.start)) }
      for count in counts {
        html.cell(labels(.limitWorkdays, "\(count)")) { $0.text(end(count, after: holiday.start)) }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func end(_ count: Int, after start: Day) -> String {
    switch calendar.calendar.day(count, workdaysAfter: start) {
    case .day(let day): words.long(day)
    case .missing(let year): labels(.calendarUnknownDays, "\(year)")
    }
  }

  /// The named holidays of the year, one for each run of days off, except one that begins with the year.
  private var holidays: [Holiday] {
    guard let first = Day(year: calendar.year, month: 1, day: 1),
      let last = Day(year: calendar.year, month: 12, day: 31)
    else { return [] }
    return words.runs(first...last, worked: false).compactMap { run in
      var start = run.days.lowerBound.adding(days: -1)
      while start >= first, calendar.calendar.isWorkday(start) == false { start = start.adding(days: -1) }
      return start >= first && !run.name.isEmpty ? Holiday(name: run.name, start: start) : nil
    }
  }
}
