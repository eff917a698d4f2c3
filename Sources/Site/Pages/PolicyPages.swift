import Assessment
import PolicyText

/// The policies: an index, and a page for each document.
struct PolicyPages: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf

  var pages: [SitePage] {
    guard !shelf.entries.isEmpty else { return [] }
    let index = SitePage("policies/index.html", from: "policies") {
      frame.page(.policies, title: frame.labels[.navPolicies], path: "policies/index.html", part: .policies) { _ in
        ["list": html { writeList(&$0) }]
      }
    }
    return [index]
      + shelf.entries.map { entry in
        let path = "policies/\(entry.source.slug).html"
        return SitePage(path, from: entry.source.path) {
          frame.page(.policy, title: entry.source.title, path: path, part: .policies) { _ in
            [
              "head": html { writeHead(entry, &$0) }, "attachments": html { writeAttachments(entry, &$0) },
              "contents": html { writeContents(entry, &$0) }, "text": html { $0.append(entry.html) },
            ]
          }
        }
      }
  }

  private func writeList(_ html: inout HTMLBuffer) {
    html.raw("<ul>\n")
    for entry in shelf.entries where entry.source.attachmentTo == nil {
      html.raw("<li>")
      html.link("\(entry.source.slug).html", entry.source.title)
      for fact in [entry.source.number, entry.source.issued?.iso, entry.source.status?.rawValue] {
        if let fact { html.element("span", class: "fact", fact) }
      }
      if !entry.attachments.isEmpty {
        html.raw("\n")
        writeAttachments(entry, &html)
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private func writeHead(_ entry: PolicyShelf.Entry, _ html: inout HTMLBuffer) {
    let source = entry.source
    let labels = frame.labels
    html.terms([
      (labels[.documentNumber], source.number), (labels[.issuer], source.issuer),
      (labels[.issued], source.issued?.iso), (labels[.effective], source.effective?.iso),
      (labels[.status], source.status?.rawValue), (labels[.approved], source.approved),
      (labels[.supersedes], source.supersedes),
    ])
    if let parent = shelf.entries.first(where: { $0.source.id == source.attachmentTo })?.source {
      html.raw("<p class=\"quiet\">")
      html.link("\(parent.slug).html", labels(.attachmentOf, parent.title))
      html.raw("</p>\n")
    }
  }

  private func writeAttachments(_ entry: PolicyShelf.Entry, _ html: inout HTMLBuffer) {
    guard !entry.attachments.isEmpty else { return }
    html.raw("<ul>\n")
    for (number, attachment) in entry.attachments.enumerated() {
      html.raw("<li>")
      html.text(frame.labels(.attachment, "\(number + 1)") + "　")
      html.link("\(shelf.entries[attachment].source.slug).html", shelf.entries[attachment].source.title)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private func writeContents(_ entry: PolicyShelf.Entry, _ html: inout HTMLBuffer) {
    guard entry.document.headings.count > 2 else { return }
    html.raw("<ul>\n")
    for heading in entry.document.headings {
      html.raw("<li>")
      html.link("#\(heading.id)", heading.text)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
