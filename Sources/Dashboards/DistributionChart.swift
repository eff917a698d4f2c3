import Components
import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The totals of the scored units as a histogram with the median, beside a table of the same bands with their units.
struct DistributionChart: Sendable {
  let year: YearValues
  /// The indices of the scored units that it is about.
  let units: [Int]
  let distribution: Distribution
  let median: Median
  /// The number of the chart on its page, counted from 0.
  var number = 0
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The most units that a band names; of more it names the first, and of thousands a line of them, so that the table
  /// is not longer than the chart beside it.
  private var named: Int { year.units.count > UnitPages.rows ? 4 : 12 }

  /// Writes the chart and the table.
  func write(_ html: inout HTMLBuffer) {
    html.raw("<div class=\"beside-chart\">\n")
    writeChart(&html)
    writeTable(&html)
    html.raw("</div>\n")
  }

  /// What makes the ids of a second chart on a page others than those of the first.
  private var suffix: String { number == 0 ? "" : "-\(number + 1)" }

  /// Writes the chart alone.
  func writeChart(_ html: inout HTMLBuffer) {
    let layout = HistogramLayout(
      distribution, median: median.points, words: labels(.chartMedian, median.points.decimal), name: labels[.chartAxis])
    html.raw(
      "<svg class=\"chart\" viewBox=\"0 0 \(layout.width) \(layout.height)\" role=\"img\" aria-labelledby=\"chart-title\(suffix) chart-text\(suffix)\">\n"
    )
    html.raw("<title id=\"chart-title\(suffix)\">")
    html.text(labels[.dashDistribution])
    html.raw("</title>\n<desc id=\"chart-text\(suffix)\">")
    html.text(
      distribution.bands.map { labels(.bandWords, words($0), "\($0.indices.count)") }.joined(separator: "；") + "。"
        + labels(.dashMedian, median.points.decimal) + "。")
    html.raw("</desc>\n")
    for (bar, count) in zip(layout.bars, layout.counts) {
      if let bar {
        html.raw(
          "<rect class=\"band\" x=\"\(bar.left)\" y=\"\(bar.top)\" width=\"\(bar.width)\" height=\"\(bar.height)\"/>\n"
        )
      }
      write(count, class: "count", &html)
    }
    for bound in layout.bounds { write(bound, &html) }
    let (axis, line, arrow) = (layout.axis, layout.line, layout.arrow)
    html.raw("<path class=\"axis\" d=\"M\(axis.left) \(axis.top + 1)H\(axis.right)\"/>\n")
    let middle = line.left + line.width / 2
    html.raw("<path class=\"median\" d=\"M\(middle) \(line.top)V\(line.bottom)\"/>\n")
    html.raw("<path class=\"arrow\" d=\"M\(arrow.left) \(arrow.bottom)H\(arrow.right)L\(middle) \(arrow.top)z\"/>\n")
    write(layout.median, class: "median", &html)
    write(layout.name, class: "name", &html)
    html.raw("</svg>\n")
  }

  private func write(_ label: HistogramLayout.Label, class name: String? = nil, _ html: inout HTMLBuffer) {
    html.raw(name.map { "<text class=\"\($0)\"" } ?? "<text")
    html.raw(" x=\"\(label.middle)\" y=\"\(label.baseline)\">")
    html.text(label.text)
    html.raw("</text>\n")
  }

  private func words(_ band: Distribution.Band) -> String {
    labels(.bandRange, band.lower.decimal, band.upper.decimal)
  }

  private func writeTable(_ html: inout HTMLBuffer) {
    html.raw("<table class=\"bands\">\n")
    html.line("caption", labels[.bandNote])
    html.raw("<thead><tr>")
    html.columns([(labels[.total], false), (labels[.unitCount], true), (labels[.unit], false)])
    html.raw("</tr></thead>\n<tbody>\n")
    for band in distribution.bands.reversed() {
      html.raw("<tr><th scope=\"row\">")
      html.text(words(band))
      html.raw("</th><td class=\"number\">\(band.indices.count)</td><td>")
      let units = band.indices.map { self.units[$0] }
      for (index, unitIndex) in units.prefix(named).enumerated() {
        if index > 0 { html.text("、") }
        let unit = year.units[unitIndex]
        html.link(to: .unit(unit.id, year: year.year), unit.name, context)
      }
      if units.count > named {
        // A page that stands alone may have the other units in another file, or nowhere.
        if context.isAlone {
          html.text(labels(.sharedBy, "\(units.count)"))
        } else {
          html.text("，")
          html.link(
            to: .year(year.year, at: .part(.results)), labels(.andMore, "\(units.count)"), context, class: "rest")
        }
      }
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }
}
