import Components
import Dashboards
import Editions
import Layouts
import Markup
import Rubric
import Sentences
import Wording

/// The results on the first page: the newest in a sentence and a chart, and the way to each unit's own.
extension HomePage {
  /// The last year of which something is decided, else the last one: a new year's folder hides no results.
  private var latest: YearValues? {
    years.last { year in year.units.contains { $0.total?.verdict != .pending } } ?? years.last
  }

  /// Writes the links to the newest results of the units by category, or to the pages that have them.
  func writeUnits(_ html: inout HTMLBuffer) {
    guard let year = latest else { return }
    UnitFinder(year: year, context: context).write(&html)
  }

  /// Writes the newest results in a sentence, with the chart of their totals if there is one.
  func writeLatest(_ html: inout HTMLBuffer) {
    guard let year = latest else {
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
    let earlier = years.filter { year in latest.map { year.year < $0.year } ?? false }
    if !earlier.isEmpty { ResultList(years: earlier, context: context).write(&html) }
  }
}
