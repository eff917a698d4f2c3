/// The values for a page's template and the layout around it.
package struct PageContent: Sendable {
  /// The kind of page, which names its template.
  package let kind: PageKind
  /// The values for the page's template.
  package let values: TemplateValues
  /// The values for the layout, without `content`, `stylesheet`, `scripts` and the other values that the theme adds.
  package let layout: TemplateValues
  /// The paths below the edition's root of the scripts that are loaded before the theme's own.
  package let scripts: [String]

  /// Creates a page content from its parts.
  package init(kind: PageKind, values: TemplateValues, layout: TemplateValues, scripts: [String]) {
    self.kind = kind
    self.values = values
    self.layout = layout
    self.scripts = scripts
  }
}

/// The values for the templates of a page in one file, which refers to nothing outside itself.
///
/// Its kind names the stylesheets and scripts that it holds; the theme supplies them, hashed once for all pages of the
/// kind.
package struct StandalonePage: Sendable {
  /// The kind of page, which names its template.
  package let kind: PageKind
  /// The values for the page's template.
  package let values: TemplateValues
  /// The values for the layout around it, without those that the theme adds.
  package let layout: TemplateValues

  /// Creates a standalone page from its parts.
  package init(kind: PageKind, values: TemplateValues, layout: TemplateValues) {
    self.kind = kind
    self.values = values
    self.layout = layout
  }
}
