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

  /// The name that findings have before the paths of the theme's files, nil for the embedded theme.
  package var name: String? {
    if case .folder(_, let name) = self { name } else { nil }
  }

  /// Reads and checks the theme; returns nil if a finding is an error.
  package func theme(findings: inout Findings) -> Theme? {
    guard case .folder(let folder, let name) = self else { return Theme(findings: &findings) }
    var files = ThemeFiles([:], prefix: name + "/")
    var unread = Findings()
    for file in folder.allFiles(findings: &unread) {
      files.bytes[file] = folder.bytes(of: file, limit: ThemeSource.largestFile, findings: &unread)
    }
    for finding in unread.all { findings.add(finding.below(name)) }
    return Theme(files, findings: &findings)
  }
}
