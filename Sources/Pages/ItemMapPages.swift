import Components
import Dashboards
import Editions
import Layouts
import Markup
import Wording

/// The pages of the item map of a year with many units: one for each category, or for each part of one.
struct ItemMapPages: Sendable {
  let frame: PageFrame
  let year: YearValues
  /// The layout of the item map.
  package let plan: ItemMapLayout
  /// The banner of a draft, or nil if the year is none.
  let draft: String?

  var pages: [SitePage] {
    plan.pages.indices.map { index in
      let page = plan.pages[index]
      let address = Address.items(page: page.name, year: year.year)
      let title = frame.labels(.mapTitle, "\(year.year)", page.title(frame.labels))
      return SitePage(address, from: "assessments/\(year.year)/units.csv") {
        frame.page(.items, title: title, at: address, part: .results, draft: draft) { context in
          [
            "about": html { writeAbout(&$0, index, context) },
            "table": html {
              ItemMap(year: year, columns: plan.columns, units: page.units, context: context).write(&$0)
              UnitPageLinks(items: plan.pages, of: year, context).writeEnd(index, &$0)
            },
          ]
        }
      }
    }
  }

  /// Writes the links back to the year and to the pages before and after.
  private func writeAbout(_ html: inout HTMLBuffer, _ index: Int, _ context: PageContext) {
    html.raw("<p class=\"quiet\">")
    html.link(to: .year(year.year), year.title, context)
    html.text("　" + frame.labels(.unitsIn, "\(plan.pages[index].units.count)"))
    html.raw("</p>\n")
    UnitPageLinks(items: plan.pages, of: year, context).writeTurn(index, &html)
  }
}
