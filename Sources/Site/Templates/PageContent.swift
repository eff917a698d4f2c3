/// The values for a page's template and the layout around it.
package struct PageContent: Sendable {
  /// The kind of page, which names its template.
  package let kind: PageKind
  /// The values for the page's template.
  package let values: [String: TemplateValue]
  /// The values for the layout, without `content`, `stylesheet`, `scripts` and what else the theme adds.
  package let layout: [String: TemplateValue]
  /// The paths below the edition's root of scripts that go ahead of the theme's own.
  package let scripts: [String]
}
