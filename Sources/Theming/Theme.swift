package import Diagnostics
package import Layouts
package import Wording

/// A theme that passed its checks: templates, labels and assets laid over those of the default theme.
///
/// This module turns the values for a page's templates into the page. It alone knows the template language, which
/// is Mustache without the features that a theme does not need; it must not know what pages say.
package struct Theme: Sendable {
  /// An asset of every edition.
  package struct Asset: Sendable {
    /// The path below the edition's root, which changes with the content, so that no browser shows an old version.
    package let path: String
    /// The content.
    package let bytes: [UInt8]
  }

  /// The words of the interface.
  package private(set) var labels: Labels
  /// The assets, by path.
  package let assets: [Asset]

  private let sources: TemplateSources
  private var templates: Templates
  private let ownLabels: [String: String]
  private let stylesheet: String
  /// The paths of scripts by the names that pages use for them.
  private let scripts: [String: String]
  /// The style and scripts within standalone pages, by their kind.
  private let inlineParts: [PageKind: InlineParts]

  /// Checks and compiles a theme; returns nil if a finding is an error.
  ///
  /// - Parameters:
  ///   - files: The theme's own files; the default theme supplies those that are missing.
  ///   - findings: Receives the faults, by file, line and column.
  package init?(_ files: ThemeFiles = .standard, findings: inout Findings) {
    let errors = findings.count(.error)
    var check = ThemeCheck(files)
    let words = check.labels()
    labels = Labels(words.known)
    ownLabels = words.own
    sources = check.sources()
    templates = check.templates(sources, labels: labels, own: words.own)
    check.checkMarkup()
    check.checkSheets()
    check.checkAssets()
    var inlineParts: [PageKind: InlineParts] = [:]
    for kind in PageKind.allCases {
      if let standalone = kind.standalone { inlineParts[kind] = check.inlineParts(kind, standalone) }
    }
    self.inlineParts = inlineParts
    findings.add(check.findings)
    guard findings.count(.error) == errors else { return nil }
    let sheet = check.stylesheet()
    stylesheet = "assets/site-\(fingerprint(sheet)).css"
    var assets = [Asset(path: stylesheet, bytes: sheet)]
    var scripts: [String: String] = [:]
    for name in ThemeCheck.scripts {
      guard let script = check.script(name) else { continue }
      scripts[name] = script.path
      assets.append(script)
    }
    self.scripts = scripts
    self.assets = assets + check.otherAssets()
  }

  /// Returns the theme with other words of the interface, such as those of a content folder.
  package func speaking(_ labels: Labels) -> Theme {
    var theme = self
    theme.labels = labels
    var compiler = TemplateCompiler(sources, labels: labels, own: ownLabels)
    theme.templates = compiler.all()
    return theme
  }

  /// The texts of the templates that are the same on all pages, each as HTML.
  package var fixedTexts: [[UInt8]] {
    [templates.layout.fixed, templates.standalone.fixed] + templates.bodies.values.map(\.fixed)
  }

  /// Renders a page.
  package func render(_ page: PageContent) -> [UInt8] {
    var layout = page.layout
    layout["content"] = .body(page.kind, page.values)
    let root = if case .text(let root)? = layout["root"] { root } else { "" }
    layout["stylesheet"] = .text(root + stylesheet)
    let paths = page.scripts + page.kind.scripts.compactMap { scripts[$0] }
    layout["scripts"] = .list(paths.map { TemplateValues(PageKind.scriptFields, ["src": .text(root + $0)]) })
    return TemplateRenderer.page(templates.layout, layout, bodies: templates.bodies)
  }

  /// Renders a standalone page.
  package func render(_ page: StandalonePage) -> [UInt8] {
    var layout = page.layout
    layout["content"] = .body(page.kind, page.values)
    if let parts = inlineParts[page.kind] {
      layout["security"] = .text(parts.security(hasPicture: layout["logo"] != nil))
      layout["style"] = .html(parts.style)
      layout["scripts"] = .html(parts.scripts)
    }
    return TemplateRenderer.page(templates.standalone, layout, bodies: templates.bodies)
  }
}
