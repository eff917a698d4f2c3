import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The table of all units of a year, with the columns that the edition may show.
struct ResultTable: Sendable {
  let year: YearValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the table.
  func write(_ html: inout HTMLBuffer) {
    let showsRank = year.showsRanks
    html.openRegion(labels[.resultsTable])
    html.raw("<table class=\"wide sortable\" data-hint=\"")
    html.text(labels[.sortHint])
    html.raw("\">\n")
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
    for unit in year.units { write(unit, showsRank: showsRank, &html) }
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
