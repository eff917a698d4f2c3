import Markup
import Rubric
import RubricBooks
import Sentences
import Wording

/// The points that units of each category can earn, by dimension; nothing where all units have all items.
struct PointsByCategory: Sendable {
  let rubric: RubricBook
  let labels: Labels

  /// The categories that items are for, and nil for the others where those add up to the whole as well.
  private var categories: [String?] {
    let named = rubric.categories.map(Optional.some)
    return rubric.points(for: nil) == rubric.scoring.total ? named + [nil] : named
  }

  /// Writes the table.
  func write(_ html: inout HTMLBuffer) {
    guard !rubric.isForAll else { return }
    let categories = categories
    html.openRegion(labels[.rubricCategories])
    html.raw("<table class=\"stacked\">\n")
    html.line("caption", labels[.rubricCategories])
    html.raw("<thead><tr>")
    let heads = categories.map { $0 ?? labels[.otherCategories] }
    html.columns([(labels[.dimension], false)] + heads.map { ($0, true) })
    html.raw("</tr></thead>\n<tbody>\n")
    for (index, text) in rubric.dimensions.enumerated() {
      html.raw("<tr>")
      let isBonus = rubric.scoring.dimensions[index].isBonus
      html.rowHead("\(text.id) \(text.name)" + labels.remark(for: nil, isBonus: isBonus))
      for (head, category) in zip(heads, categories) {
        let points = rubric.points(ofDimension: index, for: category)
        html.cell(head, class: "number", points == .zero ? "—" : words(points, index))
      }
      html.raw("</tr>\n")
    }
    html.raw("<tr>")
    html.rowHead(labels[.rubricWhole])
    for (head, category) in zip(heads, categories) {
      html.cell(head, class: "number", rubric.points(for: category).decimal)
    }
    html.raw("</tr>\n</tbody>\n</table>\n</div>\n")
  }

  /// Returns the points of a dimension, by its weight if it has one: 40 × 50% = 20.
  private func words(_ points: Points, _ index: Int) -> String {
    let dimension = rubric.scoring.dimensions[index]
    guard dimension.weight != ScoringRubric.Dimension.fullWeight else { return points.decimal }
    let weight = Points(hundredths: dimension.weight).decimal
    return labels(.rubricWeighted, points.decimal, weight, dimension.weighted(points).decimal)
  }
}
