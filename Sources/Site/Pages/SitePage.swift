/// One page of an edition that is to be.
package struct SitePage: Sendable {
  /// The path below the edition's root.
  package let path: String
  /// What it is made from, for messages.
  package let source: String
  /// Gives what its template is given.
  package let compose: @Sendable () -> PageContent

  init(_ path: String, from source: String, compose: @escaping @Sendable () -> PageContent) {
    self.path = path
    self.source = source
    self.compose = compose
  }
}

/// A file of an edition that is no page.
package struct SiteAsset: Sendable {
  /// The path below the edition's root; it changes with the content where browsers keep files of its kind.
  package let path: String
  /// What it is made from, for messages.
  package let source: String
  /// The content.
  package let bytes: [UInt8]
}

/// What a page's template and the layout around it are given.
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
