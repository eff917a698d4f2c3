package import Layouts

/// A file of an edition whose files stand alone.
package struct StandaloneFile: Sendable {
  /// The path below the edition's root.
  package let path: String
  /// The source, for messages.
  package let source: String
  /// Returns the texts of registers that its readers may see although those of the edition's other files may not.
  package let given: @Sendable () -> [String]
  /// Creates the values for its templates.
  package let compose: @Sendable () -> StandalonePage

  /// Creates a file from its parts.
  package init(
    path: String, source: String, given: @escaping @Sendable () -> [String] = { [] },
    compose: @escaping @Sendable () -> StandalonePage
  ) {
    self.path = path
    self.source = source
    self.given = given
    self.compose = compose
  }
}
