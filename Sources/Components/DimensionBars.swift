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

  /// Writes the table, or nothing if dimensions may not be shown.
  func write(_ html: inout HTMLBuffer) {
    guard let dimensions = unit.dimensions else { return }
    let medians = year.medians.dimensions
    let previous = unit.previous?.dimensions
    html.raw("<table class=\"bars\">\n")
    let isScaled = unit.scaling(in: year) != nil && (medians != nil || previous != nil)
    let legend = [
      labels[.barOwn], medians.map { _ in labels[.barMedian] }, previous.map { _ in labels[.barPrevious] },
      isScaled ? labels[.barScaled] : nil,
    ]
    html.line("caption", legend.compactMap(\.self).joined(separator: "，") + labels[.barEnd])
    html.raw("<thead><tr>")
    var columns = [(labels[.dimension], false), (labels[.earned], true), (labels[.points], true)]
    if medians != nil { columns.append((labels[.median], true)) }
    if previous != nil { columns.append((unit.previous.map { "\($0.year)" } ?? "", true)) }
    html.columns(columns)
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, (dimension, result)) in zip(year.dimensions, dimensions).enumerated() {
      // Whatever is set beside the score is of the points of the items that apply to the unit.
      let median = medians?[index]?.points.scaled(from: dimension.points, to: result.points)
      let last = previous?[index].earned(of: result.points)
      html.raw("<tr><th scope=\"row\">")
      html.text(dimension.id)
      html.raw(" ")
      html.text(dimension.name)
      html.bar(of: result.earned, median: median, last: last, in: result.points)
      // What is undecided is not lost.
      let isOpen = unit.openDimensions.contains(index)
      html.raw(
        result.earned < result.points && !isOpen ? "</th><td class=\"number lost\">" : "</th><td class=\"number\">")
      if isOpen { html.raw("◌ ") }
      html.decimal(result.earned)
      html.raw("</td>")
      html.numberCell(result.points)
      if medians != nil { write(median, of: result.points, &html) }
      if previous != nil { write(last, of: result.points, &html) }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  /// Writes a score beside the unit's own, or that there is none.
  private func write(_ other: Points?, of points: Points, _ html: inout HTMLBuffer) {
    guard let other, points > .zero else { return html.raw("<td class=\"number\">–</td>") }
    html.numberCell(other)
  }
}
