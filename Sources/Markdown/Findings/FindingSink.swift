package import Diagnostics

/// A collector of one document's findings, which turns places in its text into places in its file.
///
/// After `limit` findings of one code the rest are only counted, so that the report on a broken file stays
/// readable.
package struct FindingSink: Sendable {
  /// The number of findings of one code that are listed.
  package static let limit = 100

  private var columns: ColumnCounter
  private let source: MarkdownSource
  private var listed = Findings()
  private var counts: [DiagnosticCode: Int] = [:]
  private var lastPlaces: [DiagnosticCode: Location] = [:]

  /// Creates an empty collector for a document.
  package init(_ source: MarkdownSource) {
    columns = ColumnCounter(source)
    self.source = source
  }

  /// Adds a finding at a place in the text.
  package mutating func add(_ finding: PolicyFinding, at place: Place) {
    add(finding, inFile: source.filePlace(of: place))
  }

  /// Adds a finding at a place in the file's body.
  package mutating func add(_ finding: PolicyFinding, inFile place: Place) {
    counts[finding.code, default: 0] += 1
    guard counts[finding.code, default: 0] <= FindingSink.limit else { return }
    let location = Location(
      source.path, line: max(1, Int(place.line)) + source.firstLine - 1, column: columns.column(of: place))
    lastPlaces[finding.code] = location
    listed.add(Diagnostic(finding.code, at: location, finding.message))
  }

  /// The findings listed, with one more for each code that had too many.
  package var findings: Findings {
    var result = listed
    for (code, count) in counts.sorted(by: { $0.key.name < $1.key.name }) where count > FindingSink.limit {
      guard let location = lastPlaces[code] else { continue }
      result.add(Diagnostic(code, at: location, "同类问题还有 \(count - FindingSink.limit) 处没有列出，请先改好以上各处再检查一次"))
    }
    return result
  }
}
