import Layouts
import Markup
import Rubric
import RubricBooks
import Wording

/// The questions of one item: those its facts need, worded from the rubric.
struct SelfCheckItem: Sendable {
  let rubric: RubricBook
  let item: ItemID
  /// True if the item links to its guide.
  let isGuided: Bool
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The id of the section; on a page that stands alone the scorecard has the item's usual one.
  private var id: String { context.isAlone ? "trial-\(text.id)" : Address.id(ofItem: text.id) }
  private var text: RubricBook.ItemText { rubric[item] }
  private var scored: ScoringRubric.Item { rubric.scoring[item] }

  func write(_ html: inout HTMLBuffer) {
    html.raw("<section class=\"item\" id=\"")
    html.text(id)
    html.raw("\" data-item=\"\(item.index)\">\n<h3><span>")
    html.text("\(text.id) \(text.name)")
    html.raw("</span><span><output class=\"earned\"></output>")
    html.text(labels(.pointsUnit, scored.points.decimal))
    html.raw("</span></h3>\n")
    if let categories = text.categories {
      html.line("p", class: "quiet", labels(.selfCheckOnlyFor, categories.joined(separator: "、")))
    }
    if let requirement = text.requirement { html.line("p", requirement) }
    if let criterion = text.criterion { html.line("p", class: "quiet", criterion) }
    if scored.isJudged {
      writeMark(&html)
    } else {
      for fact in scored.facts { SelfCheckQuestion(rubric: rubric, fact: FactID(fact), context: context).write(&html) }
    }
    writeMaterials(&html)
    html.raw("<p class=\"more\"><label><input type=\"checkbox\" data-not-applicable> ")
    html.text(labels[.selfCheckNotApplicable])
    html.raw("</label>")
    let guide = Address.guide(item: text.id)
    if isGuided, context.links(to: guide) {
      html.text("　")
      html.link(to: guide, labels[.guideLink], context)
    }
    html.raw("</p>\n<div class=\"live\" hidden></div>\n</section>\n")
  }

  /// Writes the field for a mark, which a unit can only estimate.
  private func writeMark(_ html: inout HTMLBuffer) {
    html.raw("<p class=\"question\"><label><span>")
    html.text(labels(.selfCheckEstimate, scored.points.decimal))
    html.raw(
      "</span> <input type=\"text\" inputmode=\"decimal\" data-mark pattern=\"[0-9]{1,9}(\\.[0-9]{1,2})?\"></label></p>\n"
    )
  }

  private func writeMaterials(_ html: inout HTMLBuffer) {
    guard !text.materials.isEmpty else { return }
    html.raw("<fieldset class=\"materials\">\n")
    html.line("legend", labels[.materials])
    for material in text.materials {
      html.raw("<label><input type=\"checkbox\" data-material> ")
      html.text(material)
      html.raw("</label>\n")
    }
    html.raw("</fieldset>\n")
  }
}
