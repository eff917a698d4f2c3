import Markup

/// The years that have results to show.
struct ResultList: Sendable {
  let years: [YearValues]
  let labels: Labels

  /// Writes the list on a page.
  func write(_ html: inout HTMLBuffer, on page: Address) {
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
