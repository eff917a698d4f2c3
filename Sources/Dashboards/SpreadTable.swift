import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The units by what they lost of each dimension, from all points kept to all lost, the costliest dimension first.
struct SpreadTable: Sendable {
  /// A dimension with its figures over the units.
  struct Row: Sendable {
    /// The dimension's index in the rubric.
    let dimension: Int
    /// The units that have the same items of it, over which the figures are.
    let cohort: Cohort
    /// The points of those items.
    let points: Points
    let median: Median
    let spread: Spread
  }

  let year: YearValues
  let rows: [Row]
  /// The standing of the units, or nil if verdicts may not be shown.
  let standing: YearStanding?
  /// True if the table of units is on the page.
  let hasTable: Bool
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The heads of the columns with numbers of units, which also name the parts of the bars.
  private static let shares: [Label] = [.spreadFull, .spreadUpToHalf, .spreadOverHalf, .spreadAll]

  /// Returns the dimensions of a year by what they cost a unit on average, equals in rubric order; none if they may not
  /// be shown, and no bonus, without which nothing is lost.
  static func rows(of year: YearValues) -> [Row] {
    let rows = zip(year.medians.dimensions ?? [], year.spreads?.dimensions ?? []).enumerated().flatMap { index, parts in
      year.dimensions[index].isBonus
        ? []
        : zip(parts.0, parts.1).map {
          Row(dimension: index, cohort: $0.cohort, points: $0.points, median: $0.median, spread: $1)
        }
    }
    return rows.indices.sorted { (rows[$1].spread.mean, $0) < (rows[$0].spread.mean, $1) }.map { rows[$0] }
  }

  /// Writes what stands out, and the table.
  func write(_ html: inout HTMLBuffer) {
    writeLead(&html)
    html.openRegion(labels[.dashDimensions])
    html.raw("<table class=\"medians\">\n<thead><tr>")
    html.columns([(labels[.dimension], false), (labels[.median], true), (labels[.points], true)])
    for (share, label) in Self.shares.enumerated() {
      html.raw("<th scope=\"col\" class=\"number\"><span class=\"swatch s\(share)\" aria-hidden=\"true\"></span>")
      html.text(labels[label])
      html.raw("</th>")
    }
    html.raw("<td></td>")
    html.columns([(labels[.spreadMean], true)])
    html.raw("</tr></thead>\n<tbody>\n")
    let (medians, points, means) = (
      rows.lazy.map(\.median.points).places, rows.lazy.map(\.points).places,
      rows.lazy.map(\.spread.mean).places
    )
    for row in rows { write(row, places: (medians, points, means), &html) }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  /// Writes the dimension that cost most, and over which units the figures are.
  private func writeLead(_ html: inout HTMLBuffer) {
    let isDivided = rows.contains { !$0.cohort.isAll }
    let coverage =
      (standing?.coverage(labels)
        ?? labels(.dashCoverageAll, "\(isDivided ? year.units.count : rows.first?.median.count ?? 0)"))
      + (isDivided ? labels[.spreadDivided] : "") + (year.shape.hasWeights ? labels[.unweightedNote] : "")
      + (year.hasScaledUnits ? labels[.spreadScaled] : "")
    guard let first = rows.first, first.spread.lost > .zero else {
      html.line("p", coverage)
      return
    }
    let name = year.dimensions[first.dimension].name + words(first.cohort)
    html.line(
      "p", labels(.spreadLead, name, first.spread.mean.decimal, "\(first.spread.losing)") + coverage)
  }

  /// Returns the categories of units that a row is about in parentheses; empty if it is all.
  private func words(_ cohort: Cohort) -> String { cohort.isAll ? "" : labels(.spreadOf, cohort.words) }

  private func write(_ row: Row, places: (median: Int, points: Int, mean: Int), _ html: inout HTMLBuffer) {
    let dimension = year.dimensions[row.dimension]
    html.raw("<tr><th scope=\"row\">")
    let place = hasTable ? Address.YearPlace.dimension(dimension.id) : .part(.results)
    html.link(to: .year(year.year, at: place), "\(dimension.id) \(dimension.name)", context)
    html.text(words(row.cohort))
    html.raw("</th>")
    html.numberCell(row.median.points, places: places.median)
    html.numberCell(row.points, places: places.points)
    for (count, label) in zip(row.spread.counts, Self.shares) {
      html.raw("<td class=\"number share\" data-column=\"")
      html.text(labels[label])
      html.raw("\">\(count)</td>")
    }
    html.raw("<td class=\"graph\">")
    html.bar(row.spread)
    html.raw("</td>")
    html.raw("<td class=\"number mean\" data-column=\"")
    html.text(labels[.spreadMean])
    html.raw("\">")
    html.decimal(row.spread.mean, places: places.mean)
    html.raw("</td></tr>\n")
  }
}
