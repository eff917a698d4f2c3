import Editions
import Markup
import Rubric
import Wording

/// A unit's dimension scores beside the full points, the median and the previous year: numbers with bullet bars.
struct DimensionBars: Sendable {
  let year: YearValues
  let unit: UnitValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The width of a full bar.
  private static let width: Int64 = 160

  /// Writes the table, or nothing if dimensions may not be shown.
  func write(_ html: inout HTMLBuffer) {
    guard let dimensions = unit.dimensions else { return }
    let medians = year.medians.dimensions
    let previous = unit.previous?.dimensions
    html.raw("<table class=\"bars\">\n")
    let legend = [labels[.barOwn], medians.map { _ in labels[.barMedian] }, previous.map { _ in labels[.barPrevious] }]
    html.line("caption", legend.compactMap(\.self).joined(separator: "，") + labels[.barEnd])
    html.raw("<thead><tr>")
    var columns = [(labels[.dimension], false), (labels[.earned], true), (labels[.points], true)]
    if medians != nil { columns.append((labels[.median], true)) }
    if previous != nil { columns.append((unit.previous.map { "\($0.year)" } ?? "", true)) }
    html.columns(columns)
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, (dimension, result)) in zip(year.dimensions, dimensions).enumerated() {
      let median = medians?[index].points
      let last = previous?[index]
      html.raw("<tr><th scope=\"row\">")
      html.text("\(dimension.id) \(dimension.name)")
      writeBar(of: result.earned, median: median, last: last, in: result.points, &html)
      html.raw(result.earned < result.points ? "</th><td class=\"number lost\">" : "</th><td class=\"number\">")
      html.raw("\(result.earned.decimal)</td><td class=\"number\">\(result.points.decimal)</td>")
      for other in [median, last] {
        if let other { html.raw("<td class=\"number\">\(other.decimal)</td>") }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  /// Writes a bar, hidden from screen readers because the row's numbers say the same.
  private func writeBar(of own: Points, median: Points?, last: Points?, in full: Points, _ html: inout HTMLBuffer) {
    func place(_ points: Points) -> Int64 {
      guard full > .zero else { return 0 }
      return min(points.hundredths, full.hundredths) * DimensionBars.width / full.hundredths
    }
    html.raw(
      "<svg class=\"bullet\" viewBox=\"-4 0 168 12\" aria-hidden=\"true\"><path d=\"M0 2h\(DimensionBars.width)v8H0z\"/>"
    )
    html.raw("<path class=\"own\" d=\"M0 4h\(place(own))v4H0z\"/>")
    if let median { html.raw("<path class=\"median\" d=\"M\(place(median)) 0v12\"/>") }
    if let last { html.raw("<path class=\"last\" d=\"M\(place(last)) 2l4 4-4 4-4-4z\"/>") }
    html.raw("</svg>")
  }
}
