/// A file of an edition that is not a page.
package struct SiteAsset: Sendable {
  /// The path below the edition's root, which changes with the content for files that browsers cache.
  package let path: String
  /// The source, for messages.
  package let source: String
  /// The content.
  package let bytes: [UInt8]

  /// Creates a site asset from its parts.
  package init(path: String, source: String, bytes: [UInt8]) {
    self.path = path
    self.source = source
    self.bytes = bytes
  }
}
