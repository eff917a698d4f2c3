import Components
import Diagnostics
import Editions
import Layouts
import Markup
import Wording

/// The page of the content's findings, file by file, for the office.
struct FindingsPage: Sendable {
  let frame: PageFrame
  /// The findings of the content.
  package let list: FindingList

  /// The most bytes that the findings take; the page is to stay below a megabyte.
  private static let mostBytes = 750_000
  /// The most bytes that warnings take, so that some notes are listed as well.
  private static let mostBytesOfWarnings = 550_000
  /// The most files that the list at the top names.
  private static let mostFiles = 100

  var page: SitePage {
    SitePage(.findings, from: "site.yaml") {
      frame.page(.findings, title: labels[.findingsTitle], at: .findings, part: nil) { _ in
        var listed = (warnings: 0, notes: 0)
        let warnings = html {
          listed.warnings = writePart(
            .warning, list.warnings, of: list.warningCount, atMost: Self.mostBytesOfWarnings, &$0)
        }
        let room = Self.mostBytes - warnings.bytes.count
        let notes = html { listed.notes = writePart(.note, list.notes, of: list.noteCount, atMost: room, &$0) }
        return [
          "lead": html { writeLead(&$0) }, "files": html { writeFiles(listed, &$0) }, "warnings": warnings,
          "notes": notes,
        ]
      }
    }
  }

  private var labels: Labels { frame.labels }
  private var context: PageContext { frame.context(on: .findings) }

  private func writeLead(_ html: inout HTMLBuffer) {
    guard list.warningCount + list.noteCount > 0 else {
      html.line("p", labels[.findingsNone])
      return
    }
    html.line("p", labels(.findingsLead, "\(list.warningCount)", "\(list.noteCount)"))
    html.line("p", class: "quiet", labels[.findingsHow])
  }

  /// Writes the files with the number of findings of each, if there are several; those that are listed, the first of
  /// each severity, lead to their findings.
  private func writeFiles(_ listed: (warnings: Int, notes: Int), _ html: inout HTMLBuffer) {
    let counted = list.filesByGravity
    guard counted.count > 1 else { return }
    html.openRegion(labels[.findingsFiles])
    html.raw("<table>\n<thead><tr>")
    html.columns([(labels[.findingsFiles], false), (labels[.findingsWarning], true), (labels[.findingsNote], true)])
    html.raw("</tr></thead>\n<tbody>\n")
    for file in counted.prefix(Self.mostFiles) {
      html.raw("<tr><th scope=\"row\">")
      let warning = file.warning.flatMap { $0 < listed.warnings ? id(.warning, $0) : nil }
      let part = warning ?? file.note.flatMap { $0 < listed.notes ? id(.note, $0) : nil }
      if let part { html.link("#\(part)", clipped(file.path)) } else { html.text(clipped(file.path)) }
      html.raw("</th>")
      for count in [file.warnings, file.notes] { html.element("td", class: "number", "\(count)") }
      html.raw("</tr>\n")
    }
    html.raw("</tbody>\n</table>\n</div>\n")
    let rest = counted.count - Self.mostFiles
    if rest > 0 { html.line("p", labels(.findingsMoreFiles, "\(rest)")) }
  }

  /// Returns the id of the findings of one severity in a file, by the file's index among those that have some.
  private func id(_ severity: Severity, _ file: Int) -> String { "\(severity.rawValue)-\(file + 1)" }

  /// Writes the findings of one severity, file by file, as long as there is room; returns the number of files.
  private func writePart(
    _ severity: Severity, _ files: [FindingList.File], of count: Int, atMost most: Int,
    _ html: inout HTMLBuffer
  ) -> Int {
    var (listed, filesListed) = (0, 0)
    for (index, file) in files.enumerated() where html.bytes.count < most {
      html.raw("<section class=\"findings \(severity.rawValue)\" id=\"\(id(severity, index))\">\n")
      html.raw("<h3>")
      let path = clipped(file.path)
      if path.contains("/") { html.path(path) } else { html.text(path) }
      html.raw("</h3>\n")
      html.raw("<ol>\n")
      for alike in file.alike where html.bytes.count < most {
        write(alike, severity, &html)
        listed += alike.count
      }
      html.raw("</ol>\n</section>\n")
      filesListed = index + 1
    }
    if listed < count { html.line("p", class: "lost", labels(.findingsRest, "\(listed)", "\(count - listed)")) }
    return filesListed
  }

