import Editions
import Layouts
import Markup
import Rubric
import Wording

/// The totals of the scored units as a histogram with the median, beside a table of the same bands with their units.
struct DistributionChart: Sendable {
  let year: YearValues
  let standing: YearStanding
  let distribution: Distribution
  let median: Median
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The most units that a band names; of more it names the first if it can link to the others, and otherwise none.
  private static let named = 12

  // The measures of the drawing, in units of its view box.
  private static let (width, height) = (720, 420)
  private static let (left, top, base) = (24, 76, 350)

  /// Writes the chart and the table.
  func write(_ html: inout HTMLBuffer) {
    html.line("p", standing.coverage(labels))
    html.raw("<div class=\"beside-chart\">\n")
    writeChart(&html)
    writeTable(&html)
    html.raw("</div>\n")
  }

  private func writeChart(_ html: inout HTMLBuffer) {
    let bands = distribution.bands
    let most = bands.map(\.indices.count).max() ?? 1
    html.raw(
      "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" aria-labelledby=\"chart-title chart-text\">\n"
    )
    html.raw("<title id=\"chart-title\">")
    html.text(labels[.dashDistribution])
    html.raw("</title>\n<desc id=\"chart-text\">")
    html.text(
      bands.map { labels(.bandWords, words($0), "\($0.indices.count)") }.joined(separator: "；") + "。"
        + labels(.dashMedian, median.points.decimal) + "。")
    html.raw("</desc>\n")
    for (index, band) in bands.enumerated() {
      let (from, to) = (edge(index), edge(index + 1))
      let count = band.indices.count
      let size = (count * (Self.base - Self.top) + most / 2) / most
      if count > 0 {
        html.raw(
          "<rect class=\"band\" x=\"\(from + 3)\" y=\"\(Self.base - size)\" width=\"\(to - from - 6)\" height=\"\(size)\"/>\n"
        )
      }
      let middle = (from + to) / 2
      html.raw("<text class=\"count\" x=\"\(middle)\" y=\"\(Self.base - size - 10)\">\(count)</text>\n")
      html.raw("<text x=\"\(from)\" y=\"\(Self.base + 30)\">\(band.lower.decimal)</text>\n")
    }
    if let last = bands.last {
      html.raw("<text x=\"\(edge(bands.count))\" y=\"\(Self.base + 30)\">\(last.upper.decimal)</text>\n")
    }
    html.raw("<path class=\"axis\" d=\"M\(Self.left) \(Self.base)H\(Self.width - Self.left)\"/>\n")
    let x = place(median.points)
    // The halo of paper colour around the line keeps its contrast on bars.
    for name in ["halo", "median"] { html.raw("<path class=\"\(name)\" d=\"M\(x) 34V\(Self.base)\"/>\n") }
    html.raw("<text class=\"median\" x=\"\(min(max(x, 100), 620))\" y=\"24\">")
    html.text(labels(.chartMedian, median.points.decimal))
    html.raw("</text>\n<text class=\"name\" x=\"\(Self.width / 2)\" y=\"\(Self.base + 64)\">")
    html.text(labels[.chartAxis])
    html.raw("</text>\n</svg>\n")
  }

  /// Returns the horizontal position of a band's lower edge.
  private func edge(_ index: Int) -> Int {
    Self.left + index * (Self.width - 2 * Self.left) / distribution.bands.count
  }

  /// Returns the horizontal position of a score.
  private func place(_ score: Points) -> Int {
    guard let first = distribution.bands.first, let last = distribution.bands.last else { return Self.left }
    return Self.left
      + (score - first.lower).parts(of: last.upper - first.lower, in: edge(distribution.bands.count) - Self.left)
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
      let units = band.indices.map { standing.scored[$0] }
      guard units.count <= Self.named || !context.isAlone else {
        html.raw("–</td></tr>\n")
        continue
      }
      for (index, unitIndex) in units.prefix(Self.named).enumerated() {
        if index > 0 { html.text("、") }
        let unit = year.units[unitIndex]
        html.link(to: .unit(unit.id, year: year.year), unit.name, context)
      }
      if units.count > Self.named {
        html.text("，")
        html.link(to: .year(year.year, at: .part(.results)), labels(.andMore, "\(units.count)"), context)
      }
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }
}
