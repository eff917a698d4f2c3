package import Assessment
package import Diagnostics
package import Theming

/// Where a theme comes from.
package enum ThemeSource: Sendable {
  /// The program's own.
  case standard
  /// A folder, whose files are laid over the program's own, and what it is called in findings.
  case folder(ContentFolder, name: String)

  /// The largest file of a theme.
  private static let largestFile = 16 << 20

  /// Reads and checks the theme, nil where a finding is an error.
  package func theme(findings: inout Findings) -> Theme? {
    guard case .folder(let folder, let name) = self else { return Theme(findings: &findings) }
    var files = ThemeFiles([:], prefix: name + "/")
    for file in folder.allFiles(findings: &findings) {
      files.bytes[file] = folder.bytes(of: file, limit: ThemeSource.largestFile, findings: &findings)
    }
    return Theme(files, findings: &findings)
  }
}
