import Components
import Layouts
import Markup
import Wording

/// The page that serves without a script: everything the search can find, by part and title.
struct SearchPage: Sendable {
  /// The most units of a year that are listed; with more, only the year is.
  private static let mostUnits = 500

  /// The frame of the page.
  package let frame: PageFrame
  let entries: [SearchEntry]

  var page: SitePage {
    SitePage(.search, from: "site.yaml") {
      frame.page(.search, title: frame.labels[.searchTitle], at: .search, part: nil) { root in
        ["list": html { writeParts(&$0, root: root) }]
      }
    }
  }

  private func writeParts(_ html: inout HTMLBuffer, root: String) {
    for part in PageFrame.Part.allCases {
      let found = entries.filter { $0.part == part }
      guard !found.isEmpty else { continue }
      html.line("h2", frame.labels[part.label])
      switch part {
      case .policies: writePolicies(found, &html, root: root)
      case .results: writeResults(found, &html, root: root)
      default: writeNames(found, &html, root: root)
      }
    }
  }

  private func writeNames(_ entries: some Collection<SearchEntry>, _ html: inout HTMLBuffer, root: String) {
    guard !entries.isEmpty else { return }
    html.raw("<ul class=\"search-names\">\n")
    var last: SearchEntry?
    for entry in entries where entry.path != last?.path || entry.title != last?.title {
      last = entry
      html.raw("<li>")
      html.link(root + entry.href, entry.title)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes each policy with the links to its headings and articles in one paragraph.
  private func writePolicies(_ entries: [SearchEntry], _ html: inout HTMLBuffer, root: String) {
    html.raw("<ul>\n")
    var last: SearchEntry?
    for policy in entries
    where policy.anchor == nil && (policy.path != last?.path || policy.title != last?.title) {
      last = policy
      html.raw("<li>")
      html.link(root + policy.href, policy.title)
      if !policy.heading.isEmpty { html.element("span", class: "fact", policy.heading) }
      let places = entries.filter { $0.path == policy.path && $0.anchor != nil && !$0.heading.isEmpty }
      if !places.isEmpty {
        html.raw("\n<p class=\"search-places\">")
        for place in places {
          html.link(root + place.href, place.heading)
          html.raw(" ")
        }
        html.raw("</p>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes each year with its units, whose entries follow the year's own.
  private func writeResults(_ entries: [SearchEntry], _ html: inout HTMLBuffer, root: String) {
    var rest = entries[...]
    while let year = rest.popFirst() {
      html.raw("<h3>")
      html.link(root + year.href, year.title)
      html.element("span", class: "fact", year.heading)
      html.raw("</h3>\n")
      let units = rest.prefix { !$0.path.hasSuffix("/index.html") }
      rest = rest[units.endIndex...]
      if units.count > SearchPage.mostUnits {
        html.line("p", frame.labels(.searchUnits, "\(units.count)"))
      } else {
        writeNames(units, &html, root: root)
      }
    }
  }
}
