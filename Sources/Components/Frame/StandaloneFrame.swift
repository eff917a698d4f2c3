package import Layouts
import Markup
package import SiteContent

/// The frame of every page that stands alone: head, notices and footer, without links to elsewhere.
package struct StandaloneFrame: Sendable {
  /// The largest logo, in bytes, that is embedded in every file.
  static let largestLogo = 32 << 10

  private let settings: SiteSettings
  /// The title at the head of the pages.
  private let title: String
  /// The logo as a data URL, or nil if there is none or it is too large to be embedded.
  private let logo: String?

  /// Creates the frame of a site's settings; pages that are not public need no title of their own at the head.
  package init(_ settings: SiteSettings, title: String? = nil) {
    self.settings = settings
    self.title = title ?? settings.inwardTitle
    logo = settings.logo.flatMap { $0.bytes.count > StandaloneFrame.largestLogo ? nil : $0.dataAddress }
  }

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - kind: The kind of page.
  ///   - title: The page's title.
  ///   - running: The running head of every printed page.
  ///   - draft: The banner of a draft, or nil if the page is none.
  ///   - inner: The bodies of other kinds of pages within it, by the names of their parts.
  ///   - parts: The other parts of its template; empty ones are left out.
  /// - Returns: The values for the templates; no part may link to anything but anchors of the page itself.
  package func page(
    _ kind: PageKind, title: String, running: String, draft: String?, inner: [String: TemplateValue] = [:],
    parts: [String: [UInt8]]
  ) -> StandalonePage {
    let layout = TemplateValues(
      PageKind.standaloneFields,
      [
        "language": .text(settings.language), "kind": .text(kind.rawValue), "title": .text(title),
        "site": .text(self.title),
        "institution": settings.institution.map { .text($0) }, "logo": logo.map { .text($0) },
        "running": .text(running), "marked": .flag(draft != nil || settings.notice != nil),
        "draft": draft.map { .text($0) }, "notice": settings.notice.map { .text($0) },
        "footer": .list(settings.footerLines),
      ])
    var values = TemplateValues(kind.fields, ["heading": .text(title)])
    for (name, html) in parts where !html.isEmpty { values[name] = .html(html) }
    for (name, body) in inner { values[name] = body }
    return StandalonePage(kind: kind, values: values, layout: layout)
  }
}

extension TemplateValue {
  /// Returns the body of a kind of page from the parts of its component, leaving out empty ones.
  static func body(
    _ kind: PageKind, heading: String, parts: PageParts
  ) -> TemplateValue {
    var values = TemplateValues(kind.fields, ["heading": .text(heading)])
    for (name, html) in parts.all where !html.bytes.isEmpty { values[name] = .html(html.bytes) }
    return .body(kind, values)
  }
}
