package import Editions
import Layouts
package import Markup
import Rubric
import Wording

/// The map of units by items: a table of every score, shaded by the share lost, with a sign for its state.
package struct ItemMap: Sendable {
  let year: YearValues
  let columns: [YearValues.Item]
  /// The indices of the units.
  let units: [Int]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates an item map from its parts.
  package init(year: YearValues, columns: [YearValues.Item], units: [Int], context: PageContext) {
    self.year = year
    self.columns = columns
    self.units = units
    self.context = context
  }

  /// Writes the table with its key.
  package func write(_ html: inout HTMLBuffer) {
    html.line("p", labels[.mapNote])
    writeKey(&html)
    html.raw("<div class=\"table map\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.text(labels[.dashItems])
    html.raw("\">\n")
    html.openSortable("heat", labels, isPage: units.count < year.units.count)
    html.line("caption", labels[.dashItems])
    html.raw("<thead><tr>")
    html.columns([(labels[.unit], false)])
    let showsTotal = year.showsTotals
    if showsTotal { html.columns([(labels[.total], true)]) }
    for column in columns {
      html.raw("<th scope=\"col\"")
      html.id(.year(year.year, at: .item(column.id)))
      html.raw("><abbr title=\"")
      html.text(labels(.dimensionPoints, column.name, column.points.decimal))
      html.raw("\">")
      html.text(column.id)
      html.raw("</abbr></th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    let cells = ItemMapCells(columns, year, context)
    for unitIndex in units {
      let unit = year.units[unitIndex]
      html.raw("<tr><th scope=\"row\">")
      html.link(to: .unit(unit.id, year: year.year), unit.name, context)
      html.raw("</th>")
      if showsTotal { html.raw("<td class=\"sum\">\(unit.total?.points.decimal ?? "–")</td>") }
      cells.write(unit, &html)
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n<p class=\"quiet\">")
    for (index, column) in columns.enumerated() {
      if index > 0 { html.text("；") }
      let name = labels(.dimensionPoints, column.name, column.points.decimal)
      html.link(to: .guide(item: column.id), "\(column.id) \(name)", context)
    }
    html.raw("</p>\n")
  }

  private func writeKey(_ html: inout HTMLBuffer) {
    html.raw("<ul class=\"key\" aria-label=\"")
    html.text(labels[.mapKey])
    html.raw("\">\n")
    for (level, label) in [Label.levelNone, .levelQuarter, .levelHalf, .levelMost, .levelAll].enumerated() {
      html.raw("<li><span class=\"swatch l\(level)\" aria-hidden=\"true\">\(level == 4 ? "0" : "")</span>")
      html.text(labels[label])
      html.raw("</li>\n")
    }
    for state in [ItemResult.State.judged, .overridden, .notApplicable, .pending] {
      html.line("li", labels[state.label])
    }
    html.raw("</ul>\n")
  }
}
