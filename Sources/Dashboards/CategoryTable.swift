import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The categories side by side: the number of units and, if totals may be shown, their median, lowest and highest.
struct CategoryTable: Sendable {
  let year: YearValues
  let categories: [CategorySummary]
  /// The standing of the units, or nil if verdicts may not be shown.
  let standing: YearStanding?
  /// The pages of the table of all units, or none if it is whole.
  let pages: [UnitPages.Page]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the table.
  func write(_ html: inout HTMLBuffer) {
    if let standing { html.line("p", standing.coverage(labels) + (year.hasCohorts ? labels[.cohortsApart] : "")) }
    html.openRegion(labels[.dashCategories])
    html.raw("<table class=\"wide categories stacked\">\n<thead><tr>")
    html.columns([(labels[.category], false), (labels[.unitCount], true)])
    if standing != nil {
      html.columns([
        (labels[.scoredCount], true), (labels[.totalMedian], true), (labels[.lowest], false), (labels[.highest], false),
      ])
    }
    if year.showsLevels { html.columns(year.shape.levels.map { ($0, true) }) }
    html.raw("</tr></thead>\n<tbody>\n")
    // The columns are read across, and have one number of decimals.
    let places = categories.flatMap { category in
      [category.median?.points, category.lowest?.total, category.highest?.total].compactMap(\.self)
    }.places
    for category in categories {
      html.raw("<tr>")
      html.raw("<th scope=\"row\">")
      html.link(to: place(of: category.name), category.name, context)
      html.raw("</th>")
      html.cell(labels[.unitCount], class: "number", "\(category.units)")
      if standing != nil {
        html.cell(labels[.scoredCount], class: "number", "\(category.median?.count ?? 0)")
        html.cell(labels[.totalMedian], class: "number") { html in
          guard let median = category.median else { return html.raw("–") }
          html.decimal(median.points, places: places)
        }
        html.cell(labels[.lowest]) { write(category.lowest, places, &$0) }
        html.cell(labels[.highest]) { write(category.highest, places, &$0) }
      }
      if year.showsLevels {
        for (name, count) in zip(year.shape.levels, category.levels) { html.cell(name, class: "number", "\(count)") }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  /// Returns the place of a category's units: the table, or the first of their pages.
  private func place(of category: String) -> Address {
    guard let page = pages.first(where: { $0.category == category }), page != pages.first else {
      return .year(year.year, at: .part(.results))
    }
    return .units(page: page.name, year: year.year)
  }

  private func write(_ extreme: CategorySummary.Extreme?, _ places: Int, _ html: inout HTMLBuffer) {
    guard let extreme else { return html.raw("–") }
    html.raw("<span class=\"figure\">")
    html.decimal(extreme.total, places: places)
    html.raw("</span> ")
    let unit = year.units[extreme.unit]
    html.link(to: .unit(unit.id, year: year.year), unit.name, context)
    if extreme.units > 1 { html.figures(labels(.sharedBy, "\(extreme.units)")) }
  }
}
