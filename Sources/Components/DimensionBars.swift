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
      html.text(dimension.id)
      html.raw(" ")
      html.text(dimension.name)
      writeBar(of: result.earned, median: median, last: last, in: result.points, &html)
      html.raw(result.earned < result.points ? "</th><td class=\"number lost\">" : "</th><td class=\"number\">")
      html.decimal(result.earned)
      html.raw("</td>")
      html.numberCell(result.points)
      if let median { html.numberCell(median) }
      if let last { html.numberCell(last) }
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
    html.raw("<svg class=\"bullet\" viewBox=\"-4 0 168 12\" aria-hidden=\"true\"><path d=\"M0 2h")
    html.number(DimensionBars.width)
    html.raw("v8H0z\"/><path class=\"own\" d=\"M0 4h")
    html.number(place(own))
    if let median {
      html.raw("v4H0z\"/><path class=\"median\" d=\"M")
      html.number(place(median))
      html.raw(" 0v12")
    } else {
      html.raw("v4H0z")
    }
    if let last {
      html.raw("\"/><path class=\"last\" d=\"M")
      html.number(place(last))
      html.raw(" 2l4 4-4 4-4-4z")
    }
    html.raw("\"/></svg>")
  }
}
