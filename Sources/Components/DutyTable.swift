import Layouts
package import Markup
import RubricBooks
package import SiteContent
import Wording

/// The duties of one role, each with its clause, the items that assess it, and the clauses of the letter that promise
/// it.
package struct DutyTable: Sendable {
  let role: Responsibility.Role
  let duties: [Responsibility.Duty]
  let citations: Citations
  /// True if there is a letter whose clauses can be named.
  let hasLetter: Bool
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a duty table from its parts.
  package init(
    role: Responsibility.Role, duties: [Responsibility.Duty], citations: Citations, hasLetter: Bool,
    context: PageContext
  ) {
    self.role = role
    self.duties = duties
    self.citations = citations
    self.hasLetter = hasLetter
    self.context = context
  }

  /// Writes the role's section.
  package func write(_ html: inout HTMLBuffer) {
    html.raw("<section class=\"role\"")
    html.id(.duties(role: role.id))
    html.raw(">\n")
    html.line("h2", role.name)
    if let basis = role.basis?.basis {
      html.raw("<p class=\"quiet\">")
      html.text(labels[.basisLead])
      citations.write(basis, &html, context)
      html.raw("</p>\n")
    }
    if duties.isEmpty {
      html.line("p", labels[.dutyNone])
    } else {
      writeTable(&html)
    }
    html.raw("</section>\n")
  }

  private func writeTable(_ html: inout HTMLBuffer) {
    html.raw("<table class=\"duties stacked\">\n")
    html.line(
      "caption", labels(.dutyCaption, role.name, "\(duties.count)", "\(duties.count { !$0.items.isEmpty })"))
    html.raw("<thead><tr>")
    html.columns([(labels[.duty], false), (labels[.dutyBasis], false), (labels[.dutyItems], false)])
    if hasLetter { html.columns([(labels[.dutyLetter], false)]) }
    html.raw("</tr></thead>\n<tbody>\n")
    for duty in duties {
      html.raw("<tr><th scope=\"row\">")
      html.text(duty.text)
      html.raw("</th>")
      html.cell(labels[.dutyBasis]) { citations.write(duty.basis.basis, &$0, context) }
      html.cell(labels[.dutyItems]) { html in
        if duty.items.isEmpty {
          html.element("span", class: "quiet", labels[.dutyUnscored])
        } else {
          citations.write(items: duty.items, &html, context)
        }
      }
      if hasLetter {
        if duty.letter.isEmpty {
          html.raw("<td class=\"none\"></td>")
        } else {
          html.cell(labels[.dutyLetter]) { citations.write(letter: duty.letter.map(\.number), &$0, context) }
        }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }
}
