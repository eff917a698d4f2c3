package import ContentFiles
import Diagnostics

/// The findings of a content folder as workflow commands of GitHub Actions, which shows them beside a change's lines.
package struct FindingAnnotations: Sendable {
  private let excerpts: FindingExcerpts
  private let folder: String
  private let theme: String?

  /// Prepares findings of the files below a folder and those of a theme, which are named from the repository's root.
  package init(_ excerpts: FindingExcerpts, below folder: String, beside theme: String? = nil) {
    (self.excerpts, self.folder, self.theme) = (excerpts, folder, theme)
  }

  /// One line a finding, `::error file=…,line=…,title=…::…`, in UTF-8.
  package var bytes: [UInt8] {
    var text = ""
    excerpts.forEachFile { file in
      for finding in file.findings { text += line(finding, cell: file.cell(of: finding)) + "\n" }
    }
    return Array(text.utf8)
  }

  private func line(_ finding: Diagnostic, cell: String?) -> String {
    let place = FindingPlace(finding.location, below: folder, beside: theme)
    var properties = [("file", place.file)]
    if let line = place.line { properties.append(("line", "\(line)")) }
    if let column = place.column { properties.append(("col", "\(column)")) }
    let spot = [place.sheet, cell].compactMap(\.self).joined(separator: "!")
    properties.append(("title", spot.isEmpty ? finding.code.name : "\(finding.code.name) \(spot)"))
    let severity = finding.severity == .note ? "notice" : finding.severity.rawValue
    let named = properties.map { "\($0.0)=\(escaped($0.1, alsoSeparators: true))" }.joined(separator: ",")
    return "::\(severity) \(named)::\(escaped(finding.message, alsoSeparators: false))"
  }

  /// Escapes what would end a value or a line.
  private func escaped(_ text: String, alsoSeparators: Bool) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where alsoSeparators: escaped += "%3A"
      case "," where alsoSeparators: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
