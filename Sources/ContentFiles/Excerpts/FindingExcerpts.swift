package import Diagnostics
package import Tabular
import Workbooks

/// The findings of a content folder with the lines they are about.
package struct FindingExcerpts: Sendable {
  /// The findings of one file, by line and column.
  package struct File: Sendable {
    /// The path relative to the content folder.
    package let path: String
    /// The findings in order.
    package let findings: [Diagnostic]
    private let source: SourceText?

    fileprivate init(_ findings: ArraySlice<Diagnostic>, of path: String, _ source: SourceText?) {
      (self.path, self.findings) = (path, Array(findings))
      self.source = source
    }

    /// The encoding of a register; nil for other files, and for a register that cannot be decoded.
    package var encoding: TextEncoding? { csvStem(path) == nil ? nil : source?.encoding }

    /// Returns the cell that a finding is about as a spreadsheet names it, or nil if it is about no cell.
    package func cell(of finding: Diagnostic) -> String? { source?.cell(at: finding.location) }

    /// Calls a closure with each run of findings that are about one line or row, and that line, nil where they are
    /// about the whole file.
    ///
    /// - Complexity: O(*n* + *f*) for a file of length *n* and *f* findings.
    package func forEachLine(of findings: [Diagnostic], _ body: (ArraySlice<Diagnostic>, Excerpt?) -> Void) {
      for line in findings[...].runs(by: \.location.line) { body(line, source?.excerpt(at: line.lazy.map(\.location))) }
    }
  }

  private let findings: Findings
  private let folder: ContentFolder

  /// Prepares the findings of a folder.
  package init(_ findings: Findings, in folder: ContentFolder) {
    self.findings = findings
    self.folder = folder
  }

  /// Returns the number of findings of a severity.
  package func count(_ severity: Severity) -> Int { findings.count(severity) }

  /// The numbers of a file's findings, by severity.
  package struct Counts: Sendable {
    /// The path relative to the content folder.
    package let path: String
    /// The numbers above 0.
    package let counts: [Severity: Int]
  }

  /// Calls a closure with each file that has findings; one file's text is in memory at a time.
  ///
  /// - Parameters:
  ///   - gravestFirst: True if files with errors come first, then those with warnings; otherwise they come by path.
  ///   - body: Receives a file.
  package func forEachFile(gravestFirst: Bool = false, _ body: (File) -> Void) {
    show(gravestFirst ? filesByGravity : files, body)
  }

  /// Calls a closure with each file that has findings of a severity, by path, with those findings alone.
  ///
  /// - Parameters:
  ///   - severity: The severity.
  ///   - most: The largest number of findings to give; files after the last of them are not read.
  ///   - body: Receives a file.
  package func forEachFile(with severity: Severity, atMost most: Int, _ body: (File) -> Void) {
    show(findings.sorted().filter { $0.severity == severity }.prefix(most).runs(by: \.location.path), body)
  }

  private func show(_ files: [ArraySlice<Diagnostic>], _ body: (File) -> Void) {
    var sources = Sources(folder)
    for findings in files {
      let path = findings[findings.startIndex].location.path
      body(File(findings, of: path, sources.text(of: path)))
    }
  }

  /// The numbers of findings of each file that has any: files with errors first, then those with warnings,
  /// otherwise by path.
  package var countsByGravity: [Counts] {
    filesByGravity.map { findings in
      Counts(
        path: findings[findings.startIndex].location.path,
        counts: findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 })
    }
  }

  /// The findings of each file, by path.
  private var files: [ArraySlice<Diagnostic>] { findings.sorted()[...].runs(by: \.location.path) }

  private var filesByGravity: [ArraySlice<Diagnostic>] {
    let files = files
    func with(_ severity: Severity) -> [Bool] { files.map { $0.contains { $0.severity == severity } } }
    let (errors, warnings) = (with(.error), with(.warning))
    let order = files.indices.sorted { left, right in
      if errors[left] != errors[right] { return errors[left] }
      if warnings[left] != warnings[right] { return warnings[left] }
      return left < right
    }
    return order.map { files[$0] }
  }

  /// Lists all findings, each on one line; those about one line are followed by it and by marks under what they mean,
  /// both indented; if other findings bury the errors, these are repeated at the end (formats §3).
  package func text() -> String {
    var text = ""
    var errors: [String] = []
    forEachFile { file in
      file.forEachLine(of: file.findings) { findings, excerpt in
        for finding in findings {
          text += finding.line + "\n"
          if finding.severity == .error, errors.count < FindingExcerpts.mostRepeated {
            errors.append(FindingExcerpts.short(finding, cell: file.cell(of: finding)))
          }
        }
        for line in excerpt?.lines ?? [] { text += "    " + line + "\n" }
      }
    }
    guard !errors.isEmpty, count(.warning) + count(.note) > FindingExcerpts.mostAround else { return text }
    text += "\n其中的错误：\n" + errors.map { "  \($0)\n" }.joined()
    if count(.error) > errors.count { text += "  另有 \(count(.error) - errors.count) 个错误，见上文\n" }
    return text + "共 \(count(.error)) 个错误，\(count(.warning)) 个警告，\(count(.note)) 条提示\n"
  }

  /// Returns the address of each of the first errors' cells as a spreadsheet names it, in sorted order; nil for an
  /// error that is not about a cell of a register.
  package func addresses(ofErrors most: Int) -> [String?] {
    var addresses: [String?] = []
    forEachFile(with: .error, atMost: most) { file in addresses += file.findings.map(file.cell(of:)) }
    return addresses
  }

  /// The address of every finding's cell as a spreadsheet names it, in sorted order; nil for one that is about no cell.
  package var cells: [String?] {
    var cells: [String?] = []
    forEachFile { file in cells += file.findings.map(file.cell(of:)) }
    return cells
  }

  /// The largest number of warnings and notes among which errors are not repeated.
  private static let mostAround = 40
  /// The largest number of errors that are repeated.
  private static let mostRepeated = 40

  private static func short(_ finding: Diagnostic, cell: String?) -> String {
    let place = finding.location
    let message = finding.message.unicodeScalars
    let cut = message.prefix(60)
    return "\(printable(place.path)):\(place.line):\(place.column)\(cell.map { " (\($0))" } ?? "") "
      + String(cut) + (cut.count < message.count ? "…" : "")
  }
}

