/// A page in one file that refers to nothing outside itself: what its templates are given.
///
/// Its kind says which style sheets and scripts stand within it; the theme brings them along, hashed once for all pages
/// of the kind.
package struct StandalonePage: Sendable {
  /// The body of a page of another kind, to stand within this one.
  package struct Inner: Sendable {
    /// The kind, which names the template.
    package let kind: PageKind
    /// The values for that template.
    package let values: [String: TemplateValue]
  }

  /// The kind of page, which names its template.
  package let kind: PageKind
  /// The values for the page's template, without its inner pages.
  package let values: [String: TemplateValue]
  /// The inner pages by the names of the parts that they are.
  package let inner: [String: Inner]
  /// The values for the layout around it, without what the theme adds.
  package let layout: [String: TemplateValue]
}

/// A file of an edition whose files stand alone.
package struct StandaloneFile: Sendable {
  /// The path below the edition's root.
  package let path: String
  /// What it is made from, for messages.
  package let source: String
  /// Gives the texts of registers that its readers may be told, and those of the edition's other files may not.
  package let given: @Sendable () -> [String]
  /// Gives what its templates are given.
  package let compose: @Sendable () -> StandalonePage

  init(
    path: String, source: String, given: @escaping @Sendable () -> [String] = { [] },
    compose: @escaping @Sendable () -> StandalonePage
  ) {
    self.path = path
    self.source = source
    self.given = given
    self.compose = compose
  }
}
