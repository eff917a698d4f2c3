import Components
import Layouts
import Markup
import RubricBooks
import SiteContent
import Wording

/// The pages of duties by role, and of accountability for failing in them.
struct ResponsibilityPages: Sendable {
  let frame: PageFrame
  /// The duties and the accountability.
  package let responsibility: Responsibility
  let citations: Citations
  /// The address of the blank letter, or nil if there is none.
  package let blank: Address?

  private var labels: Labels { frame.labels }

  var pages: [SitePage] {
    var pages = [
      SitePage(.duties(), from: Responsibility.path) {
        frame.page(.responsibility, title: responsibility.title, at: .duties(), part: .responsibility, parts: duties)
      }
    ]
    guard hasAccountability else { return pages }
    let title = labels[.accountability]
    pages.append(
      SitePage(.accountability(), from: Responsibility.path) {
        frame.page(
          .accountability, title: title, at: .accountability(), part: .responsibility, parts: accountability)
      })
    return pages
  }

  /// True if the page about accountability has anything to say.
  private var hasAccountability: Bool { !responsibility.statements.isEmpty }

  // MARK: Duties

  private func duties(_ context: PageContext) -> PageParts {
    [
      "roles": html { writeRoles(&$0, context) },
      "duties": html { html in
        for role in responsibility.roles {
          DutyTable(
            role: role, duties: duties(of: role), citations: citations, hasLetter: responsibility.letter != nil,
            context: context
          ).write(&html)
        }
      },
      "uncited": html { writeUncited(&$0, context) },
      "more": html { html in
        if hasAccountability {
          // By way of the root, as the navigation above it does.
          html.link(context.page.root + Address.accountability().text, labels[.accountabilityLink])
        }
        if let blank {
          if hasAccountability { html.raw("<br>\n") }
          html.link(to: blank, labels[.letterPrint], context)
        }
      },
    ]
  }

  private func duties(of role: Responsibility.Role) -> [Responsibility.Duty] {
    responsibility.duties.filter { $0.role == role.id }
  }

  private func writeRoles(_ html: inout HTMLBuffer, _ context: PageContext) {
    guard !responsibility.roles.isEmpty else { return }
    html.raw("<ul>\n")
    for role in responsibility.roles {
      html.raw("<li>")
      html.link(to: .duties(role: role.id), role.name, context)
      html.element("span", class: "fact", labels(.dutyCount, "\(duties(of: role).count)"))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the items of the rubric that no duty cites.
  private func writeUncited(_ html: inout HTMLBuffer, _ context: PageContext) {
    let cited = Set(responsibility.duties.flatMap(\.items))
    let items = (citations.guide?.items ?? []).map(\.id).filter { !cited.contains($0) }
    if !items.isEmpty { citations.write(items: items, &html, context) }
  }

  // MARK: Accountability

  private func accountability(_ context: PageContext) -> PageParts {
    [
      "lead": html { write(responsibility.lead, &$0, context) },
      "situations": html { write(responsibility.situations, &$0, context) },
      "measures": html { write(responsibility.measures, &$0, context) },
      "veto": html { write(responsibility.veto, &$0, context) },
      "audit": html { write(responsibility.audit, &$0, context) },
      "more": html { $0.link(to: .duties(), labels[.responsibilityLink], context) },
    ]
  }

  private func write(
    _ statements: [Responsibility.Statement], _ html: inout HTMLBuffer, _ context: PageContext
  ) {
    guard !statements.isEmpty else { return }
    html.raw("<ul class=\"statements\">\n")
    for statement in statements {
      html.raw("<li")
      html.id(.accountability(situation: statement.id))
      html.raw(">")
      html.line("p", statement.text)
      html.raw("<p class=\"quiet\">")
      html.text(labels[.basisLead])
      citations.write(statement.basis.basis, &html, context)
      html.raw("</p>\n")
      if !statement.items.isEmpty {
        html.raw("<div class=\"quiet\">")
        html.text(labels[.situationItems])
        citations.write(items: statement.items, &html, context)
        html.raw("</div>\n")
      }
      if let note = statement.note { html.line("p", class: "reading", labels(.officeReading, labels[.readings], note)) }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
