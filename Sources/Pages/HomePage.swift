import Components
import Editions
import Layouts
import Markup
import Policies
import Rubric
import RubricBooks
import SiteContent
import Wording

/// The home page: the main parts of the site, and the newest results.
struct HomePage: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  let years: [YearValues]
  let rubric: RubricBook?
  /// The year whose self-check it links to, or nil if there is none.
  let focus: Int?
  /// The years' calendars, ascending.
  let calendars: [YearCalendar]
  /// The responsibility letter, or nil if there is none.
  let letter: PolicyShelf.Entry?
  /// The findings of the content, or nil in editions that do not show them.
  let findings: FindingList?

  var page: SitePage {
    SitePage(.home, from: "site.yaml") {
      frame.page(.home, title: frame.settings.title, at: .home, part: .home) { _ in
        [
          "findings": html { writeFindings(&$0) }, "policies": html { writePolicies(&$0) },
          "rubric": html { writeRubric(&$0) },
          "calendar": html { writeCalendars(&$0) },
          "results": html { ResultList(years: years, labels: frame.labels).write(&$0, on: .home) },
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
      html.link(Address.policy(entry.source.slug).reference(from: .home), entry.source.title)
      if let number = entry.source.number { html.element("span", class: "fact", number) }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the calendars, newest first, and the letter to sign.
  private func writeCalendars(_ html: inout HTMLBuffer) {
    guard !calendars.isEmpty || letter != nil else { return }
    html.raw("<ul>\n")
    for calendar in calendars.reversed() {
      html.raw("<li>")
      html.link(
        Address.calendar(year: calendar.year).reference(from: .home), frame.labels(.calendarTitle, "\(calendar.year)"))
      html.element("span", class: "fact", frame.labels[.homeCalendar])
      html.raw("</li>\n")
    }
    if let letter {
      html.raw("<li>")
      html.link(Address.letter(letter.source.slug).reference(from: .home), frame.labels[.homeLetter])
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
    html.link(Address.rubric(rubric.id).reference(from: .home), rubric.title)
    html.raw("</li>\n<li>")
    html.link(Address.guides.reference(from: .home), frame.labels[.homeGuide])
    if let focus {
      html.raw("</li>\n<li>")
      html.link(Address.selfCheck(year: focus).reference(from: .home), frame.labels(.selfCheckLink, "\(focus)"))
    }
    html.raw("</li>\n</ul>\n")
  }
}
