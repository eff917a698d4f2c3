package import Editions
package import Layouts
package import Markup
package import SiteContent
package import Wording

/// What every page of an edition has around its content: head, navigation, notice and foot.
package struct PageFrame: Sendable {
  package let settings: SiteSettings
  let edition: Edition
  package let labels: Labels

  /// A main part of the site.
  package enum Part: Int, Sendable, CaseIterable {
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
  let starts: [Part: Address]
  /// The path of the search index below the site's root.
  let searchIndex: String
  /// The path of the script with the rubric's module below the site's root.
  let rubricModule: String

  /// Creates a page frame from its parts.
  package init(
    settings: SiteSettings, edition: Edition, labels: Labels, starts: [Part: Address], searchIndex: String,
    rubricModule: String
  ) {
    self.settings = settings
    self.edition = edition
    self.labels = labels
    self.starts = starts
    self.searchIndex = searchIndex
    self.rubricModule = rubricModule
  }

  /// Makes the content of a page.
  ///
  /// - Parameters:
  ///   - kind: The kind of page.
  ///   - title: The page's heading, which is also its title; the home page is titled by the site alone.
  ///   - address: Where the page is.
  ///   - part: The part it belongs to, nil for a page beside them.
  ///   - draft: What a draft is called on every page, nil where the page is none.
  ///   - runsRubric: Whether the page runs the rubric's module.
  ///   - parts: Gives the parts of the template, given the way back to the site's root.
  /// - Returns: What the templates are given.
  package func page(
    _ kind: PageKind, title: String, at address: Address, part: Part?, draft: String? = nil, runsRubric: Bool = false,
    parts: (String) -> KeyValuePairs<String, HTMLBuffer>
  ) -> PageContent {
    let root = address.root
    let way: TemplateValue? = root.isEmpty ? nil : .text(root)
    let titles = part == .home ? [settings.title] : [title, settings.title]
    let layout = TemplateValues(
      PageKind.layoutFields,
      [
        "language": .text(settings.language), "title": .text(titles.joined(separator: " · ")),
        "site": .text(settings.title), "institution": settings.institution.map { .text($0) },
        "logo": settings.logo.map { .text(root + $0.path) }, "root": way, "home": .text(root + Address.home.text),
        "security": .text(PageFrame.security(runsRubric: runsRubric)), "office": .flag(edition.isInternal),
        "draft": draft.map { .text($0) }, "notice": settings.notice.map { .text($0) },
        "nav": .list(navigation(root: root, part: part)), "footer": .list(settings.footerLines),
        "searchPage": .text(root + Address.search.text), "searchIndex": .text(root + searchIndex),
      ])
    var values = TemplateValues(kind.fields, ["heading": .text(title), "root": way])
    for (name, html) in parts(root) where !html.bytes.isEmpty { values[name] = .html(html.bytes) }
    return PageContent(kind: kind, values: values, layout: layout, scripts: runsRubric ? [rubricModule] : [])
  }

  /// The Content-Security-Policy of a page: nothing inline, nothing from elsewhere, WebAssembly only where it is needed.
  private static func security(runsRubric: Bool) -> String {
    let scripts = runsRubric ? "'self' 'wasm-unsafe-eval'" : "'self'"
    return
      "default-src 'none'; style-src 'self'; script-src \(scripts); img-src 'self'; base-uri 'none'; form-action 'none'"
  }

  private func navigation(root: String, part: Part?) -> [TemplateValues] {
    Part.allCases.compactMap { other in
      starts[other].map { start in
        TemplateValues(
          PageKind.navigationFields,
          ["href": .text(root + start.text), "name": .text(labels[other.label]), "current": .flag(other == part)])
      }
    }
  }
}

extension PageFrame.Part {
  /// The part's name in the navigation.
  package var label: Label {
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

extension SiteSettings {
  /// The lines of the foot, as the layouts are given them.
  var footerLines: [TemplateValues] {
    [footer, office, contact].compactMap(\.self).map { TemplateValues(PageKind.footerFields, ["line": .text($0)]) }
  }
}

extension Logo {
  /// The path below an edition's root; it changes with the picture, so that no browser shows an old one.
  package var path: String { "assets/logo-\(fingerprint(bytes)).\(ending)" }
}
