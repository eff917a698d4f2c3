import Assessment
import Diagnostics
import Foundation
import Site
import Testing
import Theming

/// The editions of a content folder, rendered in memory.
struct RenderedSite {
  /// The bytes of every page by its path.
  let pages: [String: [UInt8]]
  /// What the search can find.
  let entries: [SearchEntry]

  /// Renders an edition, which has to be free of errors.
  init(_ folder: ContentFolder, _ edition: Edition) throws {
    var findings = Findings()
    let content = Content(folder, scope: .everything, findings: &findings)
    let shelf = PolicyShelf(content, findings: &findings)
    shelf.checkCitations(of: content, findings: &findings)
    try #require(!findings.hasErrors, Comment(rawValue: findings.text()))
    var faults = Findings()
    let made = Theme(findings: &faults)
    let dressed = try #require(made, Comment(rawValue: faults.text()))
    let theme = dressed.speaking(dressed.labels.speaking(for: content))
    let plan = SitePlan(content, shelf: shelf, labels: theme.labels, edition: edition, focus: nil)
    var pages = Dictionary(uniqueKeysWithValues: plan.pages.map { ($0.path, theme.render($0.compose())) })
    // Under a name without its fingerprint, which is any digits.
    pages["search-index.js"] = plan.searchIndex.bytes
    self.pages = pages
    entries = plan.searchIndex.entries
  }

  /// A page as text.
  func text(_ path: String) throws -> String { String(decoding: try #require(pages[path]), as: UTF8.self) }

  /// The paths of the pages that contain a text.
  func pages(containing text: String) -> [String] {
    let bytes = Array(text.utf8)
    return pages.filter { contains($0.value, bytes) }.map(\.key).sorted()
  }
}

/// Whether bytes stand in others, in order and without a gap.
func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
  Data(bytes).range(of: Data(part)) != nil
}

/// The content folder of this repository.
func sampleContent() throws -> ContentFolder {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return try ContentFolder(disk: "/\(root)/Content")
}
