import Layouts
package import Markup
package import Policies
import PolicyText
import SiteContent
import Wording

/// The list of policies with their attachments, and of the documents that are cited but not on the site.
package struct PolicyList: Sendable {
  let shelf: PolicyShelf
  let context: PageContext

  private var labels: Labels { context.labels }

  /// Creates a policy list from its parts.
  package init(shelf: PolicyShelf, context: PageContext) {
    self.shelf = shelf
    self.context = context
  }

  /// Writes the policies.
  package func write(_ html: inout HTMLBuffer) {
    html.raw("<ul class=\"shelf\">\n")
    for entry in shelf.entries where entry.source.attachmentTo == nil {
      let source = entry.source
      html.raw("<li>\n<p class=\"name\">")
      html.link(to: .policy(source.slug), source.title, context)
      html.raw("</p>\n")
      let facts = [
        source.number, source.issuer, source.issued.map { labels(.issuedOn, labels.words(for: $0)) },
        source.status?.rawValue, source.supersedes.map { labels(.supersedesThis, $0) },
      ]
      html.line("p", class: "quiet", facts.compactMap(\.self).joined(separator: " · "))
      writeAttachments(entry, &html)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the attachments of a policy, if it has any.
  package func writeAttachments(_ entry: PolicyShelf.Entry, _ html: inout HTMLBuffer) {
    guard !entry.attachments.isEmpty else { return }
    html.raw("<ul class=\"attachments\">\n")
    for attachment in entry.attachments {
      let source = shelf.entries[attachment.entry].source
      html.raw("<li>")
      // A title may begin with the number itself.
      if PolicyDocument.attachmentNumber(source.title) == nil {
        html.text(labels(.attachment, "\(attachment.number)") + "　")
      }
      html.link(to: .policy(source.slug), source.title, context)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  /// Writes the documents that are not on the site, each with the policies that cite its title.
  package func writeMissing(_ html: inout HTMLBuffer) {
    guard !shelf.notes.missing.isEmpty else { return }
    html.raw("<ul class=\"shelf\">\n")
    for missing in shelf.notes.missing {
      html.raw("<li>\n<p class=\"name\">")
      let title = labels(.cited, missing.title)
      // A form or a list is cited by its bare name.
      html.text(shelf.entries.contains { $0.document.text.contains(title) } ? title : missing.title)
      html.element("span", class: "tag", labels[.notSupplied])
      html.raw("</p>\n")
      if let note = missing.note { html.line("p", note) }
      let citing = shelf.entries.filter { $0.document.text.contains(missing.title) }
      if !citing.isEmpty {
        html.raw("<p class=\"quiet\">")
        html.text(labels[.citedHere])
        for (index, entry) in citing.enumerated() {
          if index > 0 { html.text("、") }
          html.link(to: .policy(entry.source.slug), entry.source.title, context)
        }
        html.raw("</p>\n")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
