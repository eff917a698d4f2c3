package import Layouts

/// A page of an edition that is yet to be made.
package struct SitePage: Sendable {
  /// The address.
  let address: Address
  /// The source, for messages.
  package let source: String
  /// Creates the values for its template.
  package let compose: @Sendable () -> PageContent

  /// The path below the edition's root.
  package var path: String { address.path }

  /// Creates a page from its address, its source and the closure that composes it.
  package init(_ address: Address, from source: String, compose: @escaping @Sendable () -> PageContent) {
    self.address = address
    self.source = source
    self.compose = compose
  }
}
