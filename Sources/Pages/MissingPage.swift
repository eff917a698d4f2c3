import Components
import Layouts
import Markup
import Wording

/// The page that a web server shows in place of one that is not there.
///
/// It is shown at whatever address somebody asked for, so that nothing relative leads from it to another file: it holds
/// its style within itself, and says where the main pages are instead of linking to them.
struct MissingPage: Sendable {
  let frame: PageFrame
  /// The years that have a calendar, ascending.
  let calendars: [Int]

  private var labels: Labels { frame.labels }

  var file: StandaloneFile {
    StandaloneFile(path: Address.missing.path, source: "site.yaml") {
      let title = labels[.missingTitle]
      return StandaloneFrame(frame.settings, title: frame.siteTitle).page(
        .missing, title: title, running: title, draft: frame.isOffices ? labels[.officeBanner] : nil,
        parts: ["list": html { writeList(&$0) }.bytes])
    }
  }

  /// Writes the main pages with their paths below the site's own address.
  private func writeList(_ html: inout HTMLBuffer) {
    html.raw("<table class=\"totals contacts\">\n<caption>")
    html.text(labels[.missingCaption])
    html.raw("</caption>\n<thead><tr>")
    html.columns([(labels[.missingPage], false), (labels[.missingPath], false)])
    html.raw("</tr></thead>\n<tbody>\n")
    let parts = PageFrame.Part.allCases.flatMap { part -> [(String, Address)] in
      // What somebody looks for may be in the calendar of any year.
      guard part == .calendar, calendars.count > 1 else {
        return frame.starts[part].map { [(labels[part.label], $0)] } ?? []
      }
      return calendars.reversed().map { (labels(.calendarTitle, "\($0)"), .calendar(year: $0)) }
    }
    for (name, address) in parts + [(labels[.search], .search)] {
      html.raw("<tr>")
      html.rowHead(name)
      html.cell(labels[.missingPath]) { html in
        html.raw("<code>")
        html.path(address.path)
        html.raw("</code>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }
}