  /// Writes findings that say the same, with their places.
  private func write(_ alike: [FindingList.Entry], _ severity: Severity, _ html: inout HTMLBuffer) {
    let entry = alike[0]
    html.raw("<li>\n<p>")
    html.element("strong", labels[severity == .warning ? .findingsWarning : .findingsNote])
    html.text(entry.message)
    html.raw("</p>\n<p class=\"place\">")
    if alike.count > 1 {
      html.element("span", labels(.findingsPlaces, "\(alike.count)").unparted)
      html.raw(" ")
      html.element("span", class: "cell", places(alike))
    } else {
      html.element("span", place(entry))
      if let cell = entry.cell {
        html.raw(" ")
        html.element("span", class: "cell", labels(.findingsCell, cell))
      }
    }
    html.raw(" ")
    if let remedy = ManualPages.remedy(for: entry.code.name) {
      html.link(to: remedy, labels(.findingsRemedy, entry.code.name), context)
    } else {
      html.text(entry.code.name)
    }
    html.raw("</p>\n</li>\n")
  }

  /// Returns the places of findings that say the same in few words: those that follow one another in a column, or line
  /// by line, as the first and the last.
  private func places(_ alike: [FindingList.Entry]) -> String {
    let areLines = alike.allSatisfy { $0.place.extent == .line && $0.cell == nil }
    var runs: [(first: String, last: String?, column: Substring?, row: Int)] = []
    for entry in alike {
      let name = areLines ? "\(entry.place.line)" : entry.cell ?? place(entry)
      let column = areLines || entry.cell != nil ? name.prefix { !$0.isNumber } : nil
      let row = column.flatMap { Int(name.dropFirst($0.count)) } ?? 0
      if let open = runs.last, column != nil, open.column == column, open.row + 1 == row {
        runs[runs.count - 1] = (open.first, name, column, row)
      } else {
        runs.append((name, nil, column, row))
      }
    }
    let listed = runs.map { run in run.last.map { "\(run.first)–\($0)" } ?? run.first }.joined(separator: "、")
    return areLines ? labels(.findingsLine, listed) : listed
  }

  /// Returns the place in words; the column is left out for a cell that has a name.
  private func place(_ entry: FindingList.Entry) -> String {
    switch entry.place.extent {
    case .file: labels[.findingsWhole]
    case .line: labels(.findingsLine, "\(entry.place.line)").unparted
    case .cell where entry.cell != nil: labels(.findingsLine, "\(entry.place.line)").unparted
    case .cell: labels(.findingsColumn, "\(entry.place.line)", "\(entry.place.column)").unparted
    }
  }

  /// Returns a path cut to fit one line; a hostile one may have thousands of characters.
  private func clipped(_ path: String) -> String {
    let path = printable(path)
    return path.utf8.count <= 160 ? path : String(path.unicodeScalars.prefix(160)) + "…"
  }
}

extension HomePage {
  /// Writes the number of findings, with a link to their page.
  func writeFindings(_ html: inout HTMLBuffer) {
    guard let findings else { return }
    html.raw("<p class=\"checked\">")
    html.link(to: .findings, frame.labels[.findingsTitle], context)
    // Warnings are to be looked at; that there are no errors is nothing to be alarmed by.
    html.element(
      "span", class: "fact",
      findings.warningCount + findings.noteCount == 0
        ? frame.labels[.findingsNone]
        : frame.labels(.findingsLead, "\(findings.warningCount)", "\(findings.noteCount)"))
    html.raw("</p>\n")
  }
}
