import Editions
import Layouts
import Markup
import Rubric
import Wording

/// A year's median beside those of earlier published years, as far as they are comparable.
struct YearTable: Sendable {
  let year: YearValues
  let median: Median
  let earlier: [YearComparison]
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the table.
  func write(_ html: inout HTMLBuffer) {
    html.openRegion(labels[.dashYears])
    html.raw("<table class=\"years\">\n<thead><tr>")
    html.columns([
      (labels[.yearColumn], false), (labels[.unitCount], true), (labels[.scoredCount], true),
      (labels[.totalMedian], true),
    ])
    html.raw("</tr></thead>\n<tbody>\n<tr><th scope=\"row\">")
    html.link(to: .year(year.year, at: .part(.distribution)), "\(year.year)", context)
    if year.isDraft { html.element("span", class: "fact", year.round) }
    write(units: year.units.count, median, &html)
    for other in earlier {
      html.raw("<tr><th scope=\"row\">")
      html.link(to: .year(other.year), "\(other.year)", context)
      if let units = other.units, let median = other.median {
        write(units: units, median, &html)
      } else {
        html.raw("</th>")
        html.raw("<td colspan=\"3\">")
        html.text(labels[.yearNotComparable])
        html.raw("</td></tr>\n")
      }
    }
    html.raw("</tbody>\n</table>\n</div>\n")
  }

  private func write(units: Int, _ median: Median, _ html: inout HTMLBuffer) {
    html.raw("</th><td class=\"number\">\(units)</td><td class=\"number\">\(median.count)</td>")
    html.raw("<td class=\"number\">\(median.points.decimal)</td></tr>\n")
  }
}
