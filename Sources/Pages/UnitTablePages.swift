import Components
import Dashboards
import Editions
import Layouts
import Markup
import Wording

/// The further pages of the table of a year with many units, of which the first is on the year's own page.
struct UnitTablePages: Sendable {
  let frame: PageFrame
  let year: YearValues
  /// The banner of a draft, or nil if the year is none.
  let draft: String?

  var pages: [SitePage] {
    let all = UnitPages(year).all
    return all.indices.dropFirst().map { index in
      let page = all[index]
      let address = Address.units(page: page.name, year: year.year)
      let title = frame.labels(.tableTitle, "\(year.year)", page.title(frame.labels))
      return SitePage(address, from: "assessments/\(year.year)/units.csv") {
        frame.page(.items, title: title, at: address, part: .results, draft: draft) { context in
          let links = UnitPageLinks(results: all, of: year, context)
          return [
            "about": html { html in
              html.raw("<p class=\"quiet\">")
              html.link(to: .year(year.year), year.title, context)
              html.text("　" + frame.labels(.unitsIn, "\(page.units.count)"))
              html.raw("</p>\n")
              links.writeTurn(index, &html)
            },
            "table": html { html in
              ResultTable(year: year, page: page, context: context).write(&html)
              links.writeEnd(index, &html)
            },
          ]
        }
      }
    }
  }
}