/// The texts of files that have findings, one after another; the last workbook is kept for its other sheets.
private struct Sources {
  private let folder: ContentFolder
  private var last: (file: String, book: Workbook?) = ("", nil)

  init(_ folder: ContentFolder) { self.folder = folder }

  /// Returns a file's text; nil for one that cannot be read: it has a finding that says why, and no lines.
  mutating func text(of path: String) -> SourceText? {
    let place = RegisterPath(path)
    guard let sheet = place.sheet else {
      guard xlsxStem(path) == nil else { return nil }
      let bytes = try? folder.read(path, limit: Table.largestFile)
      return bytes.flatMap { SourceText($0, isTable: csvStem(path) != nil) }
    }
    if last.file != place.file {
      var ignored = Findings()
      last = (place.file, folder.workbook(place.file, findings: &ignored))
    }
    guard let book = last.book, let found = book.sheets.first(where: { $0.isVisible && $0.name == sheet }) else {
      return nil
    }
    return (try? book.cells(of: found, showsDays: true)).map { SourceText($0) }
  }
}

extension ArraySlice {
  /// Splits the elements into runs of those that have one value.
  fileprivate func runs<Value: Equatable>(by value: (Element) -> Value) -> [ArraySlice] {
    var (runs, start): ([ArraySlice], Int) = ([], startIndex)
    for index in indices where index > start && value(self[index]) != value(self[start]) {
      runs.append(self[start..<index])
      start = index
    }
    return isEmpty ? [] : runs + [self[start...]]
  }
}
