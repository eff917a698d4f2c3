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
      html.bar(of: result.earned, median: median, last: last, in: result.points)
      // What is undecided is not lost.
      let isOpen = unit.openDimensions.contains(index)
      html.raw(
        result.earned < result.points && !isOpen ? "</th><td class=\"number lost\">" : "</th><td class=\"number\">")
      if isOpen { html.raw("◌ ") }
      html.decimal(result.earned)
      html.raw("</td>")
      html.numberCell(result.points)
      if let median { html.numberCell(median) }
      if let last { html.numberCell(last) }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }
}
