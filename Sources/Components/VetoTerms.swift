import Editions
import Layouts
import Markup
import Rubric
import SiteContent
import Wording

/// A veto on a scorecard: when, why, by which document, and which situation of accountability it was.
struct VetoTerms: Sendable {
  let veto: UnitValues.VetoValues
  /// The situations that vetoes may name.
  let responsibility: Responsibility?
  let labels: Labels

  /// Writes them; links begin with the way to the site's root, without one there are none.
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
