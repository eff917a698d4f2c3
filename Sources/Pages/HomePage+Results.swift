import Components
import Dashboards
import Editions
import Layouts
import Markup
import Sentences
import Wording

/// The results on the first page: the newest in a sentence and a chart, and the way to each unit's own.
extension HomePage {
  /// Writes the links to the newest results of the units by category, or to the pages that have them.
  func writeUnits(_ html: inout HTMLBuffer) {
    guard let year = years.last else { return }
    UnitFinder(year: year, context: context).write(&html)
  }

  /// Writes the newest results in a sentence, with the chart of their totals if there is one.
  func writeLatest(_ html: inout HTMLBuffer) {
    guard let year = years.last else {
      html.line("p", frame.labels[.noResults])
      return
    }
    html.raw("<p>")
    html.link(to: .year(year.year), year.title, context)
    html.element("span", class: "fact", year.status(frame.labels))
    html.raw("</p>\n")
    ResultSummary(year: year, context: context).write(&html)
  }

  /// Writes the results of the years before.
  func writeEarlier(_ html: inout HTMLBuffer) {
    let earlier = years.dropLast()
    if !earlier.isEmpty { ResultList(years: Array(earlier), context: context).write(&html) }
  }
}
