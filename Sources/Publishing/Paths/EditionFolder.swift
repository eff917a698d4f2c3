/// The name of an edition's folder directly below the output root.
package struct EditionFolder: Sendable, Hashable {
  /// The folder's name.
  package let name: String

  /// Creates a folder name: one name without `/` that does not begin with a dot.
  ///
  /// - Throws: ``OutputPathError`` if the text is not such a name.
  package init(_ name: String) throws(OutputPathError) {
    let path = try OutputPath(name)
    guard path.folders.isEmpty else { throw OutputPathError(text: name, reason: .forbidden("/")) }
    // Hidden names are reserved for staging.
    guard !name.hasPrefix(".") else { throw OutputPathError(text: name, reason: .forbidden(".")) }
    self.name = name
  }
}
