package import Editions
package import Layouts
import Markup
package import SiteContent
package import Wording

/// The frame of every page of an edition around its content: head, navigation, notice and footer.
///
/// This module writes an edition's values as HTML: tables, charts, cards, lists and the frames around them. It shows
/// what it is given and must not know which pages there are, which theme lays them out, or who may know what.
package struct PageFrame: Sendable {
  /// The settings of the site.
  package let settings: SiteSettings
  let edition: Edition
  /// The words of the interface.
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
    case papers
    case manual
  }

  /// The pages of the edition, all but those of units and of parts of a year's units.
  let pages: Set<Address>
  /// The first pages of the parts; a part without pages has none.
  package let starts: [Part: Address]
  /// The path of the search index below the site's root.
  let searchIndex: String
  /// The files with the rubric's module.
  package let rubric: RubricFiles

  /// Creates a page frame from its parts.
  package init(
    settings: SiteSettings, edition: Edition, labels: Labels, pages: Set<Address>, starts: [Part: Address],
    searchIndex: String, rubric: RubricFiles
  ) {
    self.settings = settings
    self.edition = edition
    self.labels = labels
    self.pages = pages
    self.starts = starts
    self.searchIndex = searchIndex
    self.rubric = rubric
  }

  /// The title of the pages as a whole.
  package var siteTitle: String { isOffices ? settings.inwardTitle : settings.title }

  /// True if the pages are for the office alone, and say so.
  package var isOffices: Bool { edition.hasOfficeBanner }

  /// Returns the surroundings of a page.
  package func context(on page: Address) -> PageContext { PageContext(labels: labels, page: page, among: pages) }

  /// Creates the content of a page.
  ///
  /// - Parameters:
  ///   - kind: The kind of page.
  ///   - title: The page's heading, which is also its title; the title of the home page is the site's alone.
  ///   - address: The address of the page.
  ///   - part: The part it belongs to, or nil for a page beside them.
  ///   - draft: The banner of a draft, or nil if the page is none.
  ///   - runsRubric: True if the page runs the rubric's module.
  ///   - parts: Returns the parts of the template, given the surroundings of the page.
  /// - Returns: The values for the templates.
  package func page(
    _ kind: PageKind, title: String, at address: Address, part: Part?, draft: String? = nil, runsRubric: Bool = false,
    parts: (PageContext) -> PageParts
  ) -> PageContent {
    let root = address.root
    let way: TemplateValue? = root.isEmpty ? nil : .text(root)
    let titles = part == .home ? [siteTitle] : [title, siteTitle]
    let layout = TemplateValues(
      PageKind.layoutFields,
      [
        "language": .text(settings.language), "kind": .text(kind.rawValue),
        "title": .text(titles.joined(separator: " · ")),
        "site": .text(siteTitle), "institution": settings.institution.map { .text($0) },
        "logo": settings.logo.map { .text(root + $0.path) }, "root": way,
        "home": .text(root + (starts[.home] ?? .home).text),
        "security": .text(security(runsRubric: runsRubric)),
        "marked": .flag(edition.hasOfficeBanner || draft != nil || settings.notice != nil),
        "office": .flag(edition.hasOfficeBanner),
        "draft": draft.map { .text($0) }, "notice": settings.notice.map { .text($0) },
        "nav": .list(navigation(root: root, part: part)), "footer": .list(settings.footerLines),
        "searchPage": .text(root + Address.search.text), "searchIndex": .text(root + searchIndex),
      ])
    var values = TemplateValues(kind.fields, ["heading": .text(title), "root": way])
    for (name, html) in parts(context(on: address)).all where !html.bytes.isEmpty { values[name] = .html(html.bytes) }
    return PageContent(kind: kind, values: values, layout: layout, scripts: runsRubric ? [rubric.module] : [])
  }

  /// Returns the Content-Security-Policy: nothing inline, nothing from elsewhere; WebAssembly, and the script that is
  /// the same, only for the rubric's module.
  private func security(runsRubric: Bool) -> String {
    let scripts = runsRubric ? "'self' 'wasm-unsafe-eval' '\(rubric.scriptSource)'" : "'self'"
    return "default-src 'none'; style-src 'self'; script-src \(scripts); img-src 'self'; font-src 'self'; "
      + "base-uri 'none'; form-action 'none'"
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
    case .papers: .navPapers
    case .manual: .navManual
    }
  }
}

extension SiteSettings {
  /// The lines of the footer, as values for the layouts.
  var footerLines: [TemplateValues] {
    [footer, office, contact].compactMap(\.self).map { TemplateValues(PageKind.footerFields, ["line": .text($0)]) }
  }
}

extension Logo {
  /// The path below an edition's root; it changes with the picture, so that no browser shows an old one.
  package var path: String { "assets/logo-\(fingerprint(bytes)).\(ending)" }
}
