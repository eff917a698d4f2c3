package import Markup
import RubricBooks
package import SiteContent
package import Wording

/// The duties of one role, each with its clause, the items that assess it, and the clauses of the letter that promise
/// it.
package struct DutyTable: Sendable {
  let role: Responsibility.Role
  let duties: [Responsibility.Duty]
  let citations: Citations
  /// True if there is a letter whose clauses can be named.
  let hasLetter: Bool
  let labels: Labels

  /// Creates a duty table from its parts.
  package init(
    role: Responsibility.Role, duties: [Responsibility.Duty], citations: Citations, hasLetter: Bool, labels: Labels
  ) {
    self.role = role
    self.duties = duties
    self.citations = citations
    self.hasLetter = hasLetter
    self.labels = labels
  }

  /// Writes the role's section; links start with `root`, the path to the site's root.
  package func write(_ html: inout HTMLBuffer, root: String) {
    html.raw("<section class=\"role\" id=\"role-")
    html.text(role.id)
    html.raw("\">\n")
    html.line("h2", role.name)
    if let basis = role.basis?.basis {
      html.raw("<p class=\"quiet\">")
      html.text(labels[.basisLead])
      citations.write(basis, &html, root: root)
      html.raw("</p>\n")
    }
    if duties.isEmpty {
      html.line("p", labels[.dutyNone])
    } else {
      writeTable(&html, root: root)
    }
    html.raw("</section>\n")
  }

  private func writeTable(_ html: inout HTMLBuffer, root: String) {
    html.raw("<table class=\"duties\">\n")
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
      cell(.dutyBasis, &html) { citations.write(duty.basis.basis, &$0, root: root) }
      cell(.dutyItems, &html) { html in
        if duty.items.isEmpty {
          html.element("span", class: "quiet", labels[.dutyUnscored])
        } else {
          citations.write(items: duty.items, &html, root: root)
        }
      }
      if hasLetter {
        if duty.letter.isEmpty {
          html.raw("<td class=\"none\"></td>")
        } else {
          cell(.dutyLetter, &html) { citations.write(letter: duty.letter.map(\.number), &$0, root: root) }
        }
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n")
  }

  /// Writes a cell with its column's name, for narrow windows in which cells are stacked.
  private func cell(_ column: Label, _ html: inout HTMLBuffer, _ write: (inout HTMLBuffer) -> Void) {
    html.raw("<td data-column=\"")
    html.text(labels[column])
    html.raw("\"><div>")
    write(&html)
    html.raw("</div></td>")
  }
}
