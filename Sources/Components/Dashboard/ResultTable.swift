package import Editions
import Layouts
package import Markup
import Rubric
import Wording

/// The table of all units of a year, or of those of a page, with the columns that the edition may show.
package struct ResultTable: Sendable {
  let year: YearValues
  /// The page whose units it has, or nil for all.
  let page: UnitPages.Page?
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a table from its parts.
  package init(year: YearValues, page: UnitPages.Page? = nil, context: PageContext) {
    self.year = year
    self.page = page
    self.context = context
  }

  /// Writes the table.
  package func write(_ html: inout HTMLBuffer) {
    let showsRank = year.showsRanks
    html.openRegion(labels[.resultsTable])
    html.openSortable("wide", labels, isPage: page != nil && !context.isAlone)
    html.line("caption", labels(.resultsCaption, year.total.decimal))
    html.raw("<thead><tr>")
    if showsRank { html.columns([(labels[.rank], true)]) }
    html.columns([(labels[.unit], false), (labels[.category], false)])
    if year.showsTotals { html.columns([(labels[.total], true), (labels[.verdict], false)]) }
    if year.showsDimensions {
      for dimension in year.dimensions {
        html.raw("<th scope=\"col\" class=\"number\"")
        html.id(.year(year.year, at: .dimension(dimension.id)))
        html.raw("><abbr title=\"")
        html.text(labels(.dimensionPoints, dimension.name, dimension.points.decimal))
        html.raw("\">")
        html.text(dimension.id)
        html.raw("</abbr></th>")
      }
    }
    html.raw("</tr></thead>\n<tbody>\n")
    if let page {
      for unitIndex in page.units { write(year.units[unitIndex], showsRank: showsRank, &html) }
    } else {
      for unit in year.units { write(unit, showsRank: showsRank, &html) }
    }
    html.raw("</tbody>\n</table>\n</div>\n")
    guard year.showsDimensions else { return }
    let names = year.dimensions.map {
      "\($0.id) " + labels(.dimensionPoints, $0.name, $0.points.decimal)
    }
    html.line("p", class: "quiet", names.joined(separator: "；"))
  }

  private func write(_ unit: UnitValues, showsRank: Bool, _ html: inout HTMLBuffer) {
    html.raw("<tr>")
    if showsRank { html.raw("<td class=\"number\">\(unit.rank.map { "\($0)" } ?? "–")</td>") }
    html.raw("<th scope=\"row\">")
    html.link(to: .unit(unit.id, year: year.year), unit.name, context)
    html.raw("</th>")
    html.element("td", unit.category)
    if let total = unit.total {
      html.raw("<td class=\"number\">\(total.points.decimal)</td>")
      html.element("td", labels[total.verdict.label])
    }
    for (earned, dimension) in zip(unit.dimensions ?? [], year.dimensions) {
      html.raw(earned.earned < dimension.points ? "<td class=\"number lost\">" : "<td class=\"number\">")
      html.raw("\(earned.earned.decimal)</td>")
    }
    html.raw("</tr>\n")
  }
}
