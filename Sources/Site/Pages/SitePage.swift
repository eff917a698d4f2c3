/// One page or file of an edition that is to be.
package struct SitePage: Sendable {
  /// The path below the edition's root.
  package let path: String
  /// What it is made from, for messages.
  package let source: String
  /// Makes its bytes.
  package let render: @Sendable () -> [UInt8]

  init(_ path: String, from source: String, render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.source = source
    self.render = render
  }
}
