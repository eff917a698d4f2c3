package import Editions
package import Layouts
package import Markup
import Sentences
package import Wording

/// The years that have results to show.
package struct ResultList: Sendable {
  let years: [YearValues]
  let labels: Labels

  /// Creates a result list from its parts.
  package init(years: [YearValues], labels: Labels) {
    self.years = years
    self.labels = labels
  }

  /// Writes the list on a page.
  package func write(_ html: inout HTMLBuffer, on page: Address) {
    guard !years.isEmpty else {
      html.line("p", labels[.noResults])
      return
    }
    html.raw("<ul>\n")
    for year in years.reversed() {
      html.raw("<li>")
      html.link(Address.year(year.year).reference(from: page), year.title)
      html.element("span", class: "fact", year.status(labels))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
