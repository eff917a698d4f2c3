package import Markup
import Rubric
package import RubricBooks
package import Wording

/// The form of a self-check: the unit's fields, and the questions of every item.
package struct SelfCheckForm: Sendable {
  /// The rubric that it asks about.
  package let rubric: RubricBook
  private let labels: Labels
  /// The path to the site's root, or nil if the items have no guides.
  private let guideRoot: String?
  /// The prefix of an item's id in the id of its section.
  private let prefix: String

  /// Creates a form.
  ///
  /// - Parameters:
  ///   - rubric: The rubric that it asks about.
  ///   - labels: The words of the interface.
  ///   - guideRoot: The path to the site's root, or nil if the items have no guides.
  ///   - prefix: The prefix of an item's id in the id of its section.
  package init(rubric: RubricBook, labels: Labels, guideRoot: String?, prefix: String = "item-") {
    self.rubric = rubric
    self.labels = labels
    self.guideRoot = guideRoot
    self.prefix = prefix
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
          rubric: rubric, item: ItemID(index), labels: labels, guideRoot: guideRoot, prefix: prefix)
        item.write(&html)
      }
    }
  }
}
