import Layouts
import Markup
import Rubric
import RubricBooks
import Wording

/// The questions of one item: those its facts need, worded from the rubric.
struct SelfCheckItem: Sendable {
  let rubric: RubricBook
  let item: ItemID
  let labels: Labels
  /// The path to the site's root, or nil if the items have no guides.
  let guideRoot: String?
  /// The prefix of the item's id in the id of its section.
  var prefix = "item-"

  private var text: RubricBook.ItemText { rubric[item] }
  private var scored: ScoringRubric.Item { rubric.scoring[item] }

  func write(_ html: inout HTMLBuffer) {
    html.raw("<section class=\"item\" id=\"")
    html.text(prefix + text.id)
    html.raw("\" data-item=\"\(item.index)\">\n<h3><span>")
    html.text("\(text.id) \(text.name)")
    html.raw("</span><span><output class=\"earned\"></output>")
    html.text(labels(.pointsUnit, scored.points.decimal))
    html.raw("</span></h3>\n")
    if let requirement = text.requirement { html.line("p", requirement) }
    if let criterion = text.criterion { html.line("p", class: "quiet", criterion) }
    if scored.isJudged {
      writeMark(&html)
    } else {
      for fact in scored.facts { SelfCheckQuestion(rubric: rubric, fact: FactID(fact), labels: labels).write(&html) }
    }
    writeMaterials(&html)
    html.raw("<p class=\"more\"><label><input type=\"checkbox\" data-not-applicable> ")
    html.text(labels[.selfCheckNotApplicable])
    html.raw("</label>")
    if let guideRoot {
      html.text("　")
      html.link(guideRoot + Address.guide(item: text.id).text, labels[.guideLink])
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
