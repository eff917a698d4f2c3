import Editions
import Markup
import Rubric
import Sentences
import Wording

/// A unit's dimension scores beside the full points, the median and the previous year: numbers with bullet bars.
///
/// Where dimensions are weighted, each has what it adds to the total; bonus dimensions come last and say so.
struct DimensionBars: Sendable {
  let year: YearValues
  let unit: UnitValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The indices of the dimensions that exist for the unit, those that are added to the total last.
  private var order: [Int] {
    let own = year.dimensions.indices.filter { unit.dimensions?[$0].exists ?? false }
    return own.filter { !year.dimensions[$0].isBonus } + own.filter { year.dimensions[$0].isBonus }
  }

  /// Writes the table, or nothing if dimensions may not be shown.
  func write(_ html: inout HTMLBuffer) {
    guard let dimensions = unit.dimensions else { return }
    let order = order
    let medians = order.map { year.medians.dimension($0, of: unit.category) }
    let hasMedians = medians.contains { $0 != nil }
    let previous = unit.previous?.dimensions
    html.raw("<table class=\"bars\">\n")
    let isScaled = unit.scaling(in: year) != nil && (hasMedians || previous != nil)
    let legend = [
      labels[.barOwn], hasMedians ? labels[medianLegend] : nil, previous.map { _ in labels[.barPrevious] },
      isScaled ? labels[.barScaled] : nil,
    ]
    html.line("caption", legend.compactMap(\.self).joined(separator: "，") + labels[.barEnd])
    html.raw("<thead><tr>")
    var columns = [(labels[.dimension], false), (labels[.earned], true), (labels[.points], true)]
    if year.shape.hasWeights { columns += [(labels[.weight], true), (labels[.weighted], true)] }
    if hasMedians { columns.append((labels[.median], true)) }
    if previous != nil { columns.append((unit.previous.map { "\($0.year)" } ?? "", true)) }
    html.columns(columns)
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, median) in zip(order, medians) {
      // Whatever is set beside the score is of the points of the items that apply to the unit.
      let points = dimensions[index].points
      write(
        year.dimensions[index], dimensions[index],
        median: hasMedians ? .some(median.flatMap { $0.median.points.scaled(from: $0.points, to: points) }) : nil,
        last: previous.map { $0[index].earned(of: points) }, isOpen: unit.openDimensions.contains(index), &html)
    }
    html.raw("</tbody>\n</table>\n")
  }

  /// The words for the median: over all units, or over those that have the same items.
  private var medianLegend: Label { year.shape.isForAll ? .barMedian : .barMedianLike }

  /// Writes a score beside the unit's own, or that there is none.
  private func write(_ other: Points?, of points: Points, _ html: inout HTMLBuffer) {
    guard let other, points > .zero else { return html.raw("<td class=\"number\">–</td>") }
    html.numberCell(other)
  }

  private func write(
    _ dimension: YearValues.Dimension, _ result: DimensionResult, median: Points??, last: Points??, isOpen: Bool,
    _ html: inout HTMLBuffer
  ) {
    html.raw("<tr><th scope=\"row\">")
    html.text(dimension.id)
    html.raw(" ")
    html.text(dimension.name)
    if let words = labels.remark(on: dimension) { html.text(labels(.dimensionRemark, words)) }
    html.bar(of: result.earned, median: median ?? nil, last: last ?? nil, in: result.points)
    // What is undecided is not lost, and neither is a bonus.
    let isLost = result.earned < result.points && !isOpen && !dimension.isBonus
    html.raw(isLost ? "</th><td class=\"number lost\">" : "</th><td class=\"number\">")
    if isOpen { html.raw("◌ ") }
    html.decimal(result.earned)
    html.raw("</td>")
    html.numberCell(result.points)
    if let weight = dimension.weight {
      html.element("td", class: "number", "\(weight.decimal)%")
      html.numberCell(result.weighted)
    }
    for other in [median, last].compactMap(\.self) { write(other, of: result.points, &html) }
    html.raw("</tr>\n")
  }
}
