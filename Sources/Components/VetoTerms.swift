import Editions
import Layouts
import Markup
import Rubric
import SiteContent
import Wording

/// A veto on a scorecard: its day, its cause, its document, and the situation of accountability.
struct VetoTerms: Sendable {
  let veto: UnitValues.VetoValues
  /// The situations that vetoes may name.
  let responsibility: Responsibility?
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Writes the terms.
  func write(_ html: inout HTMLBuffer) {
    html.terms([
      (labels[.vetoDay], veto.day.iso), (labels[.vetoCause], veto.cause),
      (labels[.vetoDocument], veto.accountability),
    ])
    guard let id = veto.situation else { return }
    html.raw("<dl class=\"terms situation\">\n<div>")
    html.element("dt", labels[.vetoSituation])
    html.raw("<dd>")
    let situation = responsibility?.situation(id)
    html.link(to: situation.map { _ in .accountability(situation: id) }, situation?.text ?? id, context)
    html.raw("</dd></div>\n</dl>\n")
  }
}
