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
