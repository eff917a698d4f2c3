package import Components
package import Editions
import Layouts
package import Markup
import Rubric
import Sentences
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

  /// The most units whose list a narrow window shows at its whole length.
  private static let rows = 60
  /// The most units whose map is kept on one sheet of paper.
  static let rowsOnSheet = 32
  /// The most characters of an item's name at the head of its column.
  private static let letters = 7

  /// Writes the table with its key.
  package func write(_ html: inout HTMLBuffer) {
    html.raw("<p class=\"map-note\">")
    html.text(labels[.mapNote])
    html.element("span", class: "map-open", labels[.mapOpen])
    html.raw("</p>\n")
    html.line("p", class: "map-list-note", labels[.mapListNote])
    writeNames(&html)
    writeKey(&html)
    let part = Address.year(year.year, at: .part(.items))
    html.openPassed(over: part, context)
    let isLong = units.count > Self.rows
    let isWhole = units.count <= Self.rowsOnSheet
    html.raw("<div class=\"table map\(isLong ? " long" : "")\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.text(labels[.dashItems])
    html.raw("\">\n")
    html.openSortable("heat", labels, ofUnits: units.count < year.units.count ? .page : .again)
    html.line("caption", labels[.mapCaption])
    html.raw("<thead><tr>")
    html.columns([(labels[.unit], false)])
    if year.showsTotals { html.columns([(labels[.total], true)]) }
    for column in columns { writeHead(column, &html) }
    html.raw("</tr></thead>\n<tbody>\n")
    writeRows(&html)
    html.raw("</tbody>\n")
    if !isWhole {
      // The foot of a table is repeated on every sheet; the key stands on the first alone.
      html.raw("<tfoot class=\"by-paper\"><tr><td colspan=\"\(columns.count + (year.showsTotals ? 2 : 1))\">")
      let states =
        [ItemResult.State.judged, .overridden, .notApplicable, .pending].map { labels[$0.label] }
        + (units.contains { year.units[$0].total?.verdict == .vetoed } ? [labels[.verdictVetoed]] : [])
      html.text(labels(.mapKeyPaper, states.joined(separator: "　")))
      html.raw("</td></tr></tfoot>\n")
    }
    html.raw("</table>\n</div>\n")
    html.closePassed(over: part)
  }

  /// Writes the whole names of the columns.
  private func writeNames(_ html: inout HTMLBuffer) {
    html.raw("<ul class=\"names columned\">\n")
    for column in columns {
      let name = labels.name(of: column).unparted
      html.raw("<li>")
      html.link(to: .guide(item: column.id), "\(column.id) \(name)", context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes a column's head: the item's number, and below it as much of its name as there is room for.
  private func writeHead(_ column: YearValues.Item, _ html: inout HTMLBuffer) {
    let words = "\(column.id) \(labels.name(of: column))"
    html.raw("<th scope=\"col\"")
    html.id(.year(year.year, at: .item(column.id)))
    html.raw(" aria-label=\"")
    html.text(words)
    html.raw("\" title=\"")
    html.text(words)
    html.raw("\"><span class=\"of\">")
    html.text(column.id)
    html.raw("</span><span class=\"name\">")
    let isLong = column.name.count > Self.letters
    html.text(isLong ? "\(column.name.prefix(Self.letters - 1))…" : column.name)
    html.raw("</span></th>")
  }

  private func writeRows(_ html: inout HTMLBuffer) {
    let cells = ItemMapCells(columns, units.lazy.map { year.units[$0] }, year, context)
    let places = units.lazy.compactMap { year.units[$0].total?.points }.places
    for unitIndex in units {
      let unit = year.units[unitIndex]
      html.raw("<tr><th scope=\"row\">")
      html.link(to: .unit(unit.id, year: year.year), unit.name, context)
      html.raw("</th>")
      if let total = unit.total {
        if total.verdict == .scored {
          html.numberCell(total.points, places: places, class: "sum")
        } else {
          html.raw("<td class=\"sum marked\(total.verdict == .pending ? " quiet" : "")\">")
          html.decimal(total.points, places: places)
          html.raw(" ")
          cells.write(total.verdict, &html)
          html.raw("</td>")
        }
      }
      cells.write(unit, &html)
      html.raw("</tr>\n")
    }
  }

  /// The words that say what an item that does not apply counts.
  private var notApplicable: Label {
    switch year.notApplicable {
    case .full: .keyFull
    case .zero: .keyZero
    case .rescale: .keyRescale
    }
  }

  /// Writes what the shades and signs that occur stand for.
  private func writeKey(_ html: inout HTMLBuffer) {
    let items = units.lazy.flatMap { year.units[$0].items ?? [] }
    let (levels, states) = (Set(items.map(ItemMapCells.level)), Set(items.map(\.state)))
    html.raw("<ul class=\"key map-key\" aria-label=\"")
    html.text(labels[.mapKey])
    html.raw("\">\n")
    for (level, label) in [Label.levelNone, .levelQuarter, .levelHalf, .levelMost, .levelAll].enumerated()
    where levels.contains("l\(level)") {
      html.raw("<li><span class=\"swatch l\(level)\" aria-hidden=\"true\">\(level == 4 ? "0" : "")</span>")
      html.text(labels[label])
      html.raw("</li>\n")
    }
    for state in [ItemResult.State.judged, .overridden, .notApplicable, .pending] where states.contains(state) {
      html.line("li", labels[state.label] + (state == .notApplicable ? labels[notApplicable] : ""))
    }
    if units.contains(where: { year.units[$0].total?.verdict == .vetoed }) { html.line("li", labels[.verdictVetoed]) }
    if states.contains(.absent) { html.line("li", labels[.keyAbsent]) }
    if columns.contains(where: \.isBonus) { html.line("li", labels[.keyBonus]) }
    html.raw("</ul>\n")
  }
}
