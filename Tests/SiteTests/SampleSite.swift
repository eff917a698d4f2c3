import Building
import BuildingTestSupport
import Components
import ContentFiles
import Editions
import Foundation
import Pages
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
    let build = try EditionBuild(of: folder)
    let plan = build.site(edition)
    var pages = Dictionary(uniqueKeysWithValues: plan.pages.map { ($0.path, build.theme.render($0.compose())) })
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
