import Markup
import SiteContent

/// What every page of an edition has around its content: head, navigation, notice and foot.
struct PageFrame: Sendable {
  let settings: SiteSettings
  let edition: Edition
  let labels: Labels

  /// A main part of the site.
  enum Part: Int, Sendable, CaseIterable {
    case home
    case policies
    case rubric
    case guide
    case calendar
    case responsibility
    case results
    case tasks
    case manual
  }

  /// Where the parts begin, below the site's root; a part without pages is not among them.
  let starts: [Part: String]
  /// The path of the search index below the site's root.
  let searchIndex: String
  /// The path of the script with the rubric's module below the site's root.
  let rubricModule: String

  /// Makes the content of a page.
  ///
  /// - Parameters:
  ///   - kind: The kind of page.
  ///   - title: The page's heading, which is also its title; the home page is titled by the site alone.
  ///   - path: The page's path below the site's root.
  ///   - part: The part it belongs to, nil for a page beside them.
  ///   - draft: What a draft is called on every page, nil where the page is none.
  ///   - runsRubric: Whether the page runs the rubric's module.
  ///   - parts: Gives the parts of the template, given the way back to the site's root.
  /// - Returns: What the templates are given.
  func page(
    _ kind: PageKind, title: String, path: String, part: Part?, draft: String? = nil, runsRubric: Bool = false,
    parts: (String) -> KeyValuePairs<String, HTMLBuffer>
  ) -> PageContent {
    let root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    var values: [String: TemplateValue] = ["heading": .text(title)]
    if !root.isEmpty { values["root"] = .text(root) }
    for (name, html) in parts(root) where !html.bytes.isEmpty { values[name] = .html(html.bytes) }
    let titles = part == .home ? [settings.title] : [title, settings.title]
    var layout: [String: TemplateValue] = [
      "language": .text(settings.language), "title": .text(titles.joined(separator: " · ")),
      "site": .text(settings.title), "home": .text(root + "index.html"),
      "security": .text(PageFrame.security(runsRubric: runsRubric)),
      "nav": .list(navigation(root: root, part: part)), "office": .flag(edition.isInternal),
      "searchPage": .text(root + SearchPage.path), "searchIndex": .text(root + searchIndex),
    ]
    let lines = [settings.footer, settings.office, settings.contact].compactMap(\.self)
    if !lines.isEmpty { layout["footer"] = .list(lines.map { ["line": .text($0)] }) }
    if !root.isEmpty { layout["root"] = .text(root) }
    if let logo = settings.logo { layout["logo"] = .text(root + logo.path) }
    for (name, value) in [("institution", settings.institution), ("draft", draft), ("notice", settings.notice)] {
      if let value { layout[name] = .text(value) }
    }
    return PageContent(kind: kind, values: values, layout: layout, scripts: runsRubric ? [rubricModule] : [])
  }

  /// The Content-Security-Policy of a page: nothing inline, nothing from elsewhere, WebAssembly only where it is needed.
  private static func security(runsRubric: Bool) -> String {
    let scripts = runsRubric ? "'self' 'wasm-unsafe-eval'" : "'self'"
    return
      "default-src 'none'; style-src 'self'; script-src \(scripts); img-src 'self'; base-uri 'none'; form-action 'none'"
  }

  private func navigation(root: String, part: Part?) -> [[String: TemplateValue]] {
    Part.allCases.compactMap { other in
      starts[other].map { start in
        ["href": .text(root + start), "name": .text(labels[other.label]), "current": .flag(other == part)]
      }
    }
  }
}

extension PageFrame.Part {
  /// The part's name in the navigation.
  var label: Label {
    switch self {
    case .home: .navHome
    case .policies: .navPolicies
    case .rubric: .navRubric
    case .guide: .navGuide
    case .calendar: .navCalendar
    case .responsibility: .navResponsibility
    case .results: .navResults
    case .tasks: .navTasks
    case .manual: .navManual
    }
  }
}

extension Logo {
  /// The path below an edition's root; it changes with the picture, so that no browser shows an old one.
  var path: String { "assets/logo-\(fingerprint(bytes)).\(ending)" }
}
