package import ContentFiles
package import Diagnostics
package import Theming

/// The source of a theme.
package enum ThemeSource: Sendable {
  /// The theme embedded in the program.
  case standard
  /// A folder, whose files are laid over the embedded theme, and its name in findings.
  case folder(ContentFolder, name: String)

  /// The size in bytes of the largest file of a theme.
  private static let largestFile = 16 << 20

  /// Reads and checks the theme; returns nil if a finding is an error.
  package func theme(findings: inout Findings) -> Theme? {
    guard case .folder(let folder, let name) = self else { return Theme(findings: &findings) }
    var files = ThemeFiles([:], prefix: name + "/")
    for file in folder.allFiles(findings: &findings) {
      files.bytes[file] = folder.bytes(of: file, limit: ThemeSource.largestFile, findings: &findings)
    }
    return Theme(files, findings: &findings)
  }
}
