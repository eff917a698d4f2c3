import Components
import Layouts
import Markup
import Policies
import PolicyText
import RubricBooks
import SiteContent
import Wording

/// The policies: an index, and a page for each document.
package struct PolicyPages: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf
  /// The rubrics whose items cite them.
  let rubrics: [RubricBook]

  var pages: [SitePage] {
    guard !shelf.entries.isEmpty else { return [] }
    let index = SitePage(.policies, from: "policies") {
      frame.page(.policies, title: frame.labels[.navPolicies], at: .policies, part: .policies) { context in
        let list = PolicyList(shelf: shelf, context: context)
        return ["list": html { list.write(&$0) }, "missing": html { list.writeMissing(&$0) }]
      }
    }
    return [index]
      + shelf.entries.map { entry in
        let address = Address.policy(entry.source.slug)
        return SitePage(address, from: entry.source.path) {
          frame.page(.policy, title: entry.source.title, at: address, part: .policies) { parts(of: entry, $0) }
        }
      }
  }

  private func parts(of entry: PolicyShelf.Entry, _ context: PageContext) -> PageParts {
    let remarks = PolicyRemarks(shelf: shelf, rubrics: rubrics, context: context)
    let source = entry.source
    let text = entry.text.official(title: source.title, issuer: source.issuer)
    return [
      "masthead": html { writeMasthead(source, &$0) }, "opening": html { $0.append(text.opening()) },
      "head": html { writeHead(entry, &$0, context) },
      "attachments": html { PolicyList(shelf: shelf, context: context).writeAttachments(entry, &$0) },
      "contents": html { writeContents(text.stops, &$0) },
      "text": html { $0.append(text.text(remarks: remarks.remarks(on: entry))) },
      "notes": html { remarks.write(on: entry, &$0) },
    ]
  }

  /// Writes the issuer, number and rule that an issued document has above its title (GB/T 9704-2012 §7.2).
  private func writeMasthead(_ source: PolicySource, _ html: inout HTMLBuffer) {
    guard source.attachmentTo == nil, let issuer = source.issuer, let number = source.number, source.issued != nil
    else {
      return
    }
    html.line("p", class: "issuer", frame.labels(.masthead, issuer))
    html.line("p", class: "document-number", number)
  }

  private func writeHead(_ entry: PolicyShelf.Entry, _ html: inout HTMLBuffer, _ context: PageContext) {
    let source = entry.source
    let labels = frame.labels
    html.terms([
      // The masthead has them already.
      (labels[.documentNumber], source.isIssued ? nil : source.number),
      (labels[.issuer], source.isIssued ? nil : source.issuer),
      (labels[.issued], source.issued.map { labels.words(for: $0) }),
      (labels[.effective], source.effective.map { labels.words(for: $0) }),
      (labels[.status], source.status?.rawValue), (labels[.approved], source.approved),
      (labels[.supersedes], source.supersedes),
    ])
    if let parent = source.attachmentTo.flatMap({ shelf.entry($0) })?.source {
      html.raw("<p class=\"belongs\">")
      html.link(to: .policy(parent.slug), labels(.attachmentOf, parent.title), context)
      html.raw("</p>\n")
    }
  }

  /// Writes the headings down to the third level, each with the articles under it.
  private func writeContents(_ stops: [ContentsStop], _ html: inout HTMLBuffer) {
    let stops = stops.filter { $0.level ?? 3 <= 3 }
    guard stops.count > 2 else { return }
    html.raw("<ul>\n")
    var isNumbered = false
    for (index, stop) in stops.enumerated() {
      if let level = stop.level {
        if index > 0 { html.raw(isNumbered ? "</span></li>\n" : "</li>\n") }
        html.raw("<li class=\"level-\(level)\">")
        isNumbered = false
      } else {
        if index == 0 { html.raw("<li>") }
        html.raw(isNumbered ? " " : "<span class=\"articles\">")
        isNumbered = true
      }
      html.raw("<a href=\"#")
      html.text(stop.id)
      html.raw("\">")
      html.text(stop.text)
      html.raw("</a>")
    }
    html.raw(isNumbered ? "</span></li>\n</ul>\n" : "</li>\n</ul>\n")
  }
}

extension PolicySource {
  /// True if the document was issued by itself, with a number of its own.
  fileprivate var isIssued: Bool { attachmentTo == nil && issuer != nil && number != nil && issued != nil }
}
