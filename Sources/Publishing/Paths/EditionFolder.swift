/// The name of an edition's folder directly below the output root.
package struct EditionFolder: Sendable, Hashable {
  /// The folder's name.
  package let name: String

  /// The public edition.
  package static let site = EditionFolder(known: "site")
  /// The edition of the office.
  package static let office = EditionFolder(known: "office")
  /// The self-contained files that units receive.
  package static let packets = EditionFolder(known: "packets")
  /// The report for approval.
  package static let briefing = EditionFolder(known: "briefing")

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

  private init(known name: StaticString) { self.name = "\(name)" }
}
