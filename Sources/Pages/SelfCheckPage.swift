import Components
import Layouts
import Markup
import Rubric
import RubricBooks
import Wording

/// The page on which a unit answers the questions of the rubric and sees its score before the deadline.
///
/// Without a script it is a form to print and fill in by hand. With one, the rubric's module computes in the browser.
package struct SelfCheckPage: Sendable {
  let frame: PageFrame
  let rubric: RubricBook
  let plan: AssessmentPlan
  let terms: Terms
  /// True if the rubric's items have guide pages.
  let hasGuide: Bool

  var page: SitePage {
    let address = Address.selfCheck(year: plan.year)
    return SitePage(address, from: "assessments/\(plan.year)/assessment.yaml") {
      frame.page(
        .selfcheck, title: frame.labels(.selfCheckTitle, "\(plan.year)"), at: address, part: .guide,
        runsRubric: true
      ) { context in
        let form = SelfCheckForm(rubric: rubric, isGuided: hasGuide, context: context)
        return [
          "intro": html { writeIntro(&$0) },
          "about": html { form.writeFields(&$0, unit: nil) },
          "items": html { form.writeItems(&$0) },
          "signature": html { writeSignature(&$0) },
          "data": html { $0.raw(data.json) },
        ]
      }
    }
  }

  private var data: SelfCheckData {
    SelfCheckData(
      rubric: rubric, plan: plan, terms: terms, labels: frame.labels,
      script: Address.selfCheck(year: plan.year).root + frame.rubric.script)
  }

  private func writeIntro(_ html: inout HTMLBuffer) {
    html.line("p", frame.labels(.selfCheckIntro, rubric.scoring.total.decimal))
    html.line("p", class: "quiet", frame.labels(.datesOfYear, "\(plan.year)"))
    html.line("p", class: "quiet", frame.labels[.selfCheckBlanks])
    // Where no script runs, nothing is kept and there is nothing to press.
    html.raw("<p class=\"quiet scripted\" hidden>")
    html.text(frame.labels[.selfCheckPrivacy])
    html.raw("</p>\n")
  }

  /// Writes the lines for signatures on paper.
  private func writeSignature(_ html: inout HTMLBuffer) {
    html.raw("<dl class=\"signature\">\n")
    for label in [Label.signFiller, .signLeader, .signSeal, .signDate] {
      html.raw("<div>")
      html.element("dt", frame.labels[label])
      html.raw("<dd></dd></div>\n")
    }
    html.raw("</dl>\n")
  }
}
