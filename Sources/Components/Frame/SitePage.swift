package import Layouts

/// One page of an edition that is to be.
package struct SitePage: Sendable {
  /// The address.
  let address: Address
  /// The source, for messages.
  package let source: String
  /// Makes the values for its template.
  package let compose: @Sendable () -> PageContent

  /// The path below the edition's root.
  package var path: String { address.path }

  package init(_ address: Address, from source: String, compose: @escaping @Sendable () -> PageContent) {
    self.address = address
    self.source = source
    self.compose = compose
  }
}
