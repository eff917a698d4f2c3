package import ContentFiles
package import Diagnostics

/// The findings in the content, for the office alone: as many as a page can hold, and their full number.
package struct FindingList: Sendable {
  /// A finding.
  package struct Entry: Sendable {
    /// The kind of finding.
    package let code: DiagnosticCode
    /// The message: the problem and its remedy.
    package let message: String
    /// The place of the finding.
    package let place: Location
    /// The cell as a spreadsheet names it, such as C24, or nil if the file is no table.
    package let cell: String?
  }

  /// The findings of one severity in a file.
  package struct File: Sendable {
    /// The path relative to the content folder.
    package let path: String
    /// The findings, by line and column.
    package let entries: [Entry]

    /// The findings by what they say, in the order of the first of each: what is wrong in many cells is told once.
    package var alike: [[Entry]] {
      var (groups, positions): ([[Entry]], [String: Int]) = ([], [:])
      for entry in entries {
        let position = positions["\(entry.code.name) \(entry.message)"]
        if let position {
          groups[position].append(entry)
        } else {
          positions["\(entry.code.name) \(entry.message)"] = groups.count
          groups.append([entry])
        }
      }
      return groups
    }
  }

  /// The most findings of a severity that are taken; a page holds fewer.
  private static let most = 4000

  /// The number of warnings.
  package let warningCount: Int
  /// The number of notes.
  package let noteCount: Int
  /// The files with warnings, by path.
  package let warnings: [File]
  /// The files with notes, by path.
  package let notes: [File]

  /// The number of findings in a file, and the positions at which they are listed.
  package struct Counted: Sendable {
    /// The path relative to the content folder.
    package let path: String
    /// The number of warnings.
    package let warnings: Int
    /// The number of notes.
    package let notes: Int
    /// The file's index in ``FindingList/warnings``, or nil if it is not listed there.
    package let warning: Int?
    /// The file's index in ``FindingList/notes``, or nil if it is not listed there.
    package let note: Int?
  }

  /// The files with findings, those with warnings first.
  package let filesByGravity: [Counted]

  /// Creates a list of findings without errors, since nothing is built with one.
  package init(_ excerpts: FindingExcerpts) {
    warningCount = excerpts.count(.warning)
    noteCount = excerpts.count(.note)
    warnings = FindingList.files(excerpts, .warning)
    notes = FindingList.files(excerpts, .note)
    func places(_ files: [File]) -> [String: Int] {
      Dictionary(files.enumerated().map { ($0.element.path, $0.offset) }) { first, _ in first }
    }
    let (warned, noted) = (places(warnings), places(notes))
    filesByGravity = excerpts.countsByGravity.map { file in
      Counted(
        path: file.path, warnings: file.counts[.warning, default: 0], notes: file.counts[.note, default: 0],
        warning: warned[file.path], note: noted[file.path])
    }
  }

  private static func files(_ excerpts: FindingExcerpts, _ severity: Severity) -> [File] {
    var files: [File] = []
    excerpts.forEachFile(with: severity, atMost: most) { file in
      files.append(
        File(
          path: file.path,
          entries: file.findings.map { finding in
            Entry(
              code: finding.code, message: finding.message, place: finding.location, cell: file.cell(of: finding))
          }))
    }
    return files
  }
}
