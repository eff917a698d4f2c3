/// A file that an edition is to contain: its path, its source, and the way to make its bytes.
package struct EditionFile: Sendable {
  /// The path in the edition.
  package let path: OutputPath
  /// The source of the file, named so that a user finds it, such as `policies/考核办法.md`.
  package let source: String
  /// Makes the bytes; called once, on any thread, and gives the same bytes every time.
  package let render: @Sendable () throws -> [UInt8]
  /// Gives the contents that the file holds in an unreadable form, such as compressed or in base64, in their
  /// readable form; for the leak gate.
  package let concealed: @Sendable () throws -> [[UInt8]]
  /// Gives the texts that readers of this file may see although readers of the edition's other files may not.
  package let given: @Sendable () -> [String]

  /// Creates a page.
  package init(
    _ path: OutputPath, from source: String, concealed: @escaping @Sendable () throws -> [[UInt8]] = { [] },
    given: @escaping @Sendable () -> [String] = { [] },
    render: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.path = path
    self.source = source
    self.concealed = concealed
    self.given = given
    self.render = render
  }
}
