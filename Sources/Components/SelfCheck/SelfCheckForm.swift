package import Markup
import Rubric
package import RubricBooks
import Wording

/// The form of a self-check: the unit's fields, and the questions of every item.
package struct SelfCheckForm: Sendable {
  /// The rubric that it asks about.
  package let rubric: RubricBook
  private let context: PageContext
  /// True if items link to their guides.
  private let isGuided: Bool

  private var labels: Labels { context.labels }

  /// Creates a form.
  ///
  /// - Parameters:
  ///   - rubric: The rubric that it asks about.
  ///   - isGuided: True if items link to their guides.
  ///   - context: The surroundings of the page.
  package init(rubric: RubricBook, isGuided: Bool, context: PageContext) {
    self.rubric = rubric
    self.isGuided = isGuided
    self.context = context
  }

  /// Writes the fields for the unit, the day, and the quantities that rules divide by.
  ///
  /// - Parameters:
  ///   - html: Receives the fields.
  ///   - unit: The only unit that the form is for, with its category, or nil if anyone may fill it in.
  package func writeFields(_ html: inout HTMLBuffer, unit: (name: String, category: String)?) {
    html.raw("<div class=\"fields\">\n")
    if let unit {
      html.raw("<label><span>")
      html.text(labels[.unit])
      html.raw("</span> <input type=\"text\" name=\"unit\" readonly value=\"")
      html.text(unit.name)
      html.raw("\"></label>\n")
    } else {
      field(labels[.unit], "type=\"text\" name=\"unit\" maxlength=\"60\" autocomplete=\"organization\"", &html)
    }
    if !rubric.isForAll { writeCategory(unit?.category, &html) }
    field(labels[.selfCheckDay], "type=\"date\" name=\"day\" max=\"9999-12-31\"", &html)
    for (index, name) in rubric.quantities.enumerated() {
      field(
        name,
        "type=\"text\" inputmode=\"decimal\" name=\"q\(index)\" data-quantity=\"\(index)\" pattern=\"[0-9]{1,9}(\\.[0-9]{1,2})?\"",
        &html)
    }
    html.raw("</div>\n")
  }

  /// Writes the choice of the unit's category, on which it depends which items it has; that of a known unit is not asked.
  private func writeCategory(_ known: String?, _ html: inout HTMLBuffer) {
    let other = labels[.selfCheckOtherCategory]
    guard known == nil else {
      let name = known.flatMap { known in rubric.categories.first { RubricBook.isSame($0, known) } } ?? other
      html.raw("<input type=\"hidden\" name=\"category\" value=\"")
      html.text(name)
      html.raw("\">\n")
      return
    }
    html.raw("<label><span>")
    html.text(labels[.category])
    html.raw("</span> <select name=\"category\"><option value=\"\">")
    html.text(labels[.selfCheckOpen])
    html.raw("</option>")
    for name in rubric.categories + [other] { html.element("option", name) }
    html.raw("</select></label>\n")
  }

  private func field(_ name: String, _ attributes: String, _ html: inout HTMLBuffer) {
    html.raw("<label><span>")
    html.text(name)
    html.raw("</span> <input \(attributes)></label>\n")
  }

  /// Writes the questions of every item.
  package func writeItems(_ html: inout HTMLBuffer) {
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      html.line("h2", "\(text.id) \(text.name)")
      if !dimension.facts.isEmpty {
        html.raw("<section class=\"shared\">\n")
        html.line("p", class: "quiet", labels[.selfCheckShared])
        for fact in dimension.facts {
          SelfCheckQuestion(rubric: rubric, fact: FactID(fact), context: context).write(&html)
        }
        html.raw("</section>\n")
      }
      for index in dimension.items {
        let item = SelfCheckItem(
          rubric: rubric, item: ItemID(index), isGuided: isGuided, context: context)
        item.write(&html)
      }
    }
  }
}
