package import Components
package import Editions
import Layouts
package import Markup
import Rubric
import Sentences
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
    let units = year.byRank(page?.units ?? Array(year.units.indices))
    if year.showsTotals, units.contains(where: { year.units[$0].scaling(in: year) != nil }) {
      html.line("p", class: "quiet", labels(.resultsScaled, year.total.decimal))
    }
    writeNames(&html)
    if !context.isAlone { html.openPassed(over: .year(year.year, at: .part(.results)), context) }
    html.openRegion(labels[.resultsTable])
    if context.isAlone {
      html.raw("<table class=\"wide results\">\n")
    } else {
      html.openSortable("wide results", labels, ofUnits: page == nil ? .year : .page)
    }
    html.line(
      "caption",
      labels(.resultsCaption, year.total.decimal)
        + (!year.showsRanks
          ? "" : year.shape.ranksWithin ? labels[.ranksWithinNote] : year.hasCohorts ? labels[.ranksAcrossNote] : ""))
    html.raw("<thead><tr>")
    if year.showsRanks { html.columns([(labels[.rank], true)]) }
    html.columns([(labels[.unit], false)])
    if year.showsTotals { html.columns([(labels[.total], true), (labels[.verdict], false)]) }
    if year.showsLevels { html.columns([(labels[.level], false)]) }
    html.columns([(labels[.category], false)])
    if year.showsDimensions {
      for dimension in year.dimensions {
        html.raw("<th scope=\"col\" class=\"number\"")
        html.id(.year(year.year, at: .dimension(dimension.id)))
        html.raw("><abbr title=\"")
        html.text(labels.name(of: dimension))
        html.raw("\">")
        html.text(dimension.id)
        html.raw("</abbr></th>")
      }
    }
    html.raw("</tr></thead>\n<tbody>\n")
    let row = Row(units, self)
    for unitIndex in units { row.write(year.units[unitIndex], &html) }
    html.raw("</tbody>\n</table>\n</div>\n")
    if !context.isAlone { html.closePassed(over: .year(year.year, at: .part(.results))) }
  }

  /// Writes what the columns with numbers for heads stand for.
  private func writeNames(_ html: inout HTMLBuffer) {
    guard year.showsDimensions else { return }
    html.raw("<ul class=\"names quiet\">\n")
    for dimension in year.dimensions {
      html.line("li", "\(dimension.id) " + labels.name(of: dimension))
    }
    html.raw("</ul>\n")
  }

  /// A row of the table; what all rows share is made once.
  private struct Row {
    private let table: ResultTable
    private let showsRank: Bool
    /// The numbers of decimals of the total and of each dimension.
    private let totalPlaces: Int
    private let places: [Int]
    private let verdicts: [UnitResult.Verdict: String]

    init(_ units: [Int], _ table: ResultTable) {
      let year = table.year
      self.table = table
      showsRank = year.showsRanks
      totalPlaces = units.lazy.compactMap { year.units[$0].total?.points }.places
      places =
        year.showsDimensions
        ? year.dimensions.indices.map { index in
          units.lazy.compactMap { year.units[$0].dimensions?[index].earned }.places
        } : []
      verdicts = Dictionary(
        uniqueKeysWithValues: [UnitResult.Verdict.scored, .pending, .vetoed].map { ($0, table.labels[$0.label]) })
    }

    func write(_ unit: UnitValues, _ html: inout HTMLBuffer) {
      let year = table.year
      html.raw("<tr>")
      if showsRank {
        html.raw("<td class=\"number\">")
        if let rank = unit.rank { html.number(Int64(rank)) } else { html.raw("–") }
        html.raw("</td>")
      }
      html.raw("<th scope=\"row\">")
      html.link(to: .unit(unit.id, year: year.year), unit.name, table.context)
      html.raw("</th>")
      if let total = unit.total {
        // What is not decided yet is no result to set beside others.
        html.numberCell(
          total.points, places: totalPlaces, class: total.verdict == .pending ? "number quiet" : "number")
        html.raw("<td>")
        html.text(verdicts[total.verdict] ?? "")
        // A total that was scaled up says from what.
        if let scaling = unit.scaling(in: year) {
          html.raw(" ")
          html.element("span", class: "fact", table.labels(.verdictScaled, scaling.points.decimal).unparted)
        }
        html.raw("</td>")
      }
      if year.showsLevels { html.element("td", unit.level ?? "–") }
      html.element("td", unit.category)
      guard let dimensions = unit.dimensions else {
        html.raw("</tr>\n")
        return
      }
      for (index, earned) in dimensions.enumerated() {
        guard earned.exists else {
          html.raw("<td></td>")
          continue
        }
        // What is undecided is not lost.
        let isOpen = unit.openDimensions.contains(index)
        html.raw(
          isOpen
            ? "<td class=\"number quiet\">"
            : earned.earned < earned.points && !year.dimensions[index].isBonus
              ? "<td class=\"number lost\">" : "<td class=\"number\">")
        if isOpen { html.raw("◌ ") }
        html.decimal(earned.earned, places: places[index])
        html.raw("</td>")
      }
      html.raw("</tr>\n")
    }
  }
}
