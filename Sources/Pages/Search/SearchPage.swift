import Components
import Layouts
import Markup
import Wording

/// The page that serves without a script: everything the search can find, by part and title.
struct SearchPage: Sendable {
  /// The most units of a year that are listed; with more, only the year is.
  private static let mostUnits = 500
  /// The most headings and articles of policies that are listed; with more, only the policies are, whose pages begin
  /// with them.
  private static let mostPlaces = 10_000

  /// The frame of the page.
  package let frame: PageFrame
  let entries: [SearchEntry]

  var page: SitePage {
    SitePage(.search, from: "site.yaml") {
      frame.page(.search, title: frame.labels[.searchTitle], at: .search, part: nil) { context in
        ["list": html { writeParts(&$0, context) }]
      }
    }
  }

  private func writeParts(_ html: inout HTMLBuffer, _ context: PageContext) {
    for part in PageFrame.Part.allCases {
      let found = entries.filter { $0.part == part }
      guard !found.isEmpty else { continue }
      html.line("h2", frame.labels[part.label])
      switch part {
      case .policies: writePolicies(found, &html, context)
      case .results: writeResults(found, &html, context)
      default: writeNames(found, &html, context)
      }
    }
  }

  private func writeNames(_ entries: some Collection<SearchEntry>, _ html: inout HTMLBuffer, _ context: PageContext) {
    guard !entries.isEmpty else { return }
    html.raw("<ul class=\"search-names\">\n")
    var last: SearchEntry?
    for entry in entries where entry.path != last?.path || entry.title != last?.title {
      last = entry
      html.raw("<li>")
      html.link(to: entry.address, entry.title, context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes each policy with the links to its headings and articles in one paragraph.
  private func writePolicies(_ entries: [SearchEntry], _ html: inout HTMLBuffer, _ context: PageContext) {
    let placed = entries.filter { $0.anchor != nil && !$0.heading.isEmpty }
    if placed.count > Self.mostPlaces { html.line("p", frame.labels(.searchPlaces, "\(placed.count)")) }
    let placesByPath = placed.count > Self.mostPlaces ? [:] : Dictionary(grouping: placed, by: \.path)
    html.raw("<ul>\n")
    var last: SearchEntry?
    for policy in entries
    where policy.anchor == nil && (policy.path != last?.path || policy.title != last?.title) {
      last = policy
      html.raw("<li>")
      html.link(to: policy.address, policy.title, context)
      if !policy.heading.isEmpty { html.element("span", class: "fact", policy.heading) }
      if let places = placesByPath[policy.path] {
        html.raw("\n<p class=\"search-places\">")
        for place in places {
          html.link(to: place.address, place.heading, context)
          html.raw(" ")
        }
        html.raw("</p>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes each year with its units, whose entries follow the year's own.
  private func writeResults(_ entries: [SearchEntry], _ html: inout HTMLBuffer, _ context: PageContext) {
    var rest = entries[...]
    while let year = rest.popFirst() {
      html.raw("<h3>")
      html.link(to: year.address, year.title, context)
      html.element("span", class: "fact", year.heading)
      html.raw("</h3>\n")
      let places = rest.prefix { !$0.path.hasSuffix("/index.html") }
      rest = rest[places.endIndex...]
      let units = places.filter { $0.anchor == nil }
      if units.count > SearchPage.mostUnits {
        html.line("p", frame.labels(.searchUnits, "\(units.count)"))
      } else {
        writeNames(units, &html, context)
      }
    }
  }
}
