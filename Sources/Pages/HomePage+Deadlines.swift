import Calendars
import Components
import Editions
import Layouts
import Markup
import Rubric
import RubricBooks
import Sentences
import Wording

/// The deadlines on the first page: all of them, folded, of which a script shows the next by the reader's clock.
extension HomePage {
  /// Writes the deadlines of the year in focus and of those after it.
  func writeDeadlines(_ html: inout HTMLBuffer) {
    let years = calendars.filter { $0.year >= focus ?? 0 }.map { (calendar: $0, entries: deadlines(of: $0)) }
      .filter { !$0.entries.isEmpty }
    guard let last = years.last?.calendar.year else {
      writeDueLink(&html)
      return
    }
    html.raw("<section class=\"deadlines\"")
    let words: [(String, String)] = [
      ("now", frame.labels[.homeNow]), ("left", frame.labels[.homeDaysLeft]), ("today", frame.labels[.homeToday]),
      ("tomorrow", frame.labels[.homeTomorrow]), ("passed", frame.labels[.homePassed]),
      ("none", frame.labels(.homeAllPassed, "\(last)")), ("year", focus.map { "\($0)" } ?? ""),
      ("beyond", focus.map { frame.labels(.homeBeyond, "\($0)") } ?? ""),
    ]
    for (name, words) in words {
      html.raw(" data-\(name)=\"")
      html.text(words)
      html.raw("\"")
    }
    html.raw(">\n")
    html.line("h2", frame.labels[.homeDeadlines])
    writeDueLink(&html)
    for (index, (calendar, entries)) in years.enumerated() {
      // Without a script the first list stands open, since nothing else says what is due.
      html.raw(index == 0 ? "<details open>\n" : "<details>\n")
      html.line("summary", frame.labels(.homeAllDeadlines, "\(calendar.year)", "\(entries.count)"))
      html.raw("<ol class=\"next\">\n")
      for entry in entries { write(entry, calendar, &html) }
      html.raw("</ol>\n</details>\n")
    }
    writeUndated(&html)
    html.raw("</section>\n")
  }

  /// Writes the deadlines of the last year whose day is not settled yet, which no list by days can have.
  private func writeUndated(_ html: inout HTMLBuffer) {
    guard let calendar = calendars.last, calendar.year >= focus ?? 0 else { return }
    // Before a day on which something may begin nobody has to hurry.
    let undated = calendar.open.filter(\.isDeadline)
    guard !undated.isEmpty else { return }
    let names = undated.map { "“\($0.title(in: frame.labels))”" }.joined(separator: "、")
    let isAll = deadlines(of: calendar).isEmpty
    // A script leaves out what is said of a year that is over by the reader's clock.
    html.raw("<p class=\"quiet\" data-year=\"\(calendar.year)\">")
    html.text(
      frame.labels(isAll ? .homeUndatedAll : .homeUndated, "\(calendar.year)", "\(undated.count)", names).unparted)
    html.raw("</p>\n")
  }

  /// Writes the link to the list of all materials, if there is one.
  private func writeDueLink(_ html: inout HTMLBuffer) {
    guard asksForMaterials else { return }
    let title = focus.map { frame.labels(.dueTitleOf, "\($0)") } ?? frame.labels[.dueTitle]
    html.raw("<p class=\"lead-link\">")
    html.link(to: .guides, frame.labels(.homeDue, title), context)
    html.raw("</p>\n")
  }

  /// Returns the entries of a calendar by whose last day somebody has to have acted, but for the duties of a whole year.
  private func deadlines(of calendar: YearCalendar) -> [CalendarEntry] {
    calendar.entries.filter { entry in entry.isDeadline && !(entry.days.map(calendar.isWholeYear) ?? true) }
  }

  private func write(_ entry: CalendarEntry, _ calendar: YearCalendar, _ html: inout HTMLBuffer) {
    guard let day = entry.days?.upperBound else { return }
    let words = DayWords(calendar: calendar.calendar, names: calendar.dayNames, labels: frame.labels)
    // Readers of the public edition are units: what is others' own comes after what is theirs.
    let isOwn = !frame.isOffices && entry.concernsUnits
    html.raw("<li data-last=\"\(day.iso)\"\(isOwn ? " data-own" : "")><p class=\"when\"><time datetime=\"\(day.iso)\">")
    // Days of another year than that of the results are written with theirs.
    html.text(words.span(day...day, in: focus ?? calendar.year))
    html.raw("</time> ")
    html.element("span", class: "weekday", words.weekday(day))
    html.raw("</p>\n<div>\n")
    html.line("p", entry.title(in: frame.labels))
    if let role = entry.role { html.line("p", class: "quiet", frame.labels(.calendarRole, role)) }
    for id in entry.items {
      guard let rubric, let item = rubric.item(id) else { continue }
      html.raw("<p>")
      // A duty may be anyone's: the points of its items are not its own.
      guard entry.source != .duty else {
        html.link(to: .guide(item: id), frame.labels(.homeDueItem, "\(id) \(rubric[item].name)"), context)
        html.raw("</p>\n")
        continue
      }
      html.link(to: .guide(item: id), "\(id) \(rubric[item].name)", context)
      html.raw(" ")
      html.element("span", class: "fact", frame.labels(.pointsUnit, rubric.scoring[item].points.decimal))
      html.raw("</p>\n")
    }
    html.raw("</div></li>\n")
  }
}
