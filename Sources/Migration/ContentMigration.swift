package import ContentFiles
package import Diagnostics
import RubricBooks
import SiteContent

/// The change of a content folder from version 1 of the format to version 2, so that it says the same as before.
///
/// This module finds the lines that have to change and what people have to look at. It must not score anything, write
/// to a disk, or change a byte of a file outside of those lines.
package struct ContentMigration: Sendable {
  /// What is known of the version before anything is changed.
  package enum Start: Sendable, Hashable {
    /// `site.yaml` says that it is version 2.
    case current
    /// `site.yaml` says that it is version 1.
    case stated
    /// Nothing says so, and nothing in the folder is of version 2 alone.
    case unstated
    /// Nothing says so, but something in the folder is of version 2 alone.
    case looksCurrent(Sign)
  }

  /// Something that only version 2 has.
  package struct Sign: Sendable, Hashable {
    /// Its place.
    package let place: Location
    /// What it is, in Chinese.
    package let words: String
  }

  /// What is known of the version.
  package let start: Start
  /// The files that change, in byte order of their paths.
  package let changes: [FileChange]
  /// What means something else from now on and is not changed, since people have to decide.
  package let findings: Findings

  /// Finds what has to change.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - findings: Receives the reason if nothing can be done: a `site.yaml` that cannot be used, or another version.
  package init?(_ folder: ContentFolder, findings: inout Findings) {
    guard let site = FormatLine(folder, findings: &findings) else { return nil }
    guard site.version != Int64(ContentFormat.version) else {
      (start, changes, self.findings) = (.current, [], Findings())
      return
    }
    let sign = site.version == nil ? VersionTwoSign.find(in: folder) : nil
    start = sign.map { .looksCurrent($0) } ?? (site.version == nil ? .unstated : .stated)
    var changes = [site.change]
    var told = Findings()
    if sign == nil {
      let rubrics = TagOptions(folder, findings: &told).changes
      let read = folder.overlaid(with: ContentMigration.files(rubrics))
      changes += rubrics
      for year in folder.years {
        guard let registers = YearRegisters(year, in: read) else { continue }
        changes += ChecklistSums.changes(registers, findings: &told)
        changes += MeetingPresence.changes(registers, findings: &told)
        ChangedMeanings.find(in: registers, findings: &told)
      }
    }
    self.changes = changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.findings = told
  }

  /// The files as they will be, by path.
  package var files: [String: [UInt8]] { ContentMigration.files(changes) }

  private static func files(_ changes: [FileChange]) -> [String: [UInt8]] {
    Dictionary(changes.map { ($0.path, $0.after) }) { first, _ in first }
  }
}
