import Assessment
import PolicyText

/// The policies: an index, and a page for each document.
struct PolicyPages: Sendable {
  let frame: PageFrame
  let shelf: PolicyShelf

  var pages: [SitePage] {
    guard !shelf.entries.isEmpty else { return [] }
    let index = SitePage("policies/index.html", from: "policies") {
      frame.page(title: "制度", path: "policies/index.html", part: .policies) { html, _ in writeIndex(&html) }
    }
    return [index]
      + shelf.entries.map { entry in
        let path = "policies/\(entry.source.slug).html"
        return SitePage(path, from: entry.source.path) {
          frame.page(title: entry.source.title, path: path, part: .policies) { html, _ in write(entry, &html) }
        }
      }
  }

  private func writeIndex(_ html: inout HTMLBuffer) {
    html.line("h1", "制度")
    html.raw("<ul>\n")
    for entry in shelf.entries where entry.source.attachmentTo == nil {
      html.raw("<li>")
      html.link("\(entry.source.slug).html", entry.source.title)
      for fact in [entry.source.number, entry.source.issued?.iso, entry.source.status?.rawValue] {
        if let fact { html.element("span", class: "fact", fact) }
      }
      if !entry.attachments.isEmpty {
        html.raw("\n<ul>\n")
        for (number, attachment) in entry.attachments.enumerated() {
          html.raw("<li>附件 \(number + 1)　")
          html.link("\(shelf.entries[attachment].source.slug).html", shelf.entries[attachment].source.title)
          html.raw("</li>\n")
        }
        html.raw("</ul>\n")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private func write(_ entry: PolicyShelf.Entry, _ html: inout HTMLBuffer) {
    let source = entry.source
    html.line("h1", source.title)
    html.terms([
      ("发文字号", source.number), ("发文单位", source.issuer), ("印发日期", source.issued?.iso),
      ("施行日期", source.effective?.iso), ("状态", source.status?.rawValue), ("审议", source.approved),
      ("取代", source.supersedes),
    ])
    if let parent = shelf.entries.first(where: { $0.source.id == source.attachmentTo })?.source {
      html.raw("<p class=\"quiet\">本文件是以下制度的附件：")
      html.link("\(parent.slug).html", parent.title)
      html.raw("</p>\n")
    }
    if !entry.attachments.isEmpty {
      html.raw("<ul>\n")
      for (number, attachment) in entry.attachments.enumerated() {
        html.raw("<li>附件 \(number + 1)　")
        html.link("\(shelf.entries[attachment].source.slug).html", shelf.entries[attachment].source.title)
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
    writeContents(entry, &html)
    html.raw("<article class=\"policy\">\n")
    html.append(entry.html)
    html.raw("</article>\n")
  }

  private func writeContents(_ entry: PolicyShelf.Entry, _ html: inout HTMLBuffer) {
    guard entry.document.headings.count > 2 else { return }
    html.raw("<nav aria-label=\"目录\">\n<ul>\n")
    for heading in entry.document.headings {
      html.raw("<li>")
      html.link("#\(heading.id)", heading.text)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</nav>\n")
  }
}
