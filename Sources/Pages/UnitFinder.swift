import Components
import Editions
import Layouts
import Markup
import Sentences
import Wording

/// The way to each unit's own result of a year, of which a script makes a list to choose from.
struct UnitFinder: Sendable {
  let year: YearValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the links to the newest results of the units by category, or to the pages that have them.
  func write(_ html: inout HTMLBuffer) {
    guard !year.units.isEmpty else { return }
    html.raw("<section class=\"find-unit\" data-choose=\"")
    html.text(labels[.homeUnitChoose])
    html.raw("\" data-open=\"")
    html.text(labels[.homeUnitOpen])
    html.raw("\">\n")
    html.line("h2", labels[.homeUnit])
    let pages = UnitPages(year).all
    if pages.isEmpty {
      html.line("p", class: "quiet", labels(.homeUnitOf, "\(year.year)"))
      for category in year.unitIndicesByCategory {
        html.raw("<details>\n<summary><span>")
        html.text(category.name)
        html.raw("</span>")
        html.element("span", class: "fact", labels(.unitsIn, "\(category.unitIndices.count)"))
        html.raw("</summary>\n<ul class=\"units\">\n")
        for unit in category.unitIndices.lazy.map({ year.units[$0] }) {
          html.raw("<li>")
          html.link(to: .unit(unit.id, year: year.year), unit.name, context)
          html.raw("</li>\n")
        }
        html.raw("</ul>\n</details>\n")
      }
    } else {
      html.line("p", class: "quiet", labels(.homeUnitPages, "\(year.year)", "\(year.units.count)"))
      UnitPageLinks(results: pages, of: year, context).writeList(&html)
    }
    html.raw("</section>\n")
  }
}
