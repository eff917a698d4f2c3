/// One file of an edition that is to be: where it stands, what it was made from, and how to make its bytes.
package struct PlannedPage: Sendable {
  /// The place in the edition.
  package let path: OutputPath
  /// What the file is made from, named so that a user finds it, as `policies/考核办法.md`.
  package let source: String
  /// Makes the bytes; called once, on any thread, and must give the same bytes every time.
  package let render: @Sendable () throws -> [UInt8]
  /// Gives what the file holds in a form that cannot be read in its bytes, as compressed parts or base64, before it was
  /// brought into that form; for the leak gate.
  package let concealed: @Sendable () throws -> [[UInt8]]
  /// Gives the texts that this file's readers may be told and those of the edition's other files may not.
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
