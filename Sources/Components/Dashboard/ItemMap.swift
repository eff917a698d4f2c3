package import Editions
package import Markup
import Rubric
package import Wording

/// The map of units by items: a table of every score, shaded by the share lost, with a sign for its state.
package struct ItemMap: Sendable {
  let year: YearValues
  let columns: [YearValues.Item]
  /// The indices of the units.
  let units: [Int]
  let links: DashboardLinks
  let labels: Labels

  /// Creates an item map from its parts.
  package init(year: YearValues, columns: [YearValues.Item], units: [Int], links: DashboardLinks, labels: Labels) {
    self.year = year
    self.columns = columns
    self.units = units
    self.links = links
    self.labels = labels
  }

  /// Writes the table with its key.
  package func write(_ html: inout HTMLBuffer) {
    html.line("p", labels[.mapNote])
    writeKey(&html)
    html.raw("<div class=\"table map\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.text(labels[.dashItems])
    html.raw("\">\n<table class=\"heat sortable\" data-hint=\"")
    html.text(labels[.sortHint])
    html.raw("\">\n")
    html.line("caption", labels[.dashItems])
    html.raw("<thead><tr>")
    html.columns([(labels[.unit], false)])
    let showsTotal = year.showsTotals
    if showsTotal { html.columns([(labels[.total], true)]) }
    for column in columns {
      html.raw("<th scope=\"col\" id=\"column-")
      html.text(column.id)
      html.raw("\"><abbr title=\"")
      html.text(labels(.dimensionPoints, column.name, column.points.decimal))
      html.raw("\">")
      html.text(column.id)
      html.raw("</abbr></th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    let cells = ItemMapCells(columns, notApplicable: year.notApplicable, isLinked: links.root != nil, labels: labels)
    for place in units {
      let unit = year.units[place]
      html.raw("<tr><th scope=\"row\">")
      links.unit(unit, &html)
      html.raw("</th>")
      if showsTotal { html.raw("<td class=\"sum\">\(unit.total?.points.decimal ?? "–")</td>") }
      cells.write(unit, folder: links.folder, &html)
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n<p class=\"quiet\">")
    for (index, column) in columns.enumerated() {
      if index > 0 { html.text("；") }
      links.guide(column.id, "\(column.id) " + labels(.dimensionPoints, column.name, column.points.decimal), &html)
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
