/// The files of a theme by their paths in its folder.
package struct ThemeFiles: Sendable {
  /// The files' bytes.
  package var bytes: [String: [UInt8]]
  /// The prefix of paths in findings, such as `Themes/plain/`.
  package let prefix: String

  /// Creates a theme's files.
  package init(_ bytes: [String: [UInt8]], prefix: String) {
    self.bytes = bytes
    self.prefix = prefix
  }

  /// The default theme, which is embedded in the program.
  package static let standard = ThemeFiles(
    Dictionary(uniqueKeysWithValues: embedded.map { ($0.path, Array($0.text.utf8)) }), prefix: "Themes/default/")
}
