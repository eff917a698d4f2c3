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
  ///   - unit: The only unit that the form is for, or nil if anyone may fill it in.
  package func writeFields(_ html: inout HTMLBuffer, unit: String?) {
    html.raw("<div class=\"fields\">\n")
    if let unit {
      html.raw("<label><span>")
      html.text(labels[.unit])
      html.raw("</span> <input type=\"text\" name=\"unit\" readonly value=\"")
      html.text(unit)
      html.raw("\"></label>\n")
    } else {
      field(labels[.unit], "type=\"text\" name=\"unit\" maxlength=\"60\" autocomplete=\"organization\"", &html)
    }
    field(labels[.selfCheckDay], "type=\"date\" name=\"day\" max=\"9999-12-31\"", &html)
    for (index, name) in rubric.quantities.enumerated() {
      field(
        name,
        "type=\"text\" inputmode=\"decimal\" name=\"q\(index)\" data-quantity=\"\(index)\" pattern=\"[0-9]{1,9}(\\.[0-9]{1,2})?\"",
        &html)
    }
    html.raw("</div>\n")
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
      for index in dimension.items {
        let item = SelfCheckItem(
          rubric: rubric, item: ItemID(index), isGuided: isGuided, context: context)
        item.write(&html)
      }
    }
  }
}
