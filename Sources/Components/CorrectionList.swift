package import Editions
import Layouts
package import Markup
import Sentences
import Wording

/// The corrections of a year's published results: under which approval they were made, and what they changed.
package struct CorrectionList: Sendable {
  let year: YearValues
  let context: PageContext

  private var labels: Labels { context.labels }

  /// The most units that a correction names.
  private static let named = 50

  /// Creates the list of a year's corrections.
  package init(year: YearValues, context: PageContext) {
    self.year = year
    self.context = context
  }

  /// Writes every correction with its units, or nothing if there is none.
  package func write(_ html: inout HTMLBuffer) {
    guard !year.corrections.isEmpty else { return }
    // A unit that takes part no longer has no page.
    let present = Set(year.units.map(\.id))
    for correction in year.corrections {
      html.line("p", correction.heading(labels))
      html.raw("<ul>\n")
      for unit in correction.units.prefix(CorrectionList.named) {
        html.raw("<li>")
        if present.contains(unit.id) {
          html.link(to: .unit(unit.id, year: year.year), unit.name, context)
        } else {
          html.text(unit.name)
        }
        html.text("：" + correction.words(unit, labels))
        html.raw("</li>\n")
      }
      let more = correction.units.count - CorrectionList.named
      if more > 0 { html.line("li", labels(.correctionMore, "\(more)")) }
      if correction.moved > 0 {
        html.line(
          "li", labels(correction.units.isEmpty ? .correctionMovedOnly : .correctionMoved, "\(correction.moved)"))
      }
      if correction.isOfRubric { html.line("li", labels[.correctionRubric]) }
      html.raw("</ul>\n")
    }
  }

  /// Writes what was corrected of one unit, or nothing if nothing was.
  func write(only unit: String, _ html: inout HTMLBuffer) {
    for correction in year.corrections {
      guard let corrected = correction.unit(unit) else { continue }
      html.line("p", "\(correction.heading(labels))：\(correction.words(corrected, labels))")
    }
  }
}
