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
    html.raw(year.shape.hasWeights ? "<table class=\"bars stacked\">\n" : "<table class=\"bars\">\n")
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
    guard let other, points > .zero else { return html.raw("–") }
    html.decimal(other)
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
    html.raw("</th>")
    // What is undecided is not lost, and neither is a bonus.
    let isLost = result.earned < result.points && !isOpen && !dimension.isBonus
    cell(labels[.earned], class: isLost ? "number lost" : "number", &html) { html in
      if isOpen { html.raw("◌ ") }
      html.decimal(result.earned)
    }
    cell(labels[.points], &html) { $0.decimal(result.points) }
    if let weight = dimension.weight {
      cell(labels[.weight], &html) { $0.text("\(weight.decimal)%") }
      cell(labels[.weighted], &html) { $0.decimal(result.weighted) }
    }
    if let median { cell(labels[.median], &html) { write(median, of: result.points, &$0) } }
    if let last { cell(unit.previous.map { "\($0.year)" } ?? "", &html) { write(last, of: result.points, &$0) } }
    html.raw("</tr>\n")
  }

  /// Writes a cell; where weights make the table too wide for phones, it is a list there, in which each cell has its name.
  private func cell(
    _ name: String, class style: String = "number", _ html: inout HTMLBuffer, _ write: (inout HTMLBuffer) -> Void
  ) {
    guard !year.shape.hasWeights else { return html.cell(name, class: style, write) }
    html.raw("<td class=\"\(style)\">")
    write(&html)
    html.raw("</td>")
  }
}
