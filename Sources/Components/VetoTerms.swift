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
  let labels: Labels

  /// Writes the terms; links start with `root`, the path to the site's root; without it there are none.
  func write(_ html: inout HTMLBuffer, root: String?) {
    html.terms([
      (labels[.vetoDay], veto.day.iso), (labels[.vetoCause], veto.cause),
      (labels[.vetoDocument], veto.accountability),
    ])
    guard let id = veto.situation else { return }
    html.raw("<dl class=\"terms situation\">\n<div>")
    html.element("dt", labels[.vetoSituation])
    html.raw("<dd>")
    let situation = responsibility?.situation(id)
    if let root, let situation {
      html.link(root + Address.accountability(situation: id).text, situation.text)
    } else {
      html.text(situation?.text ?? id)
    }
    html.raw("</dd></div>\n</dl>\n")
  }
}
