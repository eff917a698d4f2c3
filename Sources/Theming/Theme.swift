package import Diagnostics
import Mustache
package import Site
package import SiteContent

/// A theme that was found fit for use: templates, labels and assets laid over the default theme's.
///
/// This module turns what a page's templates are given into the page. It is the only one that knows the template
/// language; what a page says it must not know.
package struct Theme: Sendable {
  /// An asset of every edition.
  package struct Asset: Sendable {
    /// The path below the edition's root; it changes with the content, so that no browser shows an old one.
    package let path: String
    /// The content.
    package let bytes: [UInt8]
  }

  /// The words of the interface.
  package private(set) var labels: Labels
  /// The assets, by path.
  package let assets: [Asset]

  private let library: MustacheLibrary
  private var forms = PageForms()
  private let ownLabels: [String: String]
  private let stylesheet: String
  /// The paths of scripts by the names that pages ask for them by.
  private let scripts: [String: String]
  /// What pages that stand alone hold, by their kind.
  private let inlineParts: [PageKind: InlineParts]

  /// Makes a theme fit for use, or fails where a finding is an error.
  ///
  /// - Parameters:
  ///   - files: The theme's own files; what they leave out is the default theme's.
  ///   - findings: Receives what is wrong, by file, line and column.
  package init?(_ files: ThemeFiles = .standard, findings: inout Findings) {
    let errors = findings.count(.error)
    var check = ThemeCheck(files)
    let words = check.labels()
    let templates = check.templates(labels: words.own)
    var inlineParts: [PageKind: InlineParts] = [:]
    for kind in PageKind.allCases {
      if let standalone = kind.standalone { inlineParts[kind] = check.inlineParts(kind, standalone) }
    }
    self.inlineParts = inlineParts
    findings.add(check.findings)
    guard findings.count(.error) == errors else { return nil }
    labels = Labels(words.known)
    ownLabels = words.own
    var library = MustacheLibrary()
    for (name, text) in templates {
      // The check has passed the text; what the parser refuses all the same is a fault of the check.
      guard (try? library.register("{{% CONTENT_TYPE:HTML}}" + text, named: name)) != nil else {
        findings.add(.theme(Location(files.prefix + name), "模板无法解析"))
        return nil
      }
    }
    self.library = library
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

  /// The theme in the words of a content folder.
  package func speaking(for content: Content) -> Theme {
    var theme = self
    theme.labels = labels.speaking(for: content)
    // What was rendered with other words is not to be used again.
    theme.forms = PageForms()
    return theme
  }

  /// Renders a page.
  package func render(_ page: PageContent) -> [UInt8] {
    var layout = page.layout
    layout["content"] = .html(render("templates/\(page.kind.rawValue)", page.values))
    let root = if case .text(let root)? = layout["root"] { root } else { "" }
    layout["stylesheet"] = .text(root + stylesheet)
    let paths = page.scripts + page.kind.scripts.compactMap { scripts[$0] }
    layout["scripts"] = .list(paths.map { ["src": .text(root + $0)] })
    return render("templates/layout", layout)
  }

  /// Renders a page that stands alone.
  package func render(_ page: StandalonePage) -> [UInt8] {
    var values = page.values
    for (name, inner) in page.inner {
      values[name] = .html(render("templates/\(inner.kind.rawValue)", inner.values))
    }
    var layout = page.layout
    layout["content"] = .html(render("templates/\(page.kind.rawValue)", values))
    if let parts = inlineParts[page.kind] {
      layout["security"] = .text(parts.security(hasPicture: layout["logo"] != nil))
      layout["style"] = .html(parts.style)
      layout["scripts"] = .html(parts.scripts)
    }
    return render("templates/standalone", layout)
  }

  private func render(_ template: String, _ values: [String: TemplateValue]) -> [UInt8] {
    let shape = PageShape(values)
    let form = forms.form(template, shape) {
      let words = TemplateWords(known: labels, own: ownLabels)
      return library.render(TemplateContext(shape.values, words), withTemplate: template) ?? ""
    }
    return form.filled(with: shape.contents)
  }
}
