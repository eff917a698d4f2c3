import ContentFiles
import Diagnostics
import SiteContent
package import TestSupport

extension TemporaryFolder {
  /// Makes a folder with a fixture's files.
  package convenience init(_ fixture: Fixture) throws { try self.init(fixture.files) }

  /// All findings of the content in the folder as they are printed, the year's folder shortened to `~/`.
  package func lines() throws -> [String] {
    var findings = Findings()
    _ = Content(try ContentFolder(disk: path), scope: .everything, findings: &findings)
    return findings.sorted().map { Fixture.short($0.line) }
  }
}
