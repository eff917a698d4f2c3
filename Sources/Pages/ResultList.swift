import Components
import Editions
import Layouts
import Markup
import Sentences
import Wording

/// The years that have results to show.
struct ResultList: Sendable {
  let years: [YearValues]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the list.
  func write(_ html: inout HTMLBuffer) {
    guard !years.isEmpty else {
      html.line("p", labels[.noResults])
      return
    }
    html.raw("<ul>\n")
    for year in years.reversed() {
      html.raw("<li>")
      html.link(to: .year(year.year), year.title, context)
      html.element("span", class: "fact", year.status(labels))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
