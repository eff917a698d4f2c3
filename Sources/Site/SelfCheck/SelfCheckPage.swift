import Assessment
import PolicyText
import Rubric

/// The page on which a unit answers what the rubric asks and sees its score before the deadline.
///
/// Without a script it is a form to print and fill in by hand. With one, the rubric itself computes in the browser.
struct SelfCheckPage: Sendable {
  let frame: PageFrame
  let rubric: RubricBook
  let plan: AssessmentPlan
  let terms: Terms
  /// Whether the rubric's items have guide pages.
  let hasGuide: Bool

  /// Where the page of a year stands below the site's root.
  static func path(_ year: Int) -> String { "selfcheck/\(year).html" }

  var page: SitePage {
    let path = SelfCheckPage.path(plan.year)
    return SitePage(path, from: "assessments/\(plan.year)/assessment.yaml") {
      frame.page(
        .selfcheck, title: frame.labels(.selfCheckTitle, "\(plan.year)"), path: path, part: .guide,
        runsRubric: true
      ) { root in
        [
          "intro": html { writeIntro(&$0) },
          "about": html { writeAbout(&$0) },
          "items": html { writeItems(&$0, root: root) },
          "signature": html { writeSignature(&$0) },
          "data": html { $0.raw(data.json) },
        ]
      }
    }
  }

  private var data: SelfCheckData {
    SelfCheckData(rubric: rubric, plan: plan, terms: terms, labels: frame.labels)
  }

  private func writeIntro(_ html: inout HTMLBuffer) {
    html.line("p", frame.labels(.selfCheckIntro, rubric.scoring.total.decimal))
    html.line("p", class: "quiet", frame.labels[.selfCheckPrivacy])
  }

  /// Who fills in the form, and the quantities that rules divide by.
  private func writeAbout(_ html: inout HTMLBuffer) {
    let labels = frame.labels
    html.raw("<div class=\"fields\">\n")
    field(labels[.unit], "type=\"text\" name=\"unit\" maxlength=\"60\" autocomplete=\"organization\"", &html)
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

  private func writeItems(_ html: inout HTMLBuffer, root: String) {
    for (text, dimension) in zip(rubric.dimensions, rubric.scoring.dimensions) {
      html.line("h2", "\(text.id) \(text.name)")
      for index in dimension.items {
        SelfCheckItem(
          rubric: rubric, item: ItemID(index), labels: frame.labels, guide: hasGuide ? "\(root)guide/" : nil
        ).write(&html)
      }
    }
  }

  /// Where the unit signs, on paper.
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
