package import Layouts

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
