import ContentFiles
import Diagnostics
import PaperTexts
import PolicyText

/// The texts of papers in a content folder, `papers/<kind>.md`.
enum PaperSource {
  /// Reads all texts; a kind without one has that of the program.
  static func readAll(_ folder: ContentFolder, findings: inout Findings) -> PaperTexts {
    var texts = PaperTexts()
    let entries = folder.entries("papers", of: .papers, findings: &findings)
    for kind in PaperKind.allCases {
      guard let name = entries.names["\(kind.rawValue).md"] else { continue }
      let path = "papers/\(name)"
      guard let page = PageSource(folder, path, .paper, findings: &findings) else { continue }
      // Faults of the Markdown, whatever its names are filled in with.
      let body = PaperText.masked(page.body)
      findings.add(PolicyDocument(body, path: path, firstLine: page.bodyLine).findings)
      guard let title = page.fields.text("title", findings: &findings) else {
        if page.fields.isMissing("title") {
          findings.add(Diagnostic(.missingValue, at: Location(path), "公文的文件头缺少“title”，请填写标题"))
        }
        continue
      }
      texts[kind] = PaperText(
        kind, title: (title, page.fields["title"]?.location ?? Location(path)),
        number: page.fields.text("number", findings: &findings), body: page.body, bodyLine: page.bodyLine,
        findings: &findings)
    }
    return texts
  }
}

extension ContentPlace {
  /// `papers/`.
  static let papers = ContentPlace.papers(PaperKind.files)
}
