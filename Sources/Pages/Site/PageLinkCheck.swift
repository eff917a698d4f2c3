import Components
package import Diagnostics
import Editions
package import Layouts
import Markup
package import Policies
package import SiteContent
import Wording

extension PolicyShelf {
  /// True if a text links to a page that is made from no text.
  package var namesPages: Bool { !pageLinks.isEmpty }

  /// Finds links of texts to pages made from no text, such as a calendar, that some edition lacks, or to missing
  /// anchors.
  ///
  /// - Parameters:
  ///   - content: The content folder that the texts are from, which is free of errors.
  ///   - focus: The year that the home page and the guides are about, or nil for the latest.
  ///   - findings: Receives a finding for each dead link, at the line of the text.
  ///   - render: Renders a page, so that its anchors can be looked up.
  /// - Complexity: Composes the list of pages of all linked editions if there is such a link at all, and renders each
  ///   page of which one names an anchor.
  package func checkPages(
    of content: Content, focus: Int? = nil, findings: inout Findings, render: (PageContent) -> [UInt8]
  ) {
    guard namesPages else { return }
    let editions = Edition.linked
    let plans = editions.map { edition in
      let plan = SiteFiles(content, shelf: self, labels: Labels([:]), edition: edition, focus: focus)
      return Dictionary(plan.pages.map { ($0.path, $0) }) { first, _ in first }
    }
    var made: [String: String] = [:]
    for link in pageLinks {
      let having = zip(editions, plans).filter { $1[link.page] != nil }
      guard having.count == editions.count, let page = having.first?.1[link.page] else {
        let fault: DeadLink =
          having.isEmpty
          ? .noSitePage(link.target, link.page)
          : .partialPage(
            link.target, having: having.map(\.0.title),
            lacking: zip(editions, plans).filter { $1[link.page] == nil }.map(\.0.title))
        add(fault, link, &findings)
        continue
      }
      guard !link.place.isEmpty, link.place != "top" else { continue }
      let html = made[link.page] ?? String(decoding: render(page.compose()), as: UTF8.self)
      made[link.page] = html
      var place = HTMLBuffer()
      place.text(link.place)
      guard !html.contains(" id=\"\(String(decoding: place.bytes, as: UTF8.self))\"") else { continue }
      add(.noSitePlace(link.target, link.place, link.page), link, &findings)
    }
  }

  private func add(_ fault: DeadLink, _ link: TextLinks.PageLink, _ findings: inout Findings) {
    findings.add(Diagnostic(fault.code, at: link.location, fault.message))
  }
}
