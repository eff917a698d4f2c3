import Components
import Editions
import Layouts
import Markup
import Sentences
import Wording

/// The results on the first page: the newest in a sentence and a chart, and the way to each unit's own.
extension HomePage {
  /// Writes the links to the newest results of the units by category, or to the pages that have them.
  func writeUnits(_ html: inout HTMLBuffer) {
    guard let year = years.last, !year.units.isEmpty else { return }
    html.raw("<section class=\"find-unit\" data-choose=\"")
    html.text(frame.labels[.homeUnitChoose])
    html.raw("\" data-open=\"")
    html.text(frame.labels[.homeUnitOpen])
    html.raw("\">\n")
    html.line("h2", frame.labels[.homeUnit])
    let pages = UnitPages(year).all
    if pages.isEmpty {
      html.line("p", class: "quiet", frame.labels(.homeUnitOf, "\(year.year)"))
      for category in year.unitIndicesByCategory {
        html.raw("<details>\n<summary><span>")
        html.text(category.name)
        html.raw("</span>")
        html.element("span", class: "fact", frame.labels(.unitsIn, "\(category.unitIndices.count)"))
        html.raw("</summary>\n<ul class=\"units\">\n")
        for unit in category.unitIndices.lazy.map({ year.units[$0] }) {
          html.raw("<li>")
          html.link(to: .unit(unit.id, year: year.year), unit.name, context)
          html.raw("</li>\n")
        }
        html.raw("</ul>\n</details>\n")
      }
    } else {
      html.line("p", class: "quiet", frame.labels(.homeUnitPages, "\(year.year)", "\(year.units.count)"))
      UnitPageLinks(results: pages, of: year, context).writeList(&html)
    }
    html.raw("</section>\n")
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
