import Assessment
import PolicyText
import Rubric

/// The home page: what there is, and the newest results.
struct HomePage: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  let years: [YearValues]
  let rubric: RubricBook?
  /// The year whose self-check it leads to.
  let focus: Int?
  /// The years' calendars, ascending.
  let calendars: [YearCalendar]
  /// The responsibility letter.
  let letter: PolicyShelf.Entry?
  /// What was found in the content; nil in editions that are not the office's.
  let findings: FindingList?

  var page: SitePage {
    SitePage("index.html", from: "site.yaml") {
      frame.page(.home, title: frame.settings.title, path: "index.html", part: .home) { _ in
        [
          "findings": html { writeFindings(&$0) }, "policies": html { writePolicies(&$0) },
          "rubric": html { writeRubric(&$0) },
          "calendar": html { writeCalendars(&$0) },
          "results": html { ResultList(years: years, labels: frame.labels).write(&$0, folder: "results/") },
        ]
      }
    }
  }

  private func writePolicies(_ html: inout HTMLBuffer) {
    let entries = shelf.entries.filter { $0.source.attachmentTo == nil }
    guard !entries.isEmpty else { return }
    html.raw("<ul>\n")
    for entry in entries {
      html.raw("<li>")
      html.link("policies/\(entry.source.slug).html", entry.source.title)
      if let number = entry.source.number { html.element("span", class: "fact", number) }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// The calendars, newest first, and the letter to sign.
  private func writeCalendars(_ html: inout HTMLBuffer) {
    guard !calendars.isEmpty || letter != nil else { return }
    html.raw("<ul>\n")
    for calendar in calendars.reversed() {
      html.raw("<li>")
      html.link(CalendarPages.path(calendar.year), frame.labels(.calendarTitle, "\(calendar.year)"))
      html.element("span", class: "fact", frame.labels[.homeCalendar])
      html.raw("</li>\n")
    }
    if let letter {
      html.raw("<li>")
      html.link(LetterPages.path(letter), frame.labels[.homeLetter])
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private func writeRubric(_ html: inout HTMLBuffer) {
    guard let rubric else { return }
    html.line(
      "p",
      frame.labels(
        .homeRubricSummary, "\(rubric.dimensions.count)", "\(rubric.items.count)", rubric.scoring.total.decimal))
    html.raw("<ul>\n<li>")
    html.link("rubric/\(rubric.id).html", rubric.title)
    html.raw("</li>\n<li>")
    html.link("guide/index.html", frame.labels[.homeGuide])
    if let focus {
      html.raw("</li>\n<li>")
      html.link(SelfCheckPage.path(focus), frame.labels(.selfCheckLink, "\(focus)"))
    }
    html.raw("</li>\n</ul>\n")
  }
}

/// The years that have results to show.
struct ResultList: Sendable {
  let years: [YearValues]
  let labels: Labels

  /// Writes the list; links begin with the way to the results' folder.
  func write(_ html: inout HTMLBuffer, folder: String) {
    guard !years.isEmpty else {
      html.line("p", labels[.noResults])
      return
    }
    html.raw("<ul>\n")
    for year in years.reversed() {
      html.raw("<li>")
      html.link("\(folder)\(year.year)/index.html", year.title)
      html.element("span", class: "fact", year.status(labels))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
