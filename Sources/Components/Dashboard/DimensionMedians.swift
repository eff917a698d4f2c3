import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The median of each dimension beside the dimension's full points.
struct DimensionMedians: Sendable {
  let year: YearValues
  let medians: [Median]
  /// The standing of the units, or nil if verdicts may not be shown.
  let standing: YearStanding?
  /// True if the table of units is on the page.
  let hasTable: Bool
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the table.
  func write(_ html: inout HTMLBuffer) {
    html.line(
      "p", standing?.coverage(labels) ?? labels(.dashCoverageAll, "\(medians.first?.count ?? 0)"))
    html.raw("<table class=\"medians\">\n<thead><tr>")
    html.columns([(labels[.dimension], false), (labels[.median], true), (labels[.points], true)])
    html.raw("<td></td></tr></thead>\n<tbody>\n")
    for (dimension, median) in zip(year.dimensions, medians) {
      html.raw("<tr><th scope=\"row\">")
      let place = hasTable ? Address.YearPlace.dimension(dimension.id) : .part(.results)
      html.link(to: .year(year.year, at: place), "\(dimension.id) \(dimension.name)", context)
      html.raw("</th><td class=\"number\">\(median.points.decimal)</td>")
      html.raw("<td class=\"number\">\(dimension.points.decimal)</td><td class=\"graph\">")
      html.bar(median.points, of: dimension.points)
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }
}
