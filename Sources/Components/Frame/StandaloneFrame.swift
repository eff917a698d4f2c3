package import Layouts
import Markup
package import SiteContent

/// What every page that stands alone has around its content: head, notices and foot, and no way to elsewhere.
package struct StandaloneFrame: Sendable {
  /// The most bytes a logo may have to be carried by every file.
  static let largestLogo = 32 << 10

  private let settings: SiteSettings
  /// The logo as an address that holds it; nil where there is none, or it is too large to be carried by every file.
  private let logo: String?

  package init(_ settings: SiteSettings) {
    self.settings = settings
    logo = settings.logo.flatMap { $0.bytes.count > StandaloneFrame.largestLogo ? nil : $0.dataAddress }
  }

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - kind: The kind of page.
  ///   - title: The page's title.
  ///   - running: What stands at the head of every printed page.
  ///   - draft: What a draft is called, nil where the page is none.
  ///   - inner: The bodies of other kinds of pages within it, by the names of their parts.
  ///   - parts: The other parts of its template; empty ones are left out.
  /// - Returns: What the templates are given; no part links to anything but places in the page itself.
  package func page(
    _ kind: PageKind, title: String, running: String, draft: String?, inner: [String: TemplateValue] = [:],
    parts: [String: [UInt8]]
  ) -> StandalonePage {
    let layout = TemplateValues(
      PageKind.standaloneFields,
      [
        "language": .text(settings.language), "title": .text(title), "site": .text(settings.title),
        "institution": settings.institution.map { .text($0) }, "logo": logo.map { .text($0) },
        "running": .text(running), "draft": draft.map { .text($0) }, "notice": settings.notice.map { .text($0) },
        "footer": .list(settings.footerLines),
      ])
    var values = TemplateValues(kind.fields, ["heading": .text(title)])
    for (name, html) in parts where !html.isEmpty { values[name] = .html(html) }
    for (name, body) in inner { values[name] = body }
    return StandalonePage(kind: kind, values: values, layout: layout)
  }
}

extension TemplateValue {
  /// The body of a page of a kind from the parts that its component gives; empty ones are left out.
  static func body(
    _ kind: PageKind, heading: String, parts: KeyValuePairs<String, HTMLBuffer>
  ) -> TemplateValue {
    var values = TemplateValues(kind.fields, ["heading": .text(heading)])
    for (name, html) in parts where !html.bytes.isEmpty { values[name] = .html(html.bytes) }
    return .body(kind, values)
  }
}
