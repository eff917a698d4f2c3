import Markup
import SiteContent

/// What every page that stands alone has around its content: head, notices and foot, and no way to elsewhere.
struct StandaloneFrame: Sendable {
  /// The most bytes a logo may have to be carried by every file.
  static let largestLogo = 32 << 10

  private let settings: SiteSettings
  /// The logo as an address that holds it; nil where there is none, or it is too large to be carried by every file.
  private let logo: String?

  init(_ settings: SiteSettings) {
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
  func page(
    _ kind: PageKind, title: String, running: String, draft: String?, inner: [String: StandalonePage.Inner] = [:],
    parts: [String: [UInt8]]
  ) -> StandalonePage {
    var values: [String: TemplateValue] = ["heading": .text(title)]
    for (name, html) in parts where !html.isEmpty { values[name] = .html(html) }
    var layout: [String: TemplateValue] = [
      "language": .text(settings.language), "title": .text(title), "site": .text(settings.title),
      "running": .text(running),
    ]
    let lines = [settings.footer, settings.office, settings.contact].compactMap(\.self)
    if !lines.isEmpty { layout["footer"] = .list(lines.map { ["line": .text($0)] }) }
    for (name, value) in [
      ("institution", settings.institution), ("draft", draft), ("notice", settings.notice), ("logo", logo),
    ] {
      if let value { layout[name] = .text(value) }
    }
    return StandalonePage(kind: kind, values: values, inner: inner, layout: layout)
  }
}

extension StandalonePage.Inner {
  /// The body of a page of a kind from the parts that its component gives, with the links taken out that lead elsewhere.
  init(_ kind: PageKind, heading: String, parts: KeyValuePairs<String, HTMLBuffer>) {
    var values: [String: TemplateValue] = ["heading": .text(heading)]
    for (name, html) in parts where !html.bytes.isEmpty { values[name] = .html(unlinked(html.bytes)) }
    self.init(kind: kind, values: values)
  }
}
